// A table that fits its box does not scroll, so it is no stop for the tab key; one that does not fit can be scrolled
// with the arrows.
(() => {
  const kijk = (vak) => {
    if (vak.scrollWidth > vak.clientWidth) vak.tabIndex = 0;
    else vak.removeAttribute("tabindex");
  };
  const wachter = new ResizeObserver((vakken) => vakken.forEach(({ target }) => kijk(target)));
  const init = () => document.querySelectorAll("[data-schuif]").forEach((vak) => wachter.observe(vak));
  init();
  document.addEventListener("htmx:after:swap", init);
})();
