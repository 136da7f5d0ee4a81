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

  // What this tab has seen of the draft goes along, so that it does not write over what another tab kept.
  const onthoud = (formulier, stand) => {
    if (stand === null) return;
    const adres = new URL(formulier.dataset.conceptUrl, window.location.href);
    adres.searchParams.set("gezien", stand);
    formulier.dataset.conceptUrl = adres.pathname + adres.search;
  };

  const meldElders = (formulier, uitslag) => {
    formulier.dataset.conceptElders = "1";
    zeg("Hier niet als concept bewaard", "wacht");
    const melding = document.createElement("div");
    melding.className = "banner banner--aandacht";
    melding.setAttribute("role", "alert");
    const inhoud = document.createElement("div");
    inhoud.className = "banner__inhoud";
    const tekst = document.createElement("p");
    tekst.textContent =
      `${uitslag.fout} Daar is om ${uitslag.elders} een concept bewaard. ` +
      "Wat je hier hebt getypt, staat er nog: sla het op, of bewaar dit tabblad als concept.";
    const knop = document.createElement("button");
    knop.type = "button";
    knop.className = "utrecht-button utrecht-button--secondary-action knop--klein";
    knop.textContent = "Dit tabblad bewaren";
    knop.addEventListener("click", () => {
      const adres = new URL(formulier.dataset.conceptUrl, window.location.href);
      adres.searchParams.delete("gezien");
      formulier.dataset.conceptUrl = adres.pathname + adres.search;
      delete formulier.dataset.conceptElders;
      melding.remove();
      bewaar(formulier);
    });
    inhoud.append(tekst, knop);
    melding.append(inhoud);
    formulier.before(melding);
  };

  const bewaar = async (formulier) => {
    clearTimeout(wekkers.get(formulier));
    wekkers.delete(formulier);
    if (formulier.dataset.verzonden || formulier.dataset.conceptElders) return;
    try {
      const antwoord = await fetch(formulier.dataset.conceptUrl, {
        method: "POST",
        body: velden(formulier),
        headers: { "X-Achtergrond": "1" },
        credentials: "same-origin",
        redirect: "error",
        keepalive: true,
      });
      if (antwoord.status === 409) {
        meldElders(formulier, await antwoord.json());
        return;
      }
      if (!antwoord.ok) throw new Error(String(antwoord.status));
      onthoud(formulier, antwoord.headers.get("X-Concept-Stand"));
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
