// What a part that htmx swaps has to say (data-zeg) is said in the status of the page, once, when it changes: a status
// that is itself swapped is not heard, and one that is said at every swap is not listened to. A page that followed work
// and is opened anew when it ends puts the focus on what came of it (data-uitkomst).
(() => {
  const VOLGT = "volgt";
  const stem = document.querySelector("[data-stem]");
  const wat = () => [...document.querySelectorAll("[data-zeg]")].map((deel) => deel.dataset.zeg).join(" ").trim();

  let gezegd = wat();
  document.addEventListener("htmx:after:swap", () => {
    const nu = wat();
    if (nu === gezegd) return;
    gezegd = nu;
    stem.textContent = nu;
  });

  if (document.querySelector("[role=progressbar]")) {
    sessionStorage.setItem(VOLGT, "1");
    return;
  }
  const volgde = sessionStorage.getItem(VOLGT);
  sessionStorage.removeItem(VOLGT);
  if (volgde) document.querySelector("[data-uitkomst]")?.focus();
})();
