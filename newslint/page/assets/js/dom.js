// Elements made from data. Strings become text nodes, never markup; links lead within the page, nowhere else.

const SVG = "http://www.w3.org/2000/svg";

export function el(tag, attributes = {}, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

export function svg(tag, attributes = {}, ...children) {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}

export function link(hash, attributes, ...children) {
  return el("a", { href: within(hash), ...attributes }, ...children);
}

export function svgLink(hash, attributes, ...children) {
  return svg("a", { href: within(hash), ...attributes }, ...children);
}

export function show(parent, ...children) {
  parent.replaceChildren(...children.flat(Infinity).filter((child) => child != null && child !== false));
}

function within(hash) {
  if (!hash.startsWith("#")) throw new Error("links lead within the page");
  return hash;
}

function fill(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value == null || value === false) continue;
    if (typeof value === "function") node.addEventListener(name, value);
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.flat(Infinity).filter((child) => child != null && child !== false));
  return node;
}
