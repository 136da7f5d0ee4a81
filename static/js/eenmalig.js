// A form is sent once: the button says that it is busy and keeps its width.
(() => {
  const maakBezig = (knop) => {
    const tekst = knop.querySelector("span") || knop;
    const bezig = knop.dataset.bezig || "Bezig met opslaan";
    knop.style.minInlineSize = `${knop.offsetWidth}px`;
    knop.dataset.rust = tekst.innerHTML;
    tekst.textContent = bezig;
    knop.setAttribute("aria-busy", "true");
  };
  const maakRust = (knop) => {
    const tekst = knop.querySelector("span") || knop;
    if (knop.dataset.rust) tekst.innerHTML = knop.dataset.rust;
    delete knop.dataset.rust;
    knop.removeAttribute("aria-busy");
  };

  document.addEventListener("submit", (event) => {
    const formulier = event.target;
    if (!formulier.matches("[data-eenmalig]")) return;
    if (formulier.dataset.verzonden) {
      event.preventDefault();
      return;
    }
    formulier.dataset.verzonden = "1";
    if (event.submitter) maakBezig(event.submitter);
  });

  // Back button: the page comes out of the cache as it was left.
  window.addEventListener("pageshow", (event) => {
    if (!event.persisted) return;
    for (const formulier of document.querySelectorAll("[data-verzonden]")) delete formulier.dataset.verzonden;
    for (const knop of document.querySelectorAll("[aria-busy=true]")) maakRust(knop);
  });
})();
