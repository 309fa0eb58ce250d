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
