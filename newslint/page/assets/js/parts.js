// Small pieces that several views use.

import { report, severityOf } from "./data.js";
import { el, link } from "./dom.js";
import { whole } from "./format.js";

const SHAPES = { error: "●", warning: "▲", info: "■" };

export function badge(violation) {
  return severityBadge(severityOf(violation));
}

export function severityBadge(severity) {
  return el(
    "span",
    { class: `badge ${severity}` },
    el("span", { "aria-hidden": "true" }, SHAPES[severity]),
    ` ${severity}`,
  );
}

export function heading(text, ...more) {
  return el("div", { class: "heading" }, el("h1", { tabindex: "-1" }, text), ...more);
}

export function filterHash(filters) {
  return `#/violations?${new URLSearchParams(filters)}`;
}

export function figure(number, label, hash) {
  const value = el("span", { class: "figure-number" }, typeof number === "number" ? whole(number) : number);
  return el(
    "li",
    {},
    hash ? link(hash, {}, value, el("span", {}, label)) : el("div", {}, value, el("span", {}, label)),
  );
}

export function ruleSummary(rule) {
  return report.about[report.violations.rules.indexOf(rule)] ?? { summary: "", why: "" };
}
