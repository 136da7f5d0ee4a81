// Keeps a draft: three seconds after a change the form goes to its data-concept-url.
(() => {
  const WACHT = 3000;
  const wekkers = new Map();
  const afgemeld = new Map();
  let laatst = "";

  // Said once a minute at most, so that a screen reader is not interrupted at every save.
  const zeg = (tekst, stand) => {
    for (const plek of document.querySelectorAll("[data-concept-status]")) {
      const regel = plek.querySelector("[role=status]");
      plek.dataset.stand = stand;
      if (regel.textContent !== tekst) regel.textContent = tekst;
    }
  };
  const tijd = () => new Date().toLocaleTimeString("nl-NL", { hour: "2-digit", minute: "2-digit" }).replace(":", ".");

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

  const meld = (formulier, tekst, knop) => {
    const melding = document.createElement("div");
    melding.className = "banner banner--aandacht";
    melding.setAttribute("role", "alert");
    const inhoud = document.createElement("div");
    inhoud.className = "banner__inhoud";
    const regel = document.createElement("p");
    regel.textContent = tekst;
    inhoud.append(regel, knop);
    melding.append(inhoud);
    formulier.before(melding);
    return melding;
  };

  const meldElders = (formulier, uitslag) => {
    formulier.dataset.conceptElders = "1";
    zeg("Hier niet als concept bewaard", "wacht");
    const knop = document.createElement("button");
    knop.type = "button";
    knop.className = "utrecht-button utrecht-button--secondary-action knop--klein";
    knop.textContent = "Dit tabblad bewaren";
    const melding = meld(
      formulier,
      `${uitslag.fout} Daar is om ${uitslag.elders} een concept bewaard. ` +
        "Wat je hier hebt getypt, staat er nog: sla het op, of bewaar dit tabblad als concept.",
      knop,
    );
    knop.addEventListener("click", () => {
      const adres = new URL(formulier.dataset.conceptUrl, window.location.href);
      adres.searchParams.delete("gezien");
      formulier.dataset.conceptUrl = adres.pathname + adres.search;
      delete formulier.dataset.conceptElders;
      melding.remove();
      bewaar(formulier);
    });
  };

  // A session that stood idle still takes one late form. One that ended otherwise, as by signing out in another tab,
  // takes none: so soon after the page was opened it can only be that. Nor does one that was begun anew (403).
  const stondStil = () => {
    const sessie = document.querySelector("template[data-sessie]");
    return !sessie || performance.now() / 1000 >= Number(sessie.dataset.over);
  };

  const meldAfgemeld = (formulier) => {
    zeg("Concept niet bewaard", "wacht");
    if (afgemeld.has(formulier)) return;
    const knop = document.createElement("a");
    knop.className = "utrecht-button-link utrecht-button-link--secondary-action knop--klein";
    knop.href = window.location.href;
    knop.textContent = "Opnieuw openen";
    const wat = laatst ? `Wat je na ${laatst} typte` : "Wat je hier typte";
    const tekst = `Je bent afgemeld of opnieuw aangemeld. ${wat}, is niet bewaard. Kopieer het, open dit formulier opnieuw en plak het er weer bij.`;
    afgemeld.set(formulier, meld(formulier, tekst, knop));
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
      if (antwoord.status === 403 || (antwoord.status === 401 && !stondStil())) {
        meldAfgemeld(formulier);
        return;
      }
      if (!antwoord.ok) throw new Error(String(antwoord.status));
      onthoud(formulier, antwoord.headers.get("X-Concept-Stand"));
      if ((await antwoord.json()).bewaard === null) {
        // Of a form that was sent, opened again with the back button: its draft went when it was saved.
        zeg("Concept niet bewaard", "wacht");
        return;
      }
      laatst = tijd();
      afgemeld.get(formulier)?.remove();
      afgemeld.delete(formulier);
      zeg(`Concept bewaard ${laatst}`, "bewaard");
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

  // Sent now, it would be lost. Heard before the script that marks the button busy, or it would stay so.
  window.addEventListener("submit", (event) => {
    const melding = afgemeld.get(event.target);
    if (!melding) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    melding.scrollIntoView({ block: "center" });
    melding.querySelector("a").focus();
  }, true);

  // A phone that is put away does not wait three seconds.
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") for (const formulier of [...wekkers.keys()]) bewaar(formulier);
  });
})();
