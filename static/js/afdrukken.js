// data-afdrukken: the button that prints the page; without JavaScript it is not shown.
(() => {
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-afdrukken]")) window.print();
  });
})();
