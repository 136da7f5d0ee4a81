// Warns before a session ends because nothing was opened or saved. Other tabs count too, so the server is asked.
(() => {
  const dialoog = document.getElementById("sessie");
  const deel = dialoog && dialoog.querySelector("[data-sessie]");
  if (!deel) return;
  const VOORAF = 120;
  const formulier = deel.querySelector("form");
  let wekker = 0;

  const plan = (seconden) => {
    clearTimeout(wekker);
    wekker = setTimeout(kijk, Math.max(1, seconden) * 1000);
  };

  // Seconds that are left; null when there is no answer.
  const vraag = async (adres, opties) => {
    try {
      const antwoord = await fetch(adres, { credentials: "same-origin", redirect: "error", ...opties });
      if (antwoord.ok) return (await antwoord.json()).seconden;
      return antwoord.status === 401 ? 0 : null;
    } catch {
      return null;
    }
  };

  const toon = (over) => {
    deel.querySelector("[data-sessie-straks]").hidden = over <= 0;
    deel.querySelector("[data-sessie-voorbij]").hidden = over > 0;
    formulier.querySelector("[type=submit]").hidden = over <= 0;
    if (!dialoog.open) dialoog.showModal();
  };

  const verwerk = (over) => {
    if (over === null) return plan(30);
    if (over > VOORAF) {
      dialoog.close();
      return plan(over - VOORAF);
    }
    toon(over);
    if (over > 0) plan(over + 1);
  };

  async function kijk() {
    verwerk(await vraag(deel.dataset.sessie, { headers: { "X-Achtergrond": "1" } }));
  }

  formulier.addEventListener("submit", async (event) => {
    event.preventDefault();
    verwerk(await vraag(formulier.action, { method: "POST", body: new FormData(formulier) }));
  });

  // A phone that was put away slept through its timer.
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") kijk();
  });

  plan(Number(deel.dataset.over) - VOORAF);
})();
