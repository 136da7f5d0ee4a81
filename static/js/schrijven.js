// Makes an editor of each text of a chapter, and puts figures in it as references. Without it the texts are plain text.
(() => {
  const formulier = document.getElementById("formulier");
  const werkbalk = document.getElementById("werkbalk");
  if (!formulier || !werkbalk) return;
  let laatste = null;

  document.addEventListener("trix-file-accept", (event) => event.preventDefault());
  document.addEventListener("trix-attachment-add", (event) => event.attachment.remove());

  // What the buttons say of the place of the cursor, for who does not see it.
  const zegStand = (balk) => {
    for (const knop of balk.querySelectorAll("[data-trix-attribute]")) {
      knop.setAttribute("aria-pressed", String(knop.classList.contains("trix-active")));
    }
  };

  const maak = (veld) => {
    const label = formulier.querySelector(`label[for="${veld.id}"]`);
    const balk = werkbalk.content.firstElementChild.cloneNode(true);
    balk.id = `balk-${veld.id}`;
    const redacteur = document.createElement("trix-editor");
    redacteur.id = `redacteur-${veld.id}`;
    redacteur.className = "redacteur proza";
    redacteur.setAttribute("toolbar", balk.id);
    redacteur.setAttribute("input", veld.id);
    redacteur.setAttribute("role", "textbox");
    redacteur.setAttribute("aria-multiline", "true");
    if (label) {
      label.id = `label-${veld.id}`;
      redacteur.setAttribute("aria-labelledby", label.id);
      label.addEventListener("click", () => redacteur.focus());
    }
    const uitleg = veld.getAttribute("aria-describedby");
    if (uitleg) redacteur.setAttribute("aria-describedby", uitleg);
    if (veld.getAttribute("aria-invalid") === "true") redacteur.setAttribute("aria-invalid", "true");
    balk.setAttribute("role", "toolbar");
    if (label) {
      const naam = label.textContent.trim();
      balk.setAttribute("aria-label", naam);
      // There is a bar above each text: its buttons say which.
      for (const knop of balk.querySelectorAll("button, a")) {
        knop.setAttribute("aria-label", `${knop.textContent.trim()}, ${naam}`);
      }
    }
    veld.value = veld.dataset.proza;
    veld.hidden = true;
    veld.before(balk, redacteur);
    redacteur.addEventListener("focus", () => { laatste = redacteur; });
    redacteur.addEventListener("trix-selection-change", () => zegStand(balk));
    let klaar = false;
    redacteur.addEventListener("trix-initialize", () => {
      zegStand(balk);
      setTimeout(() => { klaar = true; });
    });
    // Drafts listen to what is typed in the form.
    redacteur.addEventListener("trix-change", () => {
      if (klaar) veld.dispatchEvent(new Event("input", { bubbles: true }));
    });
    return redacteur;
  };

  const redacteuren = [...formulier.querySelectorAll("textarea[data-proza]")].map(maak);
  formulier.elements.vorm.value = "html";
  [laatste] = redacteuren;

  for (const lijst of document.querySelectorAll("[data-cijferkiezer]")) lijst.dataset.klaar = "1";
  for (const knop of document.querySelectorAll("[data-cijfer]")) {
    knop.addEventListener("click", () => {
      laatste.focus();
      laatste.editor.insertString(knop.dataset.cijfer);
    });
  }

  const zoek = document.querySelector("[data-cijferzoek]");
  if (!zoek) return;
  zoek.hidden = false;
  zoek.addEventListener("input", () => {
    const woord = zoek.querySelector("input").value.trim().toLowerCase();
    for (const groep of document.querySelectorAll("[data-cijferkiezer] details details")) {
      let gevonden = 0;
      for (const cijfer of groep.querySelectorAll("[data-zoek]")) {
        cijfer.hidden = !cijfer.dataset.zoek.includes(woord);
        gevonden += !cijfer.hidden;
      }
      groep.hidden = !gevonden;
      groep.open = Boolean(woord) && gevonden > 0;
    }
  });
})();
