// The table of articles, the worst first.

import { place, report, sourceOf, titleOf } from "./data.js";
import { el, link, show } from "./dom.js";
import { decimal, plural, whole } from "./format.js";
import { heading } from "./parts.js";
import { by } from "./selection.js";
import { tooMany, virtualTable } from "./virtual.js";
import { visible } from "./visible.js";

const found = (article) => report.violationsOf[article].length;

const COLUMNS = [
  { key: "article", title: "Article", sortable: true, keyOf: titleOf, cell: articleCell },
  { key: "source", title: "Source", sortable: true, keyOf: sourceOf, cell: (a) => visible(sourceOf(a)) },
  {
    key: "date",
    title: "Date",
    sortable: true,
    keyOf: (a) => report.articles.day[a] ?? "",
    cell: (a) => report.articles.day[a] ?? "",
  },
  {
    key: "words",
    title: "Words",
    sortable: true,
    keyOf: (a) => report.articles.words[a],
    cell: (a) => whole(report.articles.words[a]),
  },
  { key: "found", title: "Violations", sortable: true, keyOf: found, cell: (a) => whole(found(a)) },
  {
    key: "density",
    title: "Per 1,000 words",
    sortable: true,
    keyOf: (a) => report.density[a],
    cell: (a) => decimal(report.density[a]),
  },
];

export function articlesView() {
  const order = { key: "density", descending: true };
  const all = report.articles.path.map((_, number) => number);
  const update = () => table.show(by(all, COLUMNS.find((c) => c.key === order.key).keyOf, order.descending), order);
  const onSort = (key) => {
    Object.assign(order, { descending: order.key === key ? !order.descending : key !== "article", key });
    update();
  };
  const table = virtualTable({ label: "Articles", columns: COLUMNS, sort: order, onSort });
  const count = el("p", { class: "count" });
  show(count, `${plural(all.length, "article")}. `, tooMany(all.length));
  return {
    page: el("div", { class: "wide articles" }, heading("Articles"), count, table.element),
    title: "Articles",
    attached: update,
  };
}

function articleCell(article) {
  return [
    link(`#/article/${article}`, {}, visible(titleOf(article))),
    el("span", { class: "quiet" }, ` ${place(article)}`),
  ];
}
