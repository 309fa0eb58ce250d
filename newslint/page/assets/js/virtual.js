// A table of any length: only the rows in sight are in the document.

import { el, show } from "./dom.js";
import { whole } from "./format.js";
import { sorter } from "./sorter.js";

const SPARE = 8; // rows drawn above and below what is in sight
const MOST = 250_000; // rows that browsers can still lay out below one another

// columns: [{key, title, cell(number), sortable}]; onSort(key). show(numbers) draws the rows of these numbers.
export function virtualTable({ label, columns, sort, onSort }) {
  const headers = columns.map((column) => header(column, onSort));
  const sizer = el("div", { class: "sizer", role: "presentation" });
  const viewport = el("div", { class: "viewport", role: "rowgroup", tabindex: "0" }, sizer);
  const headRow = el("div", { class: "row", role: "row", "aria-rowindex": "1" }, headers);
  const head = el("div", { class: "thead", role: "rowgroup" }, headRow);
  const table = el("div", { class: "table", role: "table", "aria-label": label }, head, viewport);
  const choice = sorter(columns, onSort);
  const rows = drawnRows(viewport, sizer, columns);
  return {
    element: el("div", {}, choice.element, table),
    show(numbers, order = sort) {
      table.setAttribute("aria-rowcount", numbers.length + 1);
      headers.forEach(
        (cell, i) => columns[i].sortable && cell.setAttribute("aria-sort", direction(columns[i].key, order)),
      );
      choice.show(order);
      rows.show(numbers.slice(0, MOST));
    },
  };
}

// Keeps the rows in sight in the document, and no others.
function drawnRows(viewport, sizer, columns) {
  const state = { numbers: [], height: 0, first: -1, last: -1 };
  const draw = (force = false) => {
    state.height ||= measured(viewport, columns);
    const bottom = Math.ceil((viewport.scrollTop + viewport.clientHeight) / state.height);
    const first = Math.max(0, Math.floor(viewport.scrollTop / state.height) - SPARE);
    const last = Math.min(state.numbers.length, bottom + SPARE);
    if (!force && first === state.first && last === state.last) return;
    Object.assign(state, { first, last });
    const focused = document.activeElement?.closest?.(".table .row")?.getAttribute("aria-rowindex");
    const numbers = state.numbers.slice(first, last);
    show(
      sizer,
      numbers.map((number, i) => row(number, first + i, columns, state.height)),
    );
    if (focused) sizer.querySelector(`[aria-rowindex="${focused}"] a`)?.focus({ preventScroll: true });
  };
  const resize = () => {
    state.height = measured(viewport, columns);
    sizer.style.height = `${state.height * state.numbers.length}px`;
    draw(true);
  };
  viewport.addEventListener("scroll", () => draw(), { passive: true });
  viewport.addEventListener("keydown", (event) => move(event, viewport, state, draw));
  new ResizeObserver(resize).observe(viewport);
  return {
    show(numbers) {
      state.numbers = numbers;
      viewport.scrollTop = 0;
      if (viewport.isConnected) resize();
    },
  };
}

export function tooMany(count) {
  return count > MOST ? `The first ${whole(MOST)} are listed; filter to see the others.` : "";
}

function header(column, onSort) {
  const content = column.sortable
    ? el("button", { type: "button", click: () => onSort(column.key) }, column.title)
    : column.title;
  return el("div", { role: "columnheader", class: `cell ${column.key}` }, content);
}

function direction(key, order) {
  if (order?.key !== key) return "none";
  return order.descending ? "descending" : "ascending";
}

function row(number, index, columns, height) {
  const cells = columns.map((column) => el("div", { role: "cell", class: `cell ${column.key}` }, column.cell(number)));
  const node = el("div", { class: "row", role: "row", "aria-rowindex": index + 2 }, cells);
  node.style.transform = `translateY(${index * height}px)`;
  return node;
}

function measured(viewport, columns) {
  const probe = el(
    "div",
    { class: "row" },
    columns.map((column) => el("div", { class: `cell ${column.key}` }, "x")),
  );
  viewport.firstChild.append(probe);
  const height = probe.getBoundingClientRect().height;
  probe.remove();
  return height || 48;
}

// Arrow keys walk from row to row, also where the next one is not drawn yet.
function move(event, viewport, state, draw) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const current = event.target.closest(".row");
  if (!step || !current) return;
  event.preventDefault();
  const next = Number(current.getAttribute("aria-rowindex")) - 2 + step;
  if (next < 0 || next >= state.numbers.length) return;
  const top = next * state.height;
  if (top < viewport.scrollTop) viewport.scrollTop = top;
  if (top + state.height > viewport.scrollTop + viewport.clientHeight)
    viewport.scrollTop = top + state.height - viewport.clientHeight;
  draw();
  viewport.querySelector(`[aria-rowindex="${next + 2}"] a`)?.focus({ preventScroll: true });
}
