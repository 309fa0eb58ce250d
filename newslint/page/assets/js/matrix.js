// A cluster of many pairs as a matrix: a row and a column for each article, the containment of each pair where they meet.

import { report, titleOf } from "./data.js";
import { el, link } from "./dom.js";
import { percent } from "./format.js";

export function matrix(members, pairs) {
  const meeting = new Map(pairs.map((number) => [`${report.pairs[number].a} ${report.pairs[number].b}`, number]));
  const row = (a, i) =>
    el(
      "tr",
      {},
      el("th", { scope: "row", title: titleOf(a) }, String(i + 1)),
      members.slice(0, -1).map((b, j) => (j < i ? cell(meeting.get(`${b} ${a}`), j, i) : null)),
    );
  return el(
    "div",
    { class: "scroll", tabindex: "0", role: "region", "aria-label": "Matrix of the pairs" },
    el(
      "table",
      { class: "matrix" },
      el("caption", {}, "Containment of each pair; choose one to see it side by side"),
      el(
        "thead",
        {},
        el(
          "tr",
          {},
          el("td"),
          members.slice(0, -1).map((_, i) => el("th", { scope: "col" }, String(i + 1))),
        ),
      ),
      el("tbody", {}, members.map(row).slice(1)),
    ),
  );
}

function cell(number, j, i) {
  if (number === undefined) return el("td", {}, el("span", { class: "quiet", "aria-label": "no pair" }, "·"));
  const share = report.pairs[number].shared?.containment;
  const told = share === undefined ? "?" : String(Math.round(share * 100));
  const node = el(
    "td",
    {},
    link(
      `#/pair/${number}`,
      { "aria-label": `${j + 1} and ${i + 1}, ${share === undefined ? "not compared" : percent(share)}` },
      told,
    ),
  );
  node.style.setProperty("--share", share ?? 0);
  return node;
}
