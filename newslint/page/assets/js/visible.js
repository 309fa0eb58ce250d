// Text made fit to be shown: what hides or reorders text is spelled out.

import { el } from "./dom.js";

const HIDDEN =
  "\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\u00ad\\u061c\\u180e\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufdd0-\\ufdef\\ufeff\\ufff9-\\ufffb\\u{e0000}-\\u{e007f}\\p{Cs}";
const BLANK =
  "\\u00a0\\u034f\\u115f\\u1160\\u1680\\u2000-\\u200a\\u200c\\u200d\\u202f\\u205f\\u2800\\u3000\\u3164\\ufe00-\\ufe0f\\uffa0";
const SIGNS = { " ": "·", "\t": "⇥", "\n": "↵", "\r": "␍" };

const IN_TEXT = new RegExp(`[${HIDDEN}]`, "gu");
const IN_MARK = new RegExp(`[${HIDDEN}${BLANK}\\n\\r]`, "gu");
const IN_SPACE = new RegExp(`[${HIDDEN}${BLANK}\\n\\r\\t ]`, "gu"); // a mark of white space alone

// Nodes for a piece of text. In what is marked, white space that would not be seen is shown as well.
export function visible(text, marked = false) {
  const pattern = !marked ? IN_TEXT : text.trim() ? IN_MARK : IN_SPACE;
  const nodes = [];
  let from = 0;
  for (const { 0: character, index } of text.matchAll(pattern)) {
    if (index > from) nodes.push(text.slice(from, index));
    nodes.push(spelled(character));
    from = index + character.length;
  }
  return from < text.length ? [...nodes, text.slice(from)] : nodes;
}

function spelled(character) {
  const sign = SIGNS[character];
  return sign ? el("span", { class: "sign" }, sign) : el("span", { class: "code-point" }, codePoint(character));
}

function codePoint(character) {
  return `U+${character.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
}
