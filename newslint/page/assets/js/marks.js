// A text cut where marks begin and end, and laid out in paragraphs.

import { el } from "./dom.js";

// spans: [{start, end, ...}] in any order, overlapping as they like. Pieces: [{start, end, spans}], all of the text in
// order; a span of no width is a piece of its own. Work grows with the spans, and with how many lie on one another.
export function pieces(length, spans) {
  const cuts = new Set([0, length]);
  for (const span of spans) cuts.add(span.start).add(span.end);
  const edges = [...cuts].filter((edge) => edge >= 0 && edge <= length).sort((a, b) => a - b);
  const order = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  const found = [];
  let open = [];
  let next = 0;
  edges.forEach((start, number) => {
    open = open.filter((span) => span.end > start);
    for (; next < order.length && order[next].start <= start; next += 1) {
      if (order[next].end > start) open.push(order[next]);
      else found.push({ start, end: start, spans: [order[next]] });
    }
    if (number + 1 < edges.length) found.push({ start, end: edges[number + 1], spans: open });
  });
  return found;
}

// Paragraphs of a text, one a line. draw(piece, text, continues) gives the nodes of a piece within one line; what lies
// on a line's end is drawn at that end.
export function paragraphs(text, spans, draw) {
  const lines = [];
  let line = el("p");
  const flush = () => {
    if (!line.childNodes.length) line = el("div", { class: "blank" });
    lines.push(line);
    line = el("p");
  };
  for (const piece of pieces(text.length, spans)) {
    const parts = text.slice(piece.start, piece.end).split(/(\r\n|\r|\n)/);
    parts.forEach((part, number) => {
      const newline = number % 2 === 1;
      const shown = newline ? piece.spans.length > 0 : part || piece.start === piece.end;
      if (shown) line.append(...[draw(piece, part, newline)].flat());
      if (newline) flush();
    });
  }
  flush();
  while (lines.length > 1 && !lines.at(-1).childNodes.length) lines.pop();
  return lines;
}
