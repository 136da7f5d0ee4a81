// Cards, and parts of a table, that a phone shows as a heading open on a tap; a wide screen shows them whole.
(() => {
  document.addEventListener("click", (event) => {
    const knop = event.target.closest("[data-vouw]");
    if (!knop) return;
    const open = knop.getAttribute("aria-expanded") !== "true";
    knop.setAttribute("aria-expanded", String(open));
    knop.closest(".kaart--vouw, .vouwdeel").classList.toggle("is-open", open);
  });
})();
