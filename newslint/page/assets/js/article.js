// One article: every violation marked in its text, with its explanation and its fix.

import { fixOf, messageOf, place, relatedOf, report, ruleOf, severityOf, sourceOf, text, titleOf } from "./data.js";
import { diff } from "./diff.js";
import { el, link } from "./dom.js";
import { date, decimal, plural } from "./format.js";
import { paragraphs } from "./marks.js";
import { badge, filterHash, heading, ruleSummary } from "./parts.js";
import { visible } from "./visible.js";

const UNTOLD = "The text is not part of this report.";
const CLEAN = "No violations. The report carries the texts of articles that have some, or that were compared with one that has.";

export async function articleView(number, chosen) {
  const body = await text(number);
  const found = report.violationsOf[number];
  const page = el(
    "article",
    { class: "reading" },
    heading(visible(titleOf(number)), el("p", { class: "byline" }, about(number))),
    el(
      "div",
      { class: "columns" },
      el("section", { class: "text", "aria-label": "Text", lang: "" }, body === null ? el("p", { class: "quiet" }, found.length ? UNTOLD : CLEAN) : marked(body, found)),
      el("section", { class: "cards", "aria-label": "Violations" }, duplicates(number), found.length || body === null ? found.map((v) => card(v, body)) : el("p", {}, "No violations.")),
    ),
  );
  return { page, title: titleOf(number), attached: () => choose(chosen) };
}

// Shows which violation is meant: its card and its mark.
export function choose(violation) {
  for (const node of document.querySelectorAll(".chosen")) node.classList.remove("chosen");
  const card = document.getElementById(`violation-${violation}`);
  if (!card) return;
  card.classList.add("chosen");
  const marks = document.querySelectorAll(`[data-violations~="${violation}"]`);
  for (const node of marks) node.classList.add("chosen");
  marks[0]?.scrollIntoView({ block: "center" });
  card.scrollIntoView({ block: "nearest" });
  card.focus({ preventScroll: true });
}

function about(number) {
  const { day, words } = report.articles;
  const facts = [visible(sourceOf(number)), day[number] && date(day[number]), plural(words[number], "word"), el("code", {}, visible(place(number)))];
  const density = report.violationsOf[number].length ? [`${decimal(report.density[number])} violations per 1,000 words`] : [];
  return [...facts, ...density].filter(Boolean).flatMap((fact, i) => (i ? [" · ", fact] : [fact]));
}

function marked(body, found) {
  const { start, end } = report.violations;
  const spans = found.filter((v) => start[v] >= 0).map((v) => ({ start: start[v], end: end[v], violation: v }));
  const first = new Set();
  return paragraphs(body, spans, (piece, part, newline) => {
    if (!piece.spans.length) return visible(part);
    const inner = piece.spans.reduce((one, other) => (other.end - other.start < one.end - one.start ? other : one)).violation;
    const begins = piece.spans.map((span) => span.violation).filter((v) => !first.has(v));
    begins.forEach((v) => first.add(v));
    return mark(piece, part, newline, inner, begins);
  });
}

function mark(piece, part, newline, inner, begins) {
  const severity = piece.spans.map((span) => severityOf(span.violation)).sort((a, b) => "ewi".indexOf(a[0]) - "ewi".indexOf(b[0]))[0];
  const shown = piece.start === piece.end ? el("span", { class: "sign" }, "‸") : visible(newline ? "\n" : part, true);
  return link(
    `#/article/${report.violations.article[inner]}/${inner}`,
    { class: `mark ${severity}`, "data-violations": piece.spans.map((span) => span.violation).join(" "), "aria-describedby": `message-${inner}`, tabindex: begins.length ? null : "-1", title: messageOf(inner) },
    shown,
  );
}

function card(violation, body) {
  const rule = ruleOf(violation);
  const { summary, why, state, precision } = ruleSummary(rule);
  const fix = fixOf(violation);
  return el(
    "section",
    { class: `card ${severityOf(violation)}`, id: `violation-${violation}`, tabindex: "-1", "aria-label": `Row ${report.violations.row[violation]}` },
    el("p", { class: "card-head" }, badge(violation), link(filterHash({ rule }), { class: "rule-name" }, rule), where(violation, body)),
    el("p", { class: "message", id: `message-${violation}` }, visible(messageOf(violation))),
    excerpt(violation),
    fix && diff(fix, body),
    related(violation),
    summary && el("details", {}, el("summary", {}, "Why this matters"), el("p", {}, el("strong", {}, summary)), why.split("\n\n").map((part) => el("p", {}, part)), state === "preview" && el("p", { class: "quiet" }, "This rule is in preview."), precision && el("p", { class: "quiet" }, `Measured: ${precision}`)),
  );
}

function where(violation, body) {
  const { article, row, column, start } = report.violations;
  const place = `${row[violation]}:${column[violation]}`;
  if (body === null || start[violation] < 0) return el("span", { class: "quiet" }, place);
  return link(`#/article/${article[violation]}/${violation}`, { class: "where", "aria-label": `Show row ${row[violation]} in the text`, click: () => choose(violation) }, place);
}

function excerpt(violation) {
  const found = report.violations.excerpts[violation];
  if (!found) return null;
  const [line, start, end] = found;
  return el("blockquote", {}, visible(line.slice(0, start)), el("mark", { class: severityOf(violation) }, visible(line.slice(start, end), true)), visible(line.slice(end)));
}

function related(violation) {
  const here = report.violations.article[violation];
  const places = relatedOf(violation).filter(([article]) => article !== here);
  const others = [...new Set(places.map(([article]) => article))];
  if (!others.length) return null;
  const items = others.map((article) => {
    const pair = (report.pairsOf.get(here) ?? []).find((number) => [report.pairs[number].a, report.pairs[number].b].includes(article));
    const told = places.find(([other]) => other === article)[2];
    return el("li", {}, link(pair === undefined ? `#/article/${article}` : `#/pair/${pair}`, {}, visible(titleOf(article))), el("span", { class: "quiet" }, " ", visible(told)));
  });
  return el("ul", { class: "related" }, items);
}

function duplicates(number) {
  const pairs = report.pairsOf.get(number) ?? [];
  if (!pairs.length) return null;
  const items = pairs.map((pair) => {
    const { a, b } = report.pairs[pair];
    return el("li", {}, link(`#/pair/${pair}`, {}, "Side by side with ", el("cite", {}, visible(titleOf(a === number ? b : a)))));
  });
  return el("ul", { class: "duplicates" }, items);
}
