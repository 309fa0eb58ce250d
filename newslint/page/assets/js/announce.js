// Says to screen readers what changed on the page.

export function announce(message) {
  document.getElementById("announcer").textContent = message;
}
