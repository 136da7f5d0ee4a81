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

  const onthoudVerstuurd = (formulier) => {
    const veld = sleutelveld(formulier);
    if (!veld) return;
    const verstuurd = { ...history.state?.verstuurd, [formulier.id]: [veld.value, afdruk(formulier)] };
    history.replaceState({ ...history.state, verstuurd }, "");
  };

  const herkenVerstuurd = () => {
    for (const [id, [sleutel, som]] of Object.entries(history.state?.verstuurd ?? {})) {
      const formulier = document.getElementById(id);
      const veld = formulier && sleutelveld(formulier);
      if (veld && veld.value !== sleutel && afdruk(formulier) === som) veld.value = sleutel;
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
