// The questions of the klanttevredenheidsonderzoek, one on the screen. Without this they stand under each other and are sent
// just as well. What is filled in stays in this tab until it was sent, so that a bad connection or a reload loses nothing.
(() => {
  const BEWAARD = "vragen:";
  const vergeet = (behalve) => {
    for (const naam of Object.keys(sessionStorage)) {
      if (naam.startsWith(BEWAARD) && naam !== behalve) sessionStorage.removeItem(naam);
    }
  };
  if (document.querySelector("[data-klaar]")) vergeet();
  const vorm = document.querySelector("[data-vragen]");
  if (!vorm) return;

  const sleutel = BEWAARD + location.pathname;
  vergeet(sleutel);
  const velden = () => [...vorm.elements].filter((veld) => /^v\d+$/.test(veld.name));
  const bewaar = () => {
    const uit = {};
    for (const veld of velden()) if (veld.type !== "radio" || veld.checked) uit[veld.name] = veld.value;
    sessionStorage.setItem(sleutel, JSON.stringify(uit));
  };
  const eerder = JSON.parse(sessionStorage.getItem(sleutel) || "{}");
  for (const veld of velden()) {
    const waarde = eerder[veld.name];
    if (waarde === undefined) continue;
    if (veld.type !== "radio") veld.value = veld.value || waarde;
    else if (!vorm.querySelector(`[name=${veld.name}]:checked`)) veld.checked = veld.value === waarde;
  }
  vorm.addEventListener("input", bewaar);

  const speechSynthesis = window.speechSynthesis;
  const schermen = [...vorm.querySelectorAll("[data-scherm]")];
  const [plek, terug, verder, verstuur, fout, foutTekst] = [
    "plek", "terug", "verder", "verstuur", "fout", "fout-tekst",
  ].map((naam) => vorm.querySelector(`[data-${naam}]`));
  const streep = [...vorm.querySelectorAll("[data-streep] i")];
  const titel = vorm.querySelector("[data-titel]");
  const laatste = schermen.length - 1;
  vorm.classList.add("is-stap");

  const zeg = (tekst) => {
    foutTekst.textContent = tekst;
    fout.hidden = !tekst;
    if (tekst) fout.scrollIntoView({ block: "center" });
  };
  const toon = (nummer, focus = true) => {
    const nu = Math.min(Math.max(nummer, 0), laatste);
    speechSynthesis?.cancel();
    schermen.forEach((scherm, welke) => { scherm.hidden = welke !== nu; });
    streep.forEach((deel, welke) => deel.classList.toggle("is-klaar", welke < nu));
    terug.hidden = nu === 0;
    verder.hidden = nu === laatste;
    verder.querySelector("span").textContent = nu === 0 ? verder.dataset.begin : verder.dataset.volgende;
    verstuur.hidden = nu !== laatste;
    plek.value = nu;
    titel.classList.toggle("verborgen", nu > 0);
    if (!focus) return;
    scrollTo(0, 0);
    (schermen[nu].querySelector("h2") ?? titel).focus({ preventScroll: true });
  };
  const ga = (nummer) => {
    zeg("");
    history.pushState({ plek: nummer }, "");
    toon(nummer);
  };
  verder.addEventListener("click", () => ga(Number(plek.value) + 1));
  terug.addEventListener("click", () => history.back());
  addEventListener("popstate", (event) => {
    zeg("");
    toon(event.state?.plek ?? 0);
  });
  // A page that the server drew again, in another language for example, goes on where it was; back still leads back.
  const begin = history.state?.plek ?? Number(plek.value);
  if (history.state?.plek === undefined) {
    history.replaceState({ plek: 0 }, "");
    for (let nummer = 1; nummer <= begin; nummer += 1) history.pushState({ plek: nummer }, "");
  }
  toon(begin, begin > 0);

  // Sending says what came of it; without a connection the page stays as it is.
  vorm.addEventListener("submit", async (event) => {
    if (event.submitter?.name === "taal") return;
    event.preventDefault();
    if (verstuur.disabled) return;
    verstuur.disabled = true;
    const woord = verstuur.querySelector("span");
    const eerst = woord.textContent;
    woord.textContent = vorm.dataset.bezig;
    try {
      const antwoord = await fetch(location.href, {
        method: "POST", body: new URLSearchParams(new FormData(vorm)), credentials: "omit",
      });
      if (antwoord.redirected) {
        vergeet();
        location.replace(antwoord.url);
        return;
      }
      if (antwoord.status >= 500) throw new Error("server");
      vorm.submit();
    } catch {
      zeg(vorm.querySelector("[data-geen-verbinding]").innerHTML);
      verstuur.disabled = false;
      woord.textContent = eerst;
    }
  });

  // Read aloud: only with a voice of this language in the device itself, so that nothing is sent to a stranger.
  const taal = document.documentElement.lang;
  const luister = () => {
    const stem = speechSynthesis.getVoices().find(
      (een) => een.localService && een.lang.toLowerCase().replace("_", "-").split("-")[0] === taal,
    );
    for (const knop of vorm.querySelectorAll("[data-luister]")) {
      knop.hidden = !stem;
      knop.onclick = () => {
        const zin = new SpeechSynthesisUtterance(knop.dataset.luister);
        [zin.voice, zin.lang, zin.rate] = [stem, stem.lang, 0.9];
        speechSynthesis.cancel();
        speechSynthesis.speak(zin);
      };
    }
  };
  if (speechSynthesis) {
    luister();
    speechSynthesis.addEventListener?.("voiceschanged", luister);
  }
})();
