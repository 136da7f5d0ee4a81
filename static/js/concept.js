// Keeps a draft: three seconds after a change the form goes to its data-concept-url.
(() => {
  const WACHT = 3000;
  const wekkers = new Map();

  // Said once a minute at most, so that a screen reader is not interrupted at every save.
  const zeg = (tekst, stand) => {
    for (const plek of document.querySelectorAll("[data-concept-status]")) {
      const regel = plek.querySelector("[role=status]");
      plek.dataset.stand = stand;
      if (regel.textContent !== tekst) regel.textContent = tekst;
    }
  };
  const tijd = () => new Date().toLocaleTimeString("nl-NL", { hour: "2-digit", minute: "2-digit" });

  const velden = (formulier) => {
    const inhoud = new FormData(formulier);
    for (const [naam, waarde] of [...inhoud]) if (waarde instanceof File) inhoud.delete(naam);
    return inhoud;
  };

  const bewaar = async (formulier) => {
    clearTimeout(wekkers.get(formulier));
    wekkers.delete(formulier);
    if (formulier.dataset.verzonden) return;
    try {
      const antwoord = await fetch(formulier.dataset.conceptUrl, {
        method: "POST",
        body: velden(formulier),
        headers: { "X-Achtergrond": "1" },
        credentials: "same-origin",
        redirect: "error",
        keepalive: true,
      });
      if (!antwoord.ok) throw new Error(String(antwoord.status));
      zeg(`Concept bewaard ${tijd()}`, "bewaard");
    } catch {
      zeg("Concept nog niet bewaard", "wacht");
    }
  };

  document.addEventListener("input", (event) => {
    const formulier = event.target.form;
    if (!formulier || !formulier.dataset.conceptUrl) return;
    clearTimeout(wekkers.get(formulier));
    wekkers.set(formulier, setTimeout(() => bewaar(formulier), WACHT));
  });

  // A phone that is put away does not wait three seconds.
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") for (const formulier of [...wekkers.keys()]) bewaar(formulier);
  });
})();
