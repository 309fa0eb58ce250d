// The charts of the overview.

import { barChart } from "./charts.js";
import { report } from "./data.js";
import { whole } from "./format.js";
import { filterHash } from "./parts.js";
import { by } from "./selection.js";
import { bySeverity, GRADES, grades, overTime, sums } from "./tally.js";

const TOP = 12;
const HEADS = ["Errors", "Warnings", "Infos", "All"];

export function panels() {
  return [rules(), sources(), quality(), time()].filter(Boolean);
}

function rules() {
  const { rules: names, rule } = report.violations;
  if (!names.length) return null;
  const all = bySeverity(names.length, (violation) => rule[violation]);
  const { order, counts } = most(all);
  const rows = order.map((i) => ({ name: names[i], hash: filterHash({ rule: names[i] }) }));
  return barChart({
    title: "Violations by rule",
    shape: rows.length > 3 && "tall",
    told: more(names.length, "rules"),
    rows,
    counts,
    across: true,
    heads: ["Rule", ...HEADS],
  });
}

function sources() {
  const { sources: names, source } = report.articles;
  if (!report.total) return null;
  const all = bySeverity(names.length, (violation) => source[report.violations.article[violation]]);
  const { order, counts } = most(all);
  const rows = order.map((i) => ({ name: names[i], hash: filterHash({ source: names[i] }) }));
  return barChart({
    title: "Violations by source",
    told: more(names.length, "sources"),
    rows,
    counts,
    across: true,
    heads: ["Source", ...HEADS],
  });
}

function most(all) {
  const totals = sums(all);
  const order = by(
    totals.map((_, i) => i),
    (i) => totals[i],
    true,
  ).slice(0, TOP);
  return { order, counts: all.map((column) => order.map((i) => column[i])) };
}

const more = (count, noun) => (count > TOP ? `The ${TOP} with the most, of ${whole(count)} ${noun}` : "");

function quality() {
  const rows = GRADES.map(({ label }, i) => ({ name: label, tone: `grade-${i}` }));
  const told = "Articles by violations per 1,000 words; an article counts for at least 200 words";
  return barChart({
    title: "Quality of the articles",
    told,
    rows,
    counts: [grades()],
    heads: ["Violations per 1,000 words", "Articles"],
  });
}

function time() {
  const { bins, groupOf } = overTime();
  if (bins.length < 2) return null;
  const counts = bySeverity(bins.length, (violation) => groupOf(report.violations.article[violation]));
  const dated = report.articles.day.filter(Boolean).length;
  const told =
    dated < report.articleCount
      ? `By the date of the article, which ${whole(dated)} of ${whole(report.articleCount)} have`
      : "By the date of the article";
  return barChart({
    title: "Violations over time",
    told,
    shape: "broad",
    rows: bins.map((name) => ({ name, label: short(name) })),
    counts,
    heads: ["Date", ...HEADS],
  });
}

function short(bin) {
  const [year, month, day] = bin.split("-").map(Number);
  if (!month) return String(year);
  const options = day ? { day: "numeric", month: "short" } : { month: "short", year: "numeric" };
  return new Date(Date.UTC(year, month - 1, day || 1)).toLocaleDateString("en-GB", { ...options, timeZone: "UTC" });
}
