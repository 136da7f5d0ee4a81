// A button that hands an address to another app of the phone, where the browser can do that.
(() => {
  const init = () => {
    if (!navigator.share) return;
    for (const knop of document.querySelectorAll("[data-deel]")) knop.hidden = false;
  };
  document.addEventListener("click", (event) => {
    const knop = event.target.closest("[data-deel]");
    // Who closes the sheet without choosing rejects the promise: nothing went wrong.
    if (knop) navigator.share({ text: knop.dataset.deel }).catch(() => {});
  });
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", init);
  else init();
})();
