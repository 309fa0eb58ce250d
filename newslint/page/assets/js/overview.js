// The first view: how much, of what, whose, when.

import { barChart } from "./charts.js";
import { fixOf, place, report, SEVERITIES, titleOf } from "./data.js";
import { el, link } from "./dom.js";
import { cluster, clusters } from "./duplicates.js";
import { decimal, percent, plural, whole } from "./format.js";
import { figure, filterHash, heading, ruleSummary } from "./parts.js";
import { by } from "./selection.js";
import { bySeverity, GRADES, grades, overTime, sums } from "./tally.js";
import { visible } from "./visible.js";

const TOP = 12;
const HEADS = ["Errors", "Warnings", "Infos", "All"];

export function overviewView() {
  const charts = [rules(), sources(), quality(), time()].filter(Boolean);
  const page = el(
    "div",
    { class: "wide overview" },
    heading(visible(report.title), el("p", { class: "byline" }, standfirst())),
    figures(),
    problems(),
    el("div", { class: "charts" }, charts.map((chart) => chart.figure)),
    el("div", { class: "charts" }, worst(), groups()),
  );
  return { page, title: "Overview", attached: () => charts.forEach((chart) => chart.draw()) };
}

function standfirst() {
  if (!report.total) return `No violations in ${plural(report.articleCount, "article")}.`;
  const [first] = by(report.violations.rules.map((_, i) => i), (i) => countOf(i), true);
  const { summary } = ruleSummary(report.violations.rules[first]);
  return `${plural(report.total, "violation")} in ${whole(affected())} of ${plural(report.articleCount, "article")}. The most frequent: ${summary || report.violations.rules[first]}`;
}

const countOf = (rule) => report.violations.rule.reduce((sum, each) => sum + Number(each === rule), 0);
const affected = () => report.violationsOf.filter((found) => found.length).length;

function figures() {
  const { rank } = report.violations;
  const severities = SEVERITIES.map((severity, i) => [rank.reduce((sum, each) => sum + Number(each === i), 0), severity]);
  const all = report.violations.article.map((_, violation) => fixOf(violation)).filter(Boolean);
  return el(
    "ul",
    { class: "figures" },
    figure(report.articleCount, "articles", "#/articles"),
    figure(percent((report.articleCount - affected()) / Math.max(1, report.articleCount)), "without violations"),
    severities.map(([count, severity]) => figure(count, count === 1 ? severity : `${severity}s`, filterHash({ severity }))),
    figure(all.length, "can be repaired", filterHash({ fix: "any" })),
    figure(all.filter(([safe]) => safe).length, "of them safely", filterHash({ fix: "safe" })),
    figure(report.pairs.length, report.pairs.length === 1 ? "pair of duplicates" : "pairs of duplicates", "#/duplicates"),
  );
}

function problems() {
  if (!report.problems.length) return null;
  return el("details", { class: "notice" }, el("summary", {}, `${plural(report.problems.length, "input")} could not be read`), el("ul", {}, report.problems.map((problem) => el("li", {}, visible(problem)))));
}

function rules() {
  const { rules: names, rule } = report.violations;
  if (!names.length) return null;
  const all = bySeverity(names.length, (violation) => rule[violation]);
  const { order, counts } = most(all);
  const rows = order.map((i) => ({ name: names[i], hash: filterHash({ rule: names[i] }) }));
  return barChart({ title: "Violations by rule", shape: rows.length > 3 && "tall", told: more(names.length, "rules"), rows, counts, across: true, heads: ["Rule", ...HEADS] });
}

function sources() {
  const { sources: names, source } = report.articles;
  if (!report.total) return null;
  const all = bySeverity(names.length, (violation) => source[report.violations.article[violation]]);
  const { order, counts } = most(all);
  const rows = order.map((i) => ({ name: names[i], hash: filterHash({ source: names[i] }) }));
  return barChart({ title: "Violations by source", told: more(names.length, "sources"), rows, counts, across: true, heads: ["Source", ...HEADS] });
}

function most(all) {
  const totals = sums(all);
  const order = by(totals.map((_, i) => i), (i) => totals[i], true).slice(0, TOP);
  return { order, counts: all.map((column) => order.map((i) => column[i])) };
}

const more = (count, noun) => (count > TOP ? `The ${TOP} with the most, of ${whole(count)} ${noun}` : "");

function quality() {
  const rows = GRADES.map(({ label }, i) => ({ name: label, tone: `grade-${i}` }));
  const told = "Articles by violations per 1,000 words; an article counts for at least 200 words";
  return barChart({ title: "Quality of the articles", told, rows, counts: [grades()], heads: ["Violations per 1,000 words", "Articles"] });
}

function time() {
  const { bins, groupOf } = overTime();
  if (bins.length < 2) return null;
  const counts = bySeverity(bins.length, (violation) => groupOf(report.violations.article[violation]));
  const dated = report.articles.day.filter(Boolean).length;
  const told = dated < report.articleCount ? `By the date of the article, which ${whole(dated)} of ${whole(report.articleCount)} have` : "By the date of the article";
  return barChart({ title: "Violations over time", told, shape: "broad", rows: bins.map((name) => ({ name, label: short(name) })), counts, heads: ["Date", ...HEADS] });
}

function short(bin) {
  const [year, month, day] = bin.split("-").map(Number);
  if (!month) return String(year);
  const options = day ? { day: "numeric", month: "short" } : { month: "short", year: "numeric" };
  return new Date(Date.UTC(year, month - 1, day || 1)).toLocaleDateString("en-GB", { ...options, timeZone: "UTC" });
}

function worst() {
  const found = by(report.density.map((_, i) => i).filter((i) => report.density[i]), (i) => report.density[i], true).slice(0, 8);
  if (!found.length) return null;
  const items = found.map((article) =>
    el("li", {}, link(`#/article/${article}`, {}, visible(titleOf(article))), el("span", { class: "quiet" }, ` ${place(article)}, ${decimal(report.density[article])} per 1,000 words`)),
  );
  return el("section", {}, el("h2", {}, "Articles to look at first"), el("ol", { class: "worst" }, items));
}

function groups() {
  const all = clusters();
  if (!all.length) return null;
  const rest = link("#/duplicates", {}, all.length > 2 ? `All ${whole(all.length)} clusters` : "All duplicates");
  return el("section", {}, el("h2", {}, "Duplicates"), all.slice(0, 3).map((each) => cluster(each, true)), el("p", {}, rest));
}

