// After a tap on a button the page stays where it was, with the message of what was done on top of it and in focus: who
// works with the keyboard goes on from there.
(() => {
  const SLEUTEL = "blijf";

  document.addEventListener("submit", (event) => {
    if (event.defaultPrevented || event.target.method !== "post") return;
    sessionStorage.setItem(SLEUTEL, JSON.stringify({ plek: location.pathname, hoogte: window.scrollY }));
  });

  const blijf = () => {
    const bewaard = sessionStorage.getItem(SLEUTEL);
    sessionStorage.removeItem(SLEUTEL);
    const meldingen = document.querySelector("[data-meldingen]");
    if (!bewaard || !meldingen) return;
    meldingen.querySelector("[role=status]").focus({ preventScroll: true });
    const { plek, hoogte } = JSON.parse(bewaard);
    if (plek !== location.pathname || !hoogte) return;
    meldingen.dataset.meldingen = "bovenaan";
    window.scrollTo(0, hoogte + meldingen.offsetHeight);
  };
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", blijf);
  else blijf();
})();
