// Unpacks the report and shows the view that the address asks for.

import { articleView } from "./article.js";
import { articlesView } from "./articles.js";
import { choose } from "./choose.js";
import { load, report } from "./data.js";
import { el, link, show } from "./dom.js";
import { duplicatesView } from "./duplicates.js";
import { plural } from "./format.js";
import { overviewView } from "./overview.js";
import { pairView } from "./pair.js";
import { sourcesView } from "./sources.js";
import { themes } from "./themes.js";
import { violationsView } from "./violations.js";

const NAV = {
  "": "Overview",
  violations: "Violations",
  articles: "Articles",
  duplicates: "Duplicates",
  sources: "Sources",
};
const VIEWS = { "": overviewView, articles: articlesView, duplicates: duplicatesView, sources: sourcesView };

const main = document.getElementById("main");
let shown = "";
let turn = 0;

async function route() {
  const hash = location.hash;
  const within = hash && !hash.startsWith("#/"); // a place on this page, such as what the skip link leads to
  if (within && shown) return;
  const [path, query = ""] = (within ? "" : hash.slice(2)).split("?");
  const [name, first, second] = path.split("/");
  if (name === "article" && shown === `article/${first}`) {
    choose(second);
    return;
  }
  turn += 1;
  const mine = turn;
  const view = await viewOf(name, first, second, new URLSearchParams(query));
  if (mine !== turn) return; // a later click was faster
  const initial = shown === "";
  shown = name === "article" ? `article/${first}` : path || "/";
  show(main, view.page);
  document.title = `${view.title} · ${report.title}`;
  markNav(name);
  scrollTo(0, 0);
  if (!initial) main.querySelector("h1").focus({ preventScroll: true });
  view.attached();
}

function viewOf(name, first, second, params) {
  if (name === "violations") return violationsView(params);
  const number = /^\d+$/.test(first) ? Number(first) : -1;
  if (name === "article" && number in report.articles.path) return articleView(number, second);
  if (name === "pair" && number in report.pairs) return pairView(number);
  return (Object.hasOwn(VIEWS, name) ? VIEWS[name] : overviewView)();
}

function markNav(name) {
  const home = { article: "articles", pair: "duplicates" }[name] ?? name;
  const item = ([path, label]) => link(`#/${path}`, { "aria-current": path === home ? "page" : null }, label);
  show(document.getElementById("nav"), Object.entries(NAV).map(item));
}

async function start() {
  if (!("DecompressionStream" in globalThis)) {
    show(main, el("p", { class: "notice" }, "This browser cannot unpack the report; any of the last years can."));
    return;
  }
  themes(document.querySelector(".themes"));
  await load();
  const made = new Date(report.made).toLocaleString("en-GB", { dateStyle: "full", timeStyle: "short" });
  show(document.getElementById("dateline"), made);
  show(
    document.getElementById("footer"),
    el(
      "p",
      {},
      `newslint ${report.version} · ${plural(report.articleCount, "article")} · this page loads nothing and sends nothing`,
    ),
    el("p", {}, "Charts: Chartist, MIT licence, in the page's source"),
  );
  addEventListener("hashchange", route);
  await route();
}

start();
