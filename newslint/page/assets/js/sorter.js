// What sorts a table where its head does not fit: on a phone.

import { el } from "./dom.js";

export function sorter(columns, onSort) {
  const options = columns
    .filter(({ sortable }) => sortable)
    .map(({ key, title }) => el("option", { value: key }, title));
  const select = el("select", { "aria-label": "Sort by", change: () => onSort(select.value) }, options);
  const turn = el("button", { type: "button", click: () => onSort(select.value) });
  return {
    element: el("div", { class: "sorter" }, el("span", { "aria-hidden": "true" }, "Sort by"), select, turn),
    show({ key, descending }) {
      select.value = key;
      turn.textContent = descending ? "↓" : "↑";
      turn.setAttribute("aria-label", descending ? "Descending: sort ascending" : "Ascending: sort descending");
    },
  };
}
