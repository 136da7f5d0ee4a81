// The head of a dossier stays on a phone, unless a long name or large text makes it take a third of the screen. How high
// it is tells how far from the top what gets the focus comes to stand.
(() => {
  const init = () => {
    const kop = document.querySelector(".dossierkop");
    if (!kop) return;
    new ResizeObserver(() => {
      const los = kop.offsetHeight > window.innerHeight / 3;
      kop.classList.toggle("dossierkop--los", los);
      document.documentElement.style.setProperty("--inb-dossierkop", los ? "0px" : `${kop.offsetHeight}px`);
    }).observe(kop);
  };
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", init);
  else init();
})();
