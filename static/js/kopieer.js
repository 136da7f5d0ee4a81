// Copies a text that can also be selected by hand, and prints; without JavaScript neither button is shown.
(() => {
  const kies = (veld) => {
    if (veld.select) veld.select();
    else getSelection().selectAllChildren(veld);
    return veld.value ?? veld.textContent.trim();
  };

  for (const hulp of document.querySelectorAll("[data-kopieer-hulp], [data-afdrukken-hulp]")) hulp.hidden = false;

  document.addEventListener("click", async (event) => {
    if (event.target.closest("[data-afdrukken]")) {
      window.print();
      return;
    }
    const knop = event.target.closest("[data-kopieer]");
    if (!knop) return;
    const veld = document.getElementById(knop.dataset.kopieer);
    const tekst = kies(veld);
    try {
      await navigator.clipboard.writeText(tekst);
      knop.parentElement.querySelector("[role=status]").textContent = knop.dataset.gekopieerd;
    } catch {
      // No permission: the text is selected, to be copied by hand.
    }
  });
})();
