// A form is sent once: the button says that it is busy and keeps its width.
(() => {
  const rust = new WeakMap();

  const maakBezig = (knop) => {
    const tekst = knop.querySelector("span") || knop;
    rust.set(knop, [...tekst.childNodes]);
    knop.style.minInlineSize = `${knop.offsetWidth}px`;
    tekst.replaceChildren(knop.dataset.bezig || "Bezig met opslaan");
    knop.setAttribute("aria-busy", "true");
  };

  const maakRust = (deel) => {
    for (const formulier of deel.querySelectorAll("form[data-verzonden]")) delete formulier.dataset.verzonden;
    for (const knop of deel.querySelectorAll("[aria-busy=true]")) {
      if (!rust.has(knop)) continue;
      (knop.querySelector("span") || knop).replaceChildren(...rust.get(knop));
      knop.removeAttribute("aria-busy");
    }
  };

  // Back after a submit: the page is fetched anew, with another key, and the browser puts back what was typed in it. Then
  // it is the form that was sent, under the key that was sent, so that sending it again is not carried out again.
  const sleutelveld = (formulier) => formulier.querySelector("input[type=hidden][name$=sleutel]");

  const afdruk = (formulier) => {
    let som = 0;
    for (const veld of formulier.elements) {
      if (!veld.name || ["hidden", "file", "submit", "button", "fieldset"].includes(veld.type)) continue;
      const waarde = veld.type === "checkbox" || veld.type === "radio" ? veld.checked && veld.value : veld.value;
      for (const teken of `${veld.name}=${waarde};`) som = (Math.imul(som, 31) + teken.codePointAt(0)) | 0;
    }
    return som;
  };

  // By page and by what was typed: of the same page two forms can have been sent.
  const PLEK = `verstuurd ${location.pathname}`;
  const verstuurd = () => JSON.parse(sessionStorage.getItem(PLEK)) ?? {};
  const welke = (formulier) => `${formulier.id} ${afdruk(formulier)}`;

  const onthoudVerstuurd = (formulier) => {
    const veld = sleutelveld(formulier);
    if (veld) sessionStorage.setItem(PLEK, JSON.stringify({ ...verstuurd(), [welke(formulier)]: veld.value }));
  };

  const herkenVerstuurd = () => {
    const [opening] = performance.getEntriesByType("navigation");
    if (!["back_forward", "reload"].includes(opening?.type)) return;
    for (const formulier of document.querySelectorAll("form[data-eenmalig]")) {
      const veld = sleutelveld(formulier);
      if (veld) veld.value = verstuurd()[welke(formulier)] ?? veld.value;
    }
  };

  document.addEventListener("submit", (event) => {
    const formulier = event.target;
    if (!formulier.matches("[data-eenmalig]")) return;
    if (formulier.dataset.verzonden) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }
    formulier.dataset.verzonden = "1";
    onthoudVerstuurd(formulier);
    if (event.submitter) maakBezig(event.submitter);
  }, true);

  // Back button: the page comes out of the browser's memory as it was left.
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) maakRust(document);
    herkenVerstuurd();
  });
  // A form that htmx sent stays on the page.
  document.addEventListener("htmx:finally:request", () => maakRust(document));
})();
