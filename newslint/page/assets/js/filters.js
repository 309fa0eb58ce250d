// What narrows the table of violations: severity, rule or family, source, fix, words.

import { report, SEVERITIES } from "./data.js";
import { el } from "./dom.js";

export function filterForm(filters, update) {
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
