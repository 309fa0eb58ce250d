// The table of violations, sorted and filtered; the filter stands in the address, so that it can be shared.

import { messageOf, place, report, ruleOf, sourceOf, titleOf, SEVERITIES } from "./data.js";
import { el, link, show } from "./dom.js";
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

function filterForm(filters, update) {
  const names = [...report.violations.rules].sort();
  const families = [...new Set(names.map((name) => name.split("/")[0]))];
  const fields = [
    field("Severity", select("severity", filters, [["", "any"], ...SEVERITIES.map((s) => [s, s])])),
    field(
      "Rule",
      select("rule", filters, [["", "any"], ...families.map((f) => [f, `${f}/…`]), ...names.map((n) => [n, n])]),
    ),
    field(
      "Source",
      select("source", filters, [["", "any"], ...[...report.articles.sources].sort().map((s) => [s, s])]),
    ),
    field(
      "Fix",
      select("fix", filters, [
        ["", "any or none"],
        ["safe", "safe"],
        ["unsafe", "to be looked at"],
        ["any", "any"],
        ["none", "none"],
      ]),
    ),
    field(
      "Search",
      el("input", { type: "search", name: "q", value: filters.q, placeholder: "message, headline, path" }),
    ),
  ];
  const read = (event) => {
    filters[event.target.name] = event.target.value;
    update();
  };
  const form = el(
    "form",
    {
      class: "filters",
      role: "search",
      "aria-label": "Filter violations",
      input: read,
      submit: (e) => e.preventDefault(),
    },
    fields,
  );
  const clear = () => {
    form.querySelectorAll("select, input").forEach((input) => {
      input.value = "";
      filters[input.name] = "";
    });
    update();
  };
  form.append(el("button", { type: "button", class: "plain", click: clear }, "Clear"));
  return form;
}

function field(label, input) {
  input.id = `filter-${input.name}`;
  return el("div", { class: "field" }, el("label", { for: input.id }, label), input);
}

function select(name, filters, options) {
  const chosen = filters[name];
  const known = options.some(([value]) => value === chosen) ? options : [...options, [chosen, chosen]];
  return el(
    "select",
    { name },
    known.map(([value, label]) => el("option", { value, selected: value === chosen }, label)),
  );
}

function remember(filters, order) {
  const params = new URLSearchParams(Object.entries(filters).filter(([, value]) => value));
  if (order.key !== "severity") params.set("sort", order.key);
  if (order.descending) params.set("down", "");
  const query = params.toString();
  history.replaceState(null, "", `#/violations${query ? `?${query}` : ""}`);
}
