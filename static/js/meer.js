// "Nog 5 tonen": the words go away once the rows are there, so the focus goes to the first of them.
(() => {
  document.addEventListener("toggle", (event) => {
    const vouw = event.target;
    if (!vouw.matches(".meer") || !vouw.open || document.activeElement !== vouw.firstElementChild) return;
    const inhoud = vouw.children[1];
    const eerste = inhoud.querySelector("a[href], button, input, summary") || inhoud;
    if (eerste === inhoud) inhoud.tabIndex = -1;
    eerste.focus();
  }, true);
})();
