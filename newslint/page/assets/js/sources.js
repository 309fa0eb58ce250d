// The league table of sources, the cleanest first.

import { link, el, show } from "./dom.js";
import { decimal, percent, plural, whole } from "./format.js";
import { filterHash, heading } from "./parts.js";
import { by } from "./selection.js";
import { league } from "./tally.js";
import { visible } from "./visible.js";

const MOST = 500;
const COLUMNS = [
  { key: "name", title: "Source", cell: ({ name }) => link(filterHash({ source: name }), {}, visible(name)) },
  { key: "articles", title: "Articles", cell: (row) => whole(row.articles) },
  { key: "share", title: "Without violations", cell: (row) => percent(row.share) },
  {
    key: "density",
    title: "Violations per 1,000 words",
    cell: (row, most) => [bar(row.density, most), el("span", { class: "density-number" }, decimal(row.density))],
  },
  { key: "errors", title: "Errors", cell: (row) => whole(row.errors) },
  { key: "copies", title: "In duplicates", cell: (row) => whole(row.copies) },
  {
    key: "worst",
    title: "Most frequent rule",
    cell: ({ worst, name }) => worst && link(filterHash({ rule: worst, source: name }), {}, worst),
  },
];

export function sourcesView() {
  const rows = league().map((row) => ({ ...row, share: row.clean / Math.max(1, row.articles) }));
  const most = rows.reduce((top, row) => Math.max(top, row.density), 1);
  const order = { key: "density", descending: false };
  const body = el("tbody");
  const heads = COLUMNS.map(({ key, title }) =>
    el("th", { scope: "col", class: key }, el("button", { type: "button", click: () => sort(key) }, title)),
  );
  const update = () => {
    const ranked = by(rows, (row) => row[order.key], order.descending).slice(0, MOST);
    show(
      body,
      ranked.map((row, i) => line(row, i, most)),
    );
    heads.forEach((head, i) =>
      head.setAttribute(
        "aria-sort",
        COLUMNS[i].key === order.key ? (order.descending ? "descending" : "ascending") : "none",
      ),
    );
  };
  const sort = (key) => {
    Object.assign(order, { descending: order.key === key && !order.descending, key });
    update();
  };
  update();
  const table = el(
    "table",
    { class: "league" },
    el("thead", {}, el("tr", {}, el("th", { scope: "col" }, "Rank"), heads)),
    body,
  );
  const told = `${plural(rows.length, "source")}, by violations per 1,000 words.${rows.length > MOST ? ` The first ${MOST} are listed.` : ""}`;
  const scroll = el("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": "League table" }, table);
  return {
    page: el("div", { class: "wide" }, heading("Sources", el("p", { class: "byline" }, told)), scroll),
    title: "Sources",
    attached: () => {},
  };
}

function line(row, i, most) {
  const [first, ...rest] = COLUMNS;
  return el(
    "tr",
    {},
    el("td", { class: "rank" }, String(i + 1)),
    el("th", { scope: "row" }, first.cell(row)),
    rest.map(({ key, cell }) => el("td", { class: key }, cell(row, most))),
  );
}

function bar(value, most) {
  const node = el("span", { class: "bar", "aria-hidden": "true" });
  node.style.setProperty("--share", value / most);
  return node;
}
