// What there is to say of a violation: message, excerpt, fix, related places, explanation.

import { choose } from "./choose.js";
import { fixOf, messageOf, relatedOf, report, ruleOf, severityOf, titleOf } from "./data.js";
import { diff } from "./diff.js";
import { el, link } from "./dom.js";
import { badge, filterHash, ruleSummary } from "./parts.js";
import { visible } from "./visible.js";

export function card(violation, body) {
  const rule = ruleOf(violation);
  const { summary, why, state, precision } = ruleSummary(rule);
  const fix = fixOf(violation);
  return el(
    "section",
    {
      class: `card ${severityOf(violation)}`,
      id: `violation-${violation}`,
      tabindex: "-1",
      "aria-label": `Row ${report.violations.row[violation]}`,
    },
    el(
      "p",
      { class: "card-head" },
      badge(violation),
      link(filterHash({ rule }), { class: "rule-name" }, rule),
      where(violation, body),
    ),
    el("p", { class: "message", id: `message-${violation}` }, visible(messageOf(violation))),
    excerpt(violation),
    fix && diff(fix, body),
    related(violation),
    summary &&
      el(
        "details",
        {},
        el("summary", {}, "Why this matters"),
        el("p", {}, el("strong", {}, summary)),
        why.split("\n\n").map((part) => el("p", {}, part)),
        state === "preview" && el("p", { class: "quiet" }, "This rule is in preview."),
        precision && el("p", { class: "quiet" }, `Measured: ${precision}`),
      ),
  );
}

function where(violation, body) {
  const { article, row, column, start } = report.violations;
  const place = `${row[violation]}:${column[violation]}`;
  if (body === null || start[violation] < 0) return el("span", { class: "quiet" }, place);
  return link(
    `#/article/${article[violation]}/${violation}`,
    { class: "where", "aria-label": `Show row ${row[violation]} in the text`, click: () => choose(violation) },
    place,
  );
}

function excerpt(violation) {
  const found = report.violations.excerpts[violation];
  if (!found) return null;
  const [line, start, end] = found;
  return el(
    "blockquote",
    {},
    visible(line.slice(0, start)),
    el("mark", { class: severityOf(violation) }, visible(line.slice(start, end), true)),
    visible(line.slice(end)),
  );
}

function related(violation) {
  const here = report.violations.article[violation];
  const places = relatedOf(violation).filter(([article]) => article !== here);
  const others = [...new Set(places.map(([article]) => article))];
  if (!others.length) return null;
  const items = others.map((article) => {
    const pair = (report.pairsOf.get(here) ?? []).find((number) =>
      [report.pairs[number].a, report.pairs[number].b].includes(article),
    );
    const told = places.find(([other]) => other === article)[2];
    return el(
      "li",
      {},
      link(pair === undefined ? `#/article/${article}` : `#/pair/${pair}`, {}, visible(titleOf(article))),
      el("span", { class: "quiet" }, " ", visible(told)),
    );
  });
  return el("ul", { class: "related" }, items);
}
