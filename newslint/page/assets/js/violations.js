// The table of violations, sorted and filtered; the filter stands in the address, so that it can be shared.

import { messageOf, place, report, ruleOf, sourceOf, titleOf } from "./data.js";
import { el, link, show } from "./dom.js";
import { filterForm } from "./filters.js";
import { plural, whole } from "./format.js";
import { announce } from "./announce.js";
import { badge, heading } from "./parts.js";
import { FILTERS, selected, sorted } from "./selection.js";
import { tooMany, virtualTable } from "./virtual.js";
import { visible } from "./visible.js";

const COLUMNS = [
  { key: "severity", title: "Severity", sortable: true, cell: badge },
  {
    key: "message",
    title: "What is wrong",
    sortable: true,
    cell: (v) => link(`#/article/${report.violations.article[v]}/${v}`, {}, visible(messageOf(v))),
  },
  { key: "rule", title: "Rule", sortable: true, cell: ruleOf },
  {
    key: "article",
    title: "Article",
    sortable: true,
    cell: (v) => articleCell(report.violations.article[v], report.violations.row[v]),
  },
  { key: "source", title: "Source", sortable: true, cell: (v) => visible(sourceOf(report.violations.article[v])) },
  { key: "date", title: "Date", sortable: true, cell: (v) => report.articles.day[report.violations.article[v]] ?? "" },
];

export function violationsView(params) {
  const filters = Object.fromEntries(FILTERS.map((name) => [name, params.get(name) ?? ""]));
  const order = {
    key: COLUMNS.some((c) => c.key === params.get("sort")) ? params.get("sort") : "severity",
    descending: params.has("down"),
  };
  const count = el("p", { class: "count" });
  const update = () => {
    const found = sorted(selected(filters), order.key, order.descending);
    table.show(found, order);
    show(count, `${whole(found.length)} of ${plural(report.total, "violation")}. `, tooMany(found.length));
    announce(`${plural(found.length, "violation")}`);
    remember(filters, order);
  };
  const onSort = (key) => {
    Object.assign(order, { descending: order.key === key && !order.descending, key });
    update();
  };
  const table = virtualTable({ label: "Violations", columns: COLUMNS, sort: order, onSort });
  const page = el("div", { class: "wide" }, heading("Violations"), filterForm(filters, update), count, table.element);
  return { page, title: "Violations", attached: update };
}

function articleCell(article, row) {
  return [el("span", {}, visible(titleOf(article))), el("span", { class: "quiet" }, ` ${place(article)}:${row}`)];
}

function remember(filters, order) {
  const params = new URLSearchParams(Object.entries(filters).filter(([, value]) => value));
  if (order.key !== "severity") params.set("sort", order.key);
  if (order.descending) params.set("down", "");
  const query = params.toString();
  history.replaceState(null, "", `#/violations${query ? `?${query}` : ""}`);
}
