// Clusters of duplicates: articles that are connected by pairs, the largest first.

import { place, report, titleOf } from "./data.js";
import { el, link } from "./dom.js";
import { percent, plural } from "./format.js";
import { graph, MOST_NODES } from "./graph.js";
import { matrix } from "./matrix.js";
import { heading } from "./parts.js";
import { visible } from "./visible.js";

const PORTION = 12;
const LISTED = 40;
const BRIEF = 4;
const FEW = 6; // pairs that read well as a list; more make a matrix

export function clusters() {
  const found = new Map();
  report.pairs.forEach((pair, number) => {
    if (!found.has(pair.cluster)) found.set(pair.cluster, { members: new Set(), pairs: [] });
    const { members, pairs } = found.get(pair.cluster);
    members.add(pair.a).add(pair.b);
    pairs.push(number);
  });
  return [...found.values()]
    .map(({ members, pairs }) => ({ members: [...members].sort((a, b) => a - b), pairs }))
    .sort((one, other) => other.members.length - one.members.length);
}

export function duplicatesView() {
  const all = clusters();
  const list = el("div", { class: "clusters" });
  const more = el("button", { type: "button", class: "plain", click: () => extend() }, "Show more");
  const extend = () => {
    const shown = list.childNodes.length;
    list.append(...all.slice(shown, shown + PORTION).map((each) => cluster(each)));
    more.hidden = list.childNodes.length >= all.length;
  };
  extend();
  const told = all.length
    ? `${plural(all.length, "cluster")} of ${plural(report.pairsOf.size, "article")}, connected by ${plural(report.pairs.length, "pair")}.`
    : "No duplicates were found.";
  return {
    page: el("div", { class: "wide" }, heading("Duplicates", el("p", { class: "byline" }, told)), list, more),
    title: "Duplicates",
    attached: () => {},
  };
}

// brief: the first few articles and pairs, for the overview.
export function cluster({ members, pairs }, brief = false) {
  const most = brief ? BRIEF : LISTED;
  const name = `${plural(members.length, "article")}: ${titleOf(members[0])}`;
  const numbers = new Map(members.map((article, i) => [article, i + 1]));
  return el(
    "section",
    { class: "cluster", "aria-label": name },
    members.length <= MOST_NODES && graph(members, pairs),
    el(
      "div",
      { class: "cluster-lists" },
      el(
        "ol",
        {},
        members
          .slice(0, most)
          .map((article) =>
            el(
              "li",
              {},
              link(`#/article/${article}`, {}, visible(titleOf(article))),
              el("span", { class: "quiet" }, ` ${place(article)}`),
            ),
          ),
      ),
      members.length > most && el("p", { class: "quiet" }, `and ${plural(members.length - most, "more article")}`),
      !brief && pairs.length > FEW && members.length <= MOST_NODES
        ? matrix(members, pairs)
        : listed(pairs, most, numbers),
    ),
  );
}

function listed(pairs, most, numbers) {
  return [
    el(
      "ul",
      { class: "pairs" },
      pairs.slice(0, most).map((number) => el("li", {}, pairLink(number, numbers))),
    ),
    pairs.length > most && el("p", { class: "quiet" }, `and ${plural(pairs.length - most, "more pair")}`),
  ];
}

function pairLink(number, numbers) {
  const { a, b, rules, shared } = report.pairs[number];
  const kind = rules.map((rule) => rule.split("/")[1]).join(", ");
  const share = shared ? `, containment ${percent(shared.containment)}` : "";
  return [
    link(`#/pair/${number}`, {}, `${numbers.get(a)} and ${numbers.get(b)} side by side`),
    el("span", { class: "quiet" }, ` ${kind}${share}`),
  ];
}
