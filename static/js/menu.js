// Menus behind <details> close on Escape, on a click elsewhere and when focus leaves; "/" goes to search.
(() => {
  const menus = () => document.querySelectorAll("details[data-menu][open]");
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      for (const menu of menus()) {
        menu.open = false;
        if (menu.contains(document.activeElement)) menu.querySelector("summary").focus();
      }
    }
    const typt = event.target.closest("input, textarea, select, [contenteditable]");
    if (event.key === "/" && !typt && !event.ctrlKey && !event.metaKey && !event.altKey) {
      const zoek = [...document.querySelectorAll("[data-zoek]")].find((veld) => veld.checkVisibility());
      if (!zoek) return;
      event.preventDefault();
      zoek.focus();
      zoek.select();
    }
  });
  document.addEventListener("click", (event) => {
    for (const menu of menus()) if (!menu.contains(event.target)) menu.open = false;
  });
  document.addEventListener("focusin", (event) => {
    for (const menu of menus()) if (!menu.contains(event.target)) menu.open = false;
  });
})();
