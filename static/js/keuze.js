// Chips with a free field: the one clears the other. data-toon-bij: shown with one answer only, or with each
// of some that a | divides. data-daarna: who taps an answer goes on to that field; who chooses with the keyboard stays
// where it is.
(() => {
  document.addEventListener("input", (event) => {
    const rij = event.target.closest("[data-chips]");
    if (rij) {
      const vrij = rij.querySelector(".chip--vrij input");
      if (event.target === vrij && vrij.value) {
        for (const keuze of rij.querySelectorAll("input[type=radio]")) keuze.checked = false;
      } else if (vrij && event.target.type === "radio") {
        vrij.value = "";
      }
    }
    if (event.target.form) toon(event.target.form);
  });

  document.addEventListener("click", (event) => {
    const groep = event.target.closest("[data-daarna]");
    const doel = groep && event.target.type === "radio" && document.getElementById(groep.dataset.daarna);
    if (doel && vinger) doel.focus();
  });
  let vinger = false;
  document.addEventListener("pointerdown", () => { vinger = true; });
  document.addEventListener("keydown", () => { vinger = false; });

  const gekozen = (formulier, naam) => {
    const veld = formulier.elements[naam];
    if (!veld) return null;
    return veld.value ?? null;
  };
  const toon = (deel) => {
    for (const blok of deel.querySelectorAll("[data-toon-bij]")) {
      const formulier = blok.closest("form");
      const waarde = gekozen(formulier, blok.dataset.toonBij);
      const fout = blok.querySelector("[aria-invalid=true]");
      blok.hidden = !blok.dataset.toonWaarde.split("|").includes(waarde) && !fout;
    }
  };
  const init = () => toon(document);
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", init);
  else init();
  document.addEventListener("htmx:after:swap", init);
})();
