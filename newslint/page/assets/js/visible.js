// Text made fit to be shown: what hides or reorders text is spelled out.

import { el } from "./dom.js";

const HIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufdd0-\ufdef\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}\p{Cs}]/u;
const BLANK = /[\u00a0\u034f\u115f\u1160\u1680\u2000-\u200a\u200c\u200d\u202f\u205f\u2800\u3000\u3164\ufe00-\ufe0f\uffa0]/u;
const SIGNS = { " ": "·", "\t": "⇥", "\n": "↵", "\r": "␍" };

// Nodes for a piece of text. In what is marked, white space that would not be seen is shown as well.
export function visible(text, marked = false) {
  const signs = marked && !text.trim();
  const nodes = [];
  let plain = "";
  for (const character of text) {
    const sign = signs || (marked && character !== " " && character !== "\t") ? SIGNS[character] : undefined;
    if (sign === undefined && !HIDDEN.test(character) && !(marked && BLANK.test(character))) {
      plain += character;
      continue;
    }
    if (plain) nodes.push(plain);
    plain = "";
    nodes.push(sign ? el("span", { class: "sign" }, sign) : el("span", { class: "code-point" }, codePoint(character)));
  }
  return plain ? [...nodes, plain] : nodes;
}

function codePoint(character) {
  return `U+${character.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
}
