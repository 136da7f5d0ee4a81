// A list in which people are ticked: all on the page at once, and how many are.
(() => {
  const werkBij = (formulier) => {
    const vakjes = [...formulier.querySelectorAll("input[name=persoon]")];
    const aan = vakjes.filter((vakje) => vakje.checked).length;
    const alles = formulier.querySelector("[data-kies-alles]");
    if (alles) {
      alles.checked = aan > 0 && aan === vakjes.length;
      alles.indeterminate = aan > 0 && aan < vakjes.length;
    }
    formulier.querySelector(".kiesbalk--plak")?.classList.toggle("is-leeg", aan === 0);
    const telling = formulier.querySelector("[data-kies-telling]");
    if (telling) telling.textContent = aan === 0 ? telling.dataset.nul ?? "" : aan === 1 ? telling.dataset.een : `${aan} ${telling.dataset.meer}`;
  };

  document.addEventListener("change", (event) => {
    const formulier = event.target.closest("form[data-kies]");
    if (!formulier) return;
    if (event.target.matches("[data-kies-alles]")) {
      for (const vakje of formulier.querySelectorAll("input[name=persoon]")) vakje.checked = event.target.checked;
    }
    werkBij(formulier);
  });

  // Back button: the browser remembers what was ticked.
  window.addEventListener("pageshow", () => {
    for (const formulier of document.querySelectorAll("form[data-kies]")) werkBij(formulier);
  });
})();
