// What htmx put on the page gets the focus, where it says so: else a reader stays behind at what was replaced.
(() => {
  document.addEventListener("htmx:after:swap", () => {
    const eerste = document.querySelector("[data-erbij]");
    if (!eerste) return;
    eerste.removeAttribute("data-erbij");
    eerste.focus();
  });
})();
