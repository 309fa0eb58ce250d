// Bars drawn by Chartist, each chart with its data in a table beside it.

import { SEVERITIES } from "./data.js";
import { el, link } from "./dom.js";
import { whole } from "./format.js";
import { sums } from "./tally.js";

const BAR = 30; // pixels from one horizontal bar to the next
const GAP = 6;

// rows: [{name, label, hash}]; counts: a list of numbers for each severity. Call draw() once it is on the page.
export function barChart({
  title,
  told,
  rows,
  counts,
  across = false,
  shape,
  heads,
  table = tableOf(heads, rows, counts),
}) {
  const box = el("div", { class: `chart ${across ? "across" : "upright"}` });
  const figure = el(
    "figure",
    { class: shape },
    el("figcaption", {}, el("h2", {}, title), told && el("p", { class: "quiet" }, told)),
    box,
    el("details", { class: "data" }, el("summary", {}, `${title} as a table`), table),
  );
  return { figure, draw: () => (across ? drawAcross : drawUpright)(box, title, rows, counts) };
}

function drawAcross(box, title, rows, counts) {
  const turned = (list) => [...list].reverse();
  const offset = Math.min(230, Math.round(box.clientWidth * 0.42));
  const chart = new globalThis.Chartist.BarChart(
    box,
    { labels: turned(rows.map(({ label, name }) => label ?? name)), series: series(counts.map(turned)) },
    {
      ...COMMON,
      horizontalBars: true,
      height: `${rows.length * BAR + 12}px`,
      chartPadding: { top: 4, right: 48, bottom: 4, left: 0 },
      axisX: { showGrid: false, showLabel: false, offset: 0, onlyInteger: true },
      axisY: { offset, showGrid: false },
    },
  );
  const numbers = turned(sums(counts));
  follow(chart, box, title, turned(rows), ({ group, index, x2, y2 }) => {
    group.elem("text", { x: x2 + GAP, y: y2 + 4 }, "bar-number").text(whole(numbers[index]));
  });
}

function drawUpright(box, title, rows, counts) {
  const step = Math.ceil(rows.length / Math.max(4, Math.floor(box.clientWidth / 76)));
  const chart = new globalThis.Chartist.BarChart(
    box,
    { labels: rows.map(({ label, name }) => label ?? name), series: series(counts) },
    {
      ...COMMON,
      height: "230px",
      chartPadding: { top: 22, right: 8, bottom: 0, left: 0 },
      axisX: { showGrid: false, labelInterpolationFnc: (label, i) => (i % step ? null : label) },
      axisY: { onlyInteger: true, offset: 44, scaleMinSpace: 36, labelInterpolationFnc: whole },
    },
  );
  const numbers = sums(counts);
  box.style.setProperty("--bar", `${Math.min(44, (0.62 * (box.clientWidth - 60)) / rows.length)}px`);
  follow(chart, box, title, rows, ({ group, index, x2, y2 }) => {
    if (rows.length <= 12)
      group.elem("text", { x: x2, y: y2 - GAP, "text-anchor": "middle" }, "bar-number").text(whole(numbers[index]));
  });
}

const COMMON = { stackBars: true, seriesBarDistance: 0 };

function series(counts) {
  return counts.map((data, i) => ({ data, className: `series-${SEVERITIES[i]}` }));
}

// The drawing is one image to a screen reader, since the table says it all; a click on a bar leads where its row does.
function follow(chart, box, title, rows, number) {
  chart.on("draw", (event) => {
    if (event.type !== "bar") return;
    const node = event.element.getNode();
    const { hash, tone } = rows[event.index];
    if (tone) node.classList.add(tone);
    if (hash) {
      node.classList.add("leads");
      node.addEventListener("click", () => location.assign(hash));
    }
    if (event.seriesIndex === SEVERITIES.length - 1 || event.seriesIndex === chart.data.series.length - 1)
      number(event);
  });
  chart.on("created", () => {
    const image = box.querySelector("svg");
    image.setAttribute("role", "img");
    image.setAttribute("aria-label", `Bar chart: ${title}. The table that follows has its numbers.`);
  });
}

export function tableOf(heads, rows, counts) {
  const numbers = counts.length > 1 ? [...counts, sums(counts)] : counts;
  const body = rows.map(({ name, hash }, i) =>
    el(
      "tr",
      {},
      el("th", { scope: "row" }, hash ? link(hash, {}, name) : name),
      numbers.map((column) => el("td", {}, whole(column[i]))),
    ),
  );
  return el(
    "table",
    {},
    el(
      "thead",
      {},
      el(
        "tr",
        {},
        heads.map((head) => el("th", { scope: "col" }, head)),
      ),
    ),
    el("tbody", {}, body),
  );
}
