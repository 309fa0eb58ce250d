// One article: every violation marked in its text, with its explanation and its fix.

import { card } from "./card.js";
import { choose } from "./choose.js";
import { messageOf, place, report, severityOf, sourceOf, text, titleOf } from "./data.js";
import { el, link } from "./dom.js";
import { date, decimal, plural } from "./format.js";
import { paragraphs } from "./marks.js";
import { heading } from "./parts.js";
import { visible } from "./visible.js";

const UNTOLD = "The text is not part of this report.";
const CLEAN =
  "No violations. The report carries the texts of articles that have some, or that were compared with one that has.";

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
      el(
        "section",
        { class: "text", "aria-label": "Text", lang: "" },
        body === null ? el("p", { class: "quiet" }, found.length ? UNTOLD : CLEAN) : marked(body, found),
      ),
      el(
        "section",
        { class: "cards", "aria-label": "Violations" },
        duplicates(number),
        found.length || body === null ? found.map((v) => card(v, body)) : el("p", {}, "No violations."),
      ),
    ),
  );
  return { page, title: titleOf(number), attached: () => choose(chosen) };
}

function about(number) {
  const { day, words } = report.articles;
  const facts = [
    visible(sourceOf(number)),
    day[number] && date(day[number]),
    plural(words[number], "word"),
    el("code", {}, visible(place(number))),
  ];
  const density = report.violationsOf[number].length
    ? [`${decimal(report.density[number])} violations per 1,000 words`]
    : [];
  return [...facts, ...density].filter(Boolean).flatMap((fact, i) => (i ? [" · ", fact] : [fact]));
}

function marked(body, found) {
  const { start, end } = report.violations;
  const spans = found.filter((v) => start[v] >= 0).map((v) => ({ start: start[v], end: end[v], violation: v }));
  const first = new Set();
  return paragraphs(body, spans, (piece, part, newline) => {
    if (!piece.spans.length) return visible(part);
    const inner = piece.spans.reduce((one, other) =>
      other.end - other.start < one.end - one.start ? other : one,
    ).violation;
    const begins = piece.spans.map((span) => span.violation).filter((v) => !first.has(v));
    begins.forEach((v) => first.add(v));
    return mark(piece, part, newline, inner, begins);
  });
}

function mark(piece, part, newline, inner, begins) {
  const severity = piece.spans
    .map((span) => severityOf(span.violation))
    .sort((a, b) => "ewi".indexOf(a[0]) - "ewi".indexOf(b[0]))[0];
  const shown = piece.start === piece.end ? el("span", { class: "sign" }, "‸") : visible(newline ? "\n" : part, true);
  return link(
    `#/article/${report.violations.article[inner]}/${inner}`,
    {
      class: `mark ${severity}`,
      "data-violations": piece.spans.map((span) => span.violation).join(" "),
      "aria-describedby": `message-${inner}`,
      tabindex: begins.length ? null : "-1",
      title: messageOf(inner),
    },
    shown,
  );
}

function duplicates(number) {
  const pairs = report.pairsOf.get(number) ?? [];
  if (!pairs.length) return null;
  const items = pairs.map((pair) => {
    const { a, b } = report.pairs[pair];
    return el(
      "li",
      {},
      link(`#/pair/${pair}`, {}, "Side by side with ", el("cite", {}, visible(titleOf(a === number ? b : a)))),
    );
  });
  return el("ul", { class: "duplicates" }, items);
}
