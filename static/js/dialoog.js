// data-dialoog="id" opens that <dialog>; without JavaScript the link behind it is a page that asks the same.
(() => {
  document.addEventListener("click", (event) => {
    const opener = event.target.closest("[data-dialoog]");
    if (opener) {
      const dialoog = document.getElementById(opener.dataset.dialoog);
      if (!dialoog || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      dialoog.showModal();
      return;
    }
    const dicht = event.target.closest("[data-dialoog-dicht]");
    if (dicht && dicht.closest("dialog")) {
      event.preventDefault();
      dicht.closest("dialog").close();
    }
  });
})();
