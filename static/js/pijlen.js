// A list that is walked without a mouse: in a row the arrows go to the same thing in the row above or below. A screen
// reader that reads a page keeps the arrows for itself, and every stop is reached by tab too.
(() => {
  const TE_VOLGEN = "a[href], button, input[type=checkbox]";
  const inVak = (rij, kolom) => rij.cells[kolom]?.querySelector(TE_VOLGEN);

  const volgende = (rij, kolom, stap) => {
    for (let ander = rij[stap]; ander; ander = ander[stap]) {
      const doel = inVak(ander, kolom);
      if (doel?.checkVisibility()) return doel;
    }
    return null;
  };

  document.addEventListener("keydown", (event) => {
    const stap = { ArrowDown: "nextElementSibling", ArrowUp: "previousElementSibling" }[event.key];
    if (!stap || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const vak = event.target.closest("[data-pijlen] tbody :is(th, td)");
    if (!vak || !event.target.matches(TE_VOLGEN)) return;
    const doel = volgende(vak.parentElement, vak.cellIndex, stap);
    if (!doel) return;
    event.preventDefault();
    doel.focus();
  });
})();
