// The counts that charts and tables of the overview show.

import { density, report, SEVERITIES } from "./data.js";

// For each of `size` groups: violations by severity. groupOf(violation) is a group's number, or -1.
export function bySeverity(size, groupOf) {
  const counts = SEVERITIES.map(() => new Array(size).fill(0));
  for (let violation = 0; violation < report.total; violation += 1) {
    const group = groupOf(violation);
    if (group >= 0) counts[report.violations.rank[violation]][group] += 1;
  }
  return counts;
}

export const sums = (counts) => counts[0].map((_, i) => counts.reduce((sum, column) => sum + column[i], 0));

export const GRADES = [
  { label: "none", most: 0 },
  { label: "up to 2", most: 2 },
  { label: "2 to 5", most: 5 },
  { label: "5 to 10", most: 10 },
  { label: "10 to 20", most: 20 },
  { label: "over 20", most: Infinity },
];

export function grades() {
  const counts = new Array(GRADES.length).fill(0);
  for (const value of report.density) counts[GRADES.findIndex(({ most }) => value <= most)] += 1;
  return counts;
}

const MOST_BINS = 45;

// Time in bins of a day, a month or a year, without gaps, as many as a chart can show.
export function overTime() {
  const days = report.articles.day;
  const known = days.filter(Boolean).sort();
  for (const length of known.length ? [10, 7, 4] : []) {
    const bins = range(known[0].slice(0, length), known.at(-1).slice(0, length));
    if (bins || length === 4) {
      const numbers = new Map((bins ?? []).map((bin, i) => [bin, i]));
      return { bins: bins ?? [], groupOf: (article) => numbers.get(days[article]?.slice(0, length)) ?? -1 };
    }
  }
  return { bins: [], groupOf: () => -1 };
}

// All days, months or years from one to another; null where they are too many.
function range(first, last) {
  const bins = [first];
  while (bins.at(-1) < last) {
    if (bins.length === MOST_BINS) return null;
    const [year, month = 1, day = 1] = bins.at(-1).split("-").map(Number);
    const step = [first.length === 4, first.length === 7, first.length === 10].map(Number);
    const next = new Date(Date.UTC(2000, month - 1 + step[1], day + step[2]));
    next.setUTCFullYear(next.getUTCFullYear() - 2000 + year + step[0]);
    bins.push(next.toISOString().slice(0, first.length));
  }
  return bins;
}

export function league() {
  const { source, words, sources } = report.articles;
  const rows = sources.map((name) => ({
    name,
    articles: 0,
    clean: 0,
    words: 0,
    violations: 0,
    errors: 0,
    copies: 0,
    rules: new Map(),
  }));
  source.forEach((number, article) => {
    const row = rows[number];
    const found = report.violationsOf[article];
    row.articles += 1;
    row.clean += Number(!found.length);
    row.words += words[article];
    row.violations += found.length;
    row.copies += Number(report.pairsOf.has(article));
    for (const violation of found) count(row, violation);
  });
  return rows.map((row) => ({
    ...row,
    density: density(row.violations, row.words, row.articles),
    worst: mostFrequent(row.rules),
  }));
}

function count(row, violation) {
  const rule = report.violations.rules[report.violations.rule[violation]];
  row.errors += Number(report.violations.rank[violation] === 0);
  row.rules.set(rule, (row.rules.get(rule) ?? 0) + 1);
}

function mostFrequent(rules) {
  return [...rules].sort((one, other) => other[1] - one[1])[0]?.[0] ?? "";
}
