// A cluster of duplicates as a graph: articles on a circle, a line for each pair.

import { place, report, titleOf } from "./data.js";
import { svg, svgLink } from "./dom.js";
import { percent } from "./format.js";

const RADIUS = 13;
export const MOST_NODES = 24;

export function graph(members, pairs) {
  const around = Math.max(46, (members.length * 34) / (2 * Math.PI));
  const size = 2 * (around + RADIUS + 6);
  const height = members.length === 2 ? 2 * RADIUS + 12 : size;
  const at = new Map(members.map((article, i) => [article, position(i, members.length, around, size / 2)]));
  return svg(
    "svg",
    {
      class: "graph",
      viewBox: `0 ${(size - height) / 2} ${size} ${height}`,
      role: "group",
      "aria-label": `Graph of ${members.length} articles`,
    },
    pairs.map((number) => edge(number, at, members.length > 6 ? 1.5 : 4)),
    members.map((article, i) => node(article, i, at.get(article))),
  );
}

function position(i, count, around, center) {
  const angle = (2 * Math.PI * i) / count - (count === 2 ? Math.PI : Math.PI / 2);
  return [center + around * Math.cos(angle), center + around * Math.sin(angle)];
}

function edge(number, at, thick) {
  const { a, b, shared, rules } = report.pairs[number];
  const [[x1, y1], [x2, y2]] = [at.get(a), at.get(b)];
  const told = `${rules.join(", ")}${shared ? `, containment ${percent(shared.containment)}` : ""}: side by side`;
  const line = svg("line", { x1, y1, x2, y2, class: "edge", "stroke-width": 1 + thick * (shared?.containment ?? 0.2) });
  return svgLink(
    `#/pair/${number}`,
    { "aria-label": told, tabindex: "-1" },
    svg("title", {}, told),
    svg("line", { x1, y1, x2, y2, class: "reach" }),
    line,
  );
}

function node(article, i, [cx, cy]) {
  const told = `${i + 1}: ${titleOf(article)} (${place(article)})`;
  return svgLink(
    `#/article/${article}`,
    { "aria-label": told, tabindex: "-1" },
    svg("title", {}, told),
    svg("circle", { cx, cy, r: RADIUS }),
    svg("text", { x: cx, y: cy, dy: "0.35em", "text-anchor": "middle" }, String(i + 1)),
  );
}
