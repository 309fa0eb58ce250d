// Two articles side by side: the passages that they share in colour, and the numbers that only one of them has.

import { place, report, sourceOf, text, titleOf } from "./data.js";
import { el, link } from "./dom.js";
import { date, percent, plural, whole } from "./format.js";
import { paragraphs } from "./marks.js";
import { heading } from "./parts.js";
import { visible } from "./visible.js";

const TONES = 8;
const SIDES = ["a", "b"];

export async function pairView(number) {
  const pair = report.pairs[number];
  const texts = [await text(pair.a), await text(pair.b)];
  const page = el(
    "div",
    { class: "wide pair" },
    heading(
      "Two articles side by side",
      el("p", { class: "byline" }, pair.rules.join(", "), " · ", neighbours(number)),
    ),
    pair.shared && figures(pair.shared),
    legend(pair.shared),
    el(
      "div",
      { class: "sides" },
      SIDES.map((side, i) => column(pair, side, texts[i], number)),
    ),
  );
  return { page, title: `${titleOf(pair.a)} and ${titleOf(pair.b)}`, attached: () => {} };
}

function neighbours(number) {
  const at = (n, label) => (report.pairs[n] ? link(`#/pair/${n}`, {}, label) : el("span", { class: "quiet" }, label));
  return [at(number - 1, "previous pair"), ` (${number + 1} of ${report.pairs.length}) `, at(number + 1, "next pair")];
}

function figures(shared) {
  const numbers = shared.of_numbers ? `${shared.shared_numbers} of ${shared.of_numbers}` : "none";
  const facts = [
    ["Jaccard similarity", shared.jaccard.toFixed(2), "of all five-word shingles, the share that both have"],
    ["Containment", percent(shared.containment), "of the shorter article's shingles stand in the other"],
    ["Words in common", whole(shared.common), "in runs of five and more"],
    ["Longest run", plural(shared.longest, "word"), "word for word"],
    ["Numbers shared", numbers, "of the article that has fewer"],
  ];
  return el(
    "dl",
    { class: "facts" },
    facts.map(([name, value, what]) =>
      el(
        "div",
        {},
        el("dt", {}, name),
        el("dd", {}, el("strong", {}, value), el("span", { class: "quiet" }, ` ${what}`)),
      ),
    ),
  );
}

function legend(shared) {
  if (!shared) return el("p", { class: "notice" }, "One of the two could not be read, so they were not compared.");
  return el(
    "p",
    { class: "legend" },
    el("mark", { class: "passage tone-0" }, "a shared passage"),
    " bears the same number on both sides; choose the number to see it there. ",
    el("mark", { class: "differs" }, "41"),
    " is a number that the other article lacks.",
  );
}

function column(pair, side, body, number) {
  const article = pair[side];
  const day = report.articles.day[article];
  const facts = [visible(sourceOf(article)), day && date(day), plural(report.articles.words[article], "word")].filter(
    Boolean,
  );
  return el(
    "section",
    { class: "side", "aria-labelledby": `title-${side}` },
    el("h2", { id: `title-${side}` }, link(`#/article/${article}`, {}, visible(titleOf(article)))),
    el(
      "p",
      { class: "byline" },
      facts.flatMap((fact, i) => (i ? [" · ", fact] : [fact])),
      " · ",
      el("code", {}, visible(place(article))),
    ),
    el(
      "div",
      { class: "text", tabindex: "0", role: "region", lang: "", "aria-label": `Text of article ${side.toUpperCase()}` },
      body === null
        ? el("p", { class: "quiet" }, "The text is not part of this report.")
        : coloured(pair.shared, side, body),
    ),
  );
}

function coloured(shared, side, body) {
  const i = SIDES.indexOf(side);
  const passages = (shared?.passages ?? []).map((passage, n) => ({
    start: passage[2 * i],
    end: passage[2 * i + 1],
    passage: n,
    words: passage[4],
  }));
  const numbers = (shared?.sides[i][1] ?? []).map(([start, end]) => ({ start, end, differs: true }));
  const tagged = new Set();
  return paragraphs(body, [...passages, ...numbers], (piece, part, newline) => {
    if (newline) return [];
    const span = piece.spans.find((each) => each.passage !== undefined);
    const content = piece.spans.some((each) => each.differs)
      ? el("mark", { class: "differs" }, visible(part))
      : visible(part);
    if (!span) return content;
    const fresh = !tagged.has(span.passage);
    tagged.add(span.passage);
    return el(
      "mark",
      {
        class: `passage tone-${span.passage % TONES}`,
        "data-passage": span.passage,
        click: () => meet(side, span.passage),
      },
      fresh && tag(side, span),
      content,
    );
  });
}

function tag(side, { passage, words }) {
  const label = `Passage ${passage + 1}, ${plural(words, "word")}: show it in the other article`;
  return el(
    "button",
    { type: "button", class: "tag", id: `${side}-${passage}`, "aria-label": label, title: label },
    String(passage + 1),
  );
}

// Brings the passage of the other side level with this one, and the focus to it.
function meet(side, passage) {
  const [from, to] = [
    document.getElementById(`${side}-${passage}`),
    document.getElementById(`${side === "a" ? "b" : "a"}-${passage}`),
  ];
  if (!from || !to) return;
  const box = to.closest(".text");
  if (box.scrollHeight > box.clientHeight)
    box.scrollTop += to.getBoundingClientRect().top - from.getBoundingClientRect().top;
  to.focus({ preventScroll: true });
  to.scrollIntoView({ block: "nearest" });
  for (const node of document.querySelectorAll(".passage"))
    node.classList.toggle("chosen", Number(node.dataset.passage) === passage);
}
