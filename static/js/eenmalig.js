// A form is sent once: the button says that it is busy and keeps its width.
(() => {
  const rust = new WeakMap();

  const maakBezig = (knop) => {
    const tekst = knop.querySelector("span") || knop;
    rust.set(knop, [...tekst.childNodes]);
    knop.style.minInlineSize = `${knop.offsetWidth}px`;
    tekst.replaceChildren(knop.dataset.bezig || "Bezig met opslaan");
    knop.setAttribute("aria-busy", "true");
  };

  const maakRust = (deel) => {
    for (const formulier of deel.querySelectorAll("form[data-verzonden]")) delete formulier.dataset.verzonden;
    for (const knop of deel.querySelectorAll("[aria-busy=true]")) {
      if (!rust.has(knop)) continue;
      (knop.querySelector("span") || knop).replaceChildren(...rust.get(knop));
      knop.removeAttribute("aria-busy");
    }
  };

  document.addEventListener("submit", (event) => {
    const formulier = event.target;
    if (!formulier.matches("[data-eenmalig]")) return;
    if (formulier.dataset.verzonden) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }
    formulier.dataset.verzonden = "1";
    if (event.submitter) maakBezig(event.submitter);
  }, true);

  // Back button: the page comes out of the browser's memory as it was left.
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) maakRust(document);
  });
  // A form that htmx sent stays on the page.
  document.addEventListener("htmx:finally:request", () => maakRust(document));
})();
