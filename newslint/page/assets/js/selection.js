// Which violations a filter lets through, and in which order.

import { fixOf, messageOf, place, report, ruleOf, severityOf, sourceOf, titleOf } from "./data.js";

export const FILTERS = ["severity", "rule", "source", "fix", "q"];

const KEYS = {
  severity: (violation) => report.violations.rank[violation],
  rule: ruleOf,
  message: messageOf,
  article: (violation) => titleOf(report.violations.article[violation]),
  source: (violation) => sourceOf(report.violations.article[violation]),
  date: (violation) => report.articles.day[report.violations.article[violation]] ?? "",
};

export function selected(filters) {
  const tests = [
    filters.severity && ((violation) => severityOf(violation) === filters.severity),
    filters.rule && ruleTest(filters.rule),
    filters.source && ((violation) => sourceOf(report.violations.article[violation]) === filters.source),
    filters.fix && fixTest(filters.fix),
    filters.q && textTest(filters.q.toLowerCase()),
  ].filter(Boolean);
  const found = [];
  for (let violation = 0; violation < report.total; violation += 1) {
    if (tests.every((test) => test(violation))) found.push(violation);
  }
  return found;
}

export function sorted(violations, key, descending) {
  return by(violations, KEYS[key], descending);
}

export function by(numbers, keyOf, descending) {
  const keys = new Map(numbers.map((number) => [number, keyOf(number)]));
  const sign = descending ? -1 : 1;
  const compare = (one, other) => (one < other ? -1 : Number(one > other));
  return [...numbers].sort((one, other) => sign * compare(keys.get(one), keys.get(other)) || one - other);
}

function ruleTest(rule) {
  return rule.includes("/") ? (v) => ruleOf(v) === rule : (v) => ruleOf(v).startsWith(`${rule}/`);
}

function fixTest(wanted) {
  return (violation) => {
    const fix = fixOf(violation);
    return wanted === "none" ? !fix : fix && (wanted === "any" || Boolean(fix[0]) === (wanted === "safe"));
  };
}

function textTest(query) {
  const { violations } = report;
  const messages = violations.messages.map((message) => message.toLowerCase().includes(query));
  const names = report.articles.title.map((title, n) => `${title}\n${place(n)}`.toLowerCase().includes(query));
  return (violation) => messages[violations.message[violation]] || names[violations.article[violation]];
}
