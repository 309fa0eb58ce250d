// The report's data: columns unpacked once; texts in chunks, unpacked when an article is opened.

export const SEVERITIES = ["error", "warning", "info"];
const SHORTEST = 200; // words that an article counts for at least, so that one slip does not make a brief the worst

export const report = {};

export async function load() {
  Object.assign(report, await unpack("data"));
  const { violations } = report;
  const ranks = violations.severities.map((name) => (SEVERITIES.includes(name) ? SEVERITIES.indexOf(name) : 1));
  violations.rank = violations.severity.map((number) => ranks[number]);
  report.total = violations.article.length;
  report.articleCount = report.articles.path.length;
  report.violationsOf = grouped(violations.article, report.articleCount);
  report.pairsOf = pairsByArticle();
  report.density = report.violationsOf.map((found, article) => density(found.length, report.articles.words[article]));
}

export function density(violations, words, articles = 1) {
  return (violations * 1000) / Math.max(SHORTEST * articles, words);
}

export async function text(article) {
  const chunk = report.articles.chunk[article];
  if (chunk < 0) return null;
  if (chunk !== opened.number) opened = { number: chunk, texts: await unpack(`texts-${chunk}`) };
  return opened.texts[report.articles.slot[article]];
}

let opened = { number: -1, texts: [] };

export function place(article) {
  const { path, record, paths } = report.articles;
  return paths[path[article]] + (record[article] === null ? "" : `#${record[article]}`);
}

export const sourceOf = (article) => report.articles.sources[report.articles.source[article]];
export const ruleOf = (violation) => report.violations.rules[report.violations.rule[violation]];
export const messageOf = (violation) => report.violations.messages[report.violations.message[violation]];
export const severityOf = (violation) => SEVERITIES[report.violations.rank[violation]];
export const fixOf = (violation) => report.violations.fixes[report.violations.fix[violation]];
export const relatedOf = (violation) => report.violations.relations[report.violations.related[violation]] ?? [];
export const titleOf = (article) => report.articles.title[article] || "(no text)";

async function unpack(id) {
  const packed = atob(document.getElementById(id).textContent);
  const bytes = new Uint8Array(packed.length);
  for (let i = 0; i < packed.length; i += 1) bytes[i] = packed.charCodeAt(i);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return JSON.parse(await new Response(stream).text());
}

function grouped(owners, size) {
  const groups = Array.from({ length: size }, () => []);
  owners.forEach((owner, number) => groups[owner].push(number));
  const { start } = report.violations;
  for (const group of groups) group.sort((one, other) => start[one] - start[other] || one - other);
  return groups;
}

function pairsByArticle() {
  const found = new Map();
  report.pairs.forEach((pair, number) => {
    for (const article of [pair.a, pair.b]) {
      if (!found.has(article)) found.set(article, []);
      found.get(article).push(number);
    }
  });
  return found;
}
