// After an act the focus is on the message of what was done, which so is heard. After a tap on a button the page stays
// where it was, with the message on top of it, and from the message one goes on to the button that now stands there.
// A form whose result stands at the top of its page says data-boven.
(() => {
  const SLEUTEL = "blijf";
  const BEDIENING = "a[href], button, input:not([type=hidden]), select, textarea, summary";

  const bediening = () =>
    [...document.querySelectorAll(`main :is(${BEDIENING})`)].filter(
      (deel) => deel.checkVisibility() && !deel.closest("[data-meldingen]"),
    );
  const woord = (deel) => (deel ? deel.textContent.trim().split(/\s/)[0] : "");

  let toets = false;
  document.addEventListener("keydown", () => { toets = true; }, true);
  document.addEventListener("pointerdown", () => { toets = false; }, true);

  document.addEventListener("submit", (event) => {
    if (event.defaultPrevented || event.target.method !== "post") return;
    const nummer = bediening().indexOf(event.submitter);
    const hoogte = "boven" in event.target.dataset ? 0 : window.scrollY;
    const bewaard = { plek: location.pathname, hoogte, nummer, woord: woord(event.submitter), toets };
    sessionStorage.setItem(SLEUTEL, JSON.stringify(bewaard));
  });

  // A row that went made room for the next, so what stands at the number of the button is the next one, or nearly.
  const verder = ({ nummer, woord: gezocht }) => {
    const nu = bediening();
    const gelijk = nu.map((deel, n) => [Math.abs(n - nummer), deel]).filter(([, deel]) => woord(deel) === gezocht);
    return gelijk.length ? gelijk.reduce((a, b) => (b[0] < a[0] ? b : a))[1] : nu[Math.min(nummer, nu.length - 1)];
  };

  const keerTerug = (meldingen, bewaard) => {
    if (bewaard.hoogte) {
      meldingen.dataset.meldingen = "bovenaan";
      window.scrollTo(0, bewaard.hoogte + meldingen.offsetHeight);
    }
    const knop = meldingen.querySelector("[data-verder]");
    knop.hidden = bewaard.nummer < 0;
    knop.addEventListener("click", () => verder(bewaard)?.focus());
  };

  const begin = () => {
    const bewaard = JSON.parse(sessionStorage.getItem(SLEUTEL));
    sessionStorage.removeItem(SLEUTEL);
    const meldingen = document.querySelector("[data-meldingen]");
    if (!meldingen) return;
    if (bewaard?.toets) meldingen.dataset.toets = "";
    if (bewaard?.plek === location.pathname) keerTerug(meldingen, bewaard);
    else if (location.hash) meldingen.dataset.meldingen = "bovenaan";
    if (document.querySelector("[data-fouten]")) return;
    const preventScroll = meldingen.dataset.meldingen === "bovenaan";
    const focus = () => meldingen.querySelector("[role=status]").focus({ preventScroll });
    // The browser takes the focus away once more when it goes to the part of the page that the address names.
    if (location.hash) addEventListener("load", () => setTimeout(focus));
    else focus();
  };
  begin();
})();
