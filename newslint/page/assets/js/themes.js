// Light, dark, or as the system has it; remembered where the browser allows it.

import { el, show } from "./dom.js";

const KEY = "newslint-theme";
const THEMES = { auto: "Auto", light: "Light", dark: "Dark" };

export function themes(box) {
  const buttons = Object.entries(THEMES).map(([name, label]) =>
    el("button", { type: "button", "data-theme-name": name, click: () => choose(name) }, label),
  );
  const choose = (name) => {
    document.documentElement.dataset.theme = name;
    for (const button of buttons) button.setAttribute("aria-pressed", String(button.dataset.themeName === name));
    remember(name);
  };
  show(box, buttons);
  choose(remembered());
}

function remembered() {
  try {
    const name = localStorage.getItem(KEY);
    return Object.hasOwn(THEMES, name) ? name : "auto";
  } catch {
    return "auto"; // a browser may refuse to remember for pages opened from disk
  }
}

function remember(name) {
  try {
    localStorage.setItem(KEY, name);
  } catch {
    // as above
  }
}
