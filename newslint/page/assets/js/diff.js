// A fix as a difference: what goes, what comes, with a little of the text around it.

import { el } from "./dom.js";
import { visible } from "./visible.js";

const AROUND = 36;
const LONGEST = 320;
const MOST = 12;

export function diff(fix, text) {
  const [safe, message, edits] = fix;
  const drawn = text === null ? [] : edits.filter(([start]) => start >= 0);
  return el(
    "div",
    { class: "fix" },
    el(
      "p",
      { class: "fix-kind" },
      el("span", { class: safe ? "pill safe" : "pill" }, safe ? "Safe fix" : "Fix to be looked at"),
      visible(message),
    ),
    drawn.slice(0, MOST).map(([start, end, content]) => line(text, start, end, content)),
    drawn.length > MOST && el("p", { class: "quiet" }, `and ${drawn.length - MOST} more edits`),
  );
}

function line(text, start, end, content) {
  const before = text.slice(Math.max(0, start - AROUND), start);
  const after = text.slice(end, end + AROUND);
  return el(
    "p",
    { class: "diff" },
    start > AROUND && "…",
    visible(tail(before)),
    start < end && el("del", {}, visible(shortened(text.slice(start, end)), true)),
    content && el("ins", {}, visible(shortened(content), true)),
    visible(head(after)),
    end + AROUND < text.length && "…",
  );
}

const tail = (text) => text.slice(text.search(/[^\r\n]*$/));
const head = (text) => text.split(/[\r\n]/, 1)[0];
const shortened = (text) =>
  text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}… (${text.length - LONGEST} more)`;
