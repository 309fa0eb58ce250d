// The first view: how much, of what, whose, when.

import { fixOf, place, report, SEVERITIES, titleOf } from "./data.js";
import { el, link } from "./dom.js";
import { cluster, clusters } from "./duplicates.js";
import { decimal, percent, plural, whole } from "./format.js";
import { panels } from "./panels.js";
import { figure, filterHash, heading, ruleSummary } from "./parts.js";
import { by } from "./selection.js";
import { visible } from "./visible.js";

export function overviewView() {
  const charts = panels();
  const page = el(
    "div",
    { class: "wide overview" },
    heading(visible(report.title), el("p", { class: "byline" }, standfirst())),
    figures(),
    problems(),
    el(
      "div",
      { class: "charts" },
      charts.map((chart) => chart.figure),
    ),
    el("div", { class: "charts" }, worst(), groups()),
  );
  return { page, title: "Overview", attached: () => charts.forEach((chart) => chart.draw()) };
}

function standfirst() {
  if (!report.total) return `No violations in ${plural(report.articleCount, "article")}.`;
  const [first] = by(
    report.violations.rules.map((_, i) => i),
    (i) => countOf(i),
    true,
  );
  const { summary } = ruleSummary(report.violations.rules[first]);
  return `${plural(report.total, "violation")} in ${whole(affected())} of ${plural(report.articleCount, "article")}. The most frequent: ${summary || report.violations.rules[first]}`;
}

const countOf = (rule) => report.violations.rule.reduce((sum, each) => sum + Number(each === rule), 0);
const affected = () => report.violationsOf.filter((found) => found.length).length;

function figures() {
  const { rank } = report.violations;
  const severities = SEVERITIES.map((severity, i) => [
    rank.reduce((sum, each) => sum + Number(each === i), 0),
    severity,
  ]);
  const all = report.violations.article.map((_, violation) => fixOf(violation)).filter(Boolean);
  return el(
    "ul",
    { class: "figures" },
    figure(report.articleCount, "articles", "#/articles"),
    figure(percent((report.articleCount - affected()) / Math.max(1, report.articleCount)), "without violations"),
    severities.map(([count, severity]) =>
      figure(count, count === 1 ? severity : `${severity}s`, filterHash({ severity })),
    ),
    figure(all.length, "can be repaired", filterHash({ fix: "any" })),
    figure(all.filter(([safe]) => safe).length, "of them safely", filterHash({ fix: "safe" })),
    figure(
      report.pairs.length,
      report.pairs.length === 1 ? "pair of duplicates" : "pairs of duplicates",
      "#/duplicates",
    ),
  );
}

function problems() {
  if (!report.problems.length) return null;
  return el(
    "details",
    { class: "notice" },
    el("summary", {}, `${plural(report.problems.length, "input")} could not be read`),
    el(
      "ul",
      {},
      report.problems.map((problem) => el("li", {}, visible(problem))),
    ),
  );
}

function worst() {
  const found = by(
    report.density.map((_, i) => i).filter((i) => report.density[i]),
    (i) => report.density[i],
    true,
  ).slice(0, 8);
  if (!found.length) return null;
  const items = found.map((article) =>
    el(
      "li",
      {},
      link(`#/article/${article}`, {}, visible(titleOf(article))),
      el("span", { class: "quiet" }, ` ${place(article)}, ${decimal(report.density[article])} per 1,000 words`),
    ),
  );
  return el("section", {}, el("h2", {}, "Articles to look at first"), el("ol", { class: "worst" }, items));
}

function groups() {
  const all = clusters();
  if (!all.length) return null;
  const rest = link("#/duplicates", {}, all.length > 2 ? `All ${whole(all.length)} clusters` : "All duplicates");
  return el(
    "section",
    {},
    el("h2", {}, "Duplicates"),
    all.slice(0, 3).map((each) => cluster(each, true)),
    el("p", {}, rest),
  );
}
