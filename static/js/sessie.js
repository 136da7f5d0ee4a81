// Warns before a session ends because nothing was opened or saved. Other tabs count too, so the server is asked.
(() => {
  const sjabloon = document.querySelector("template[data-sessie]");
  if (!sjabloon) return;
  const VOORAF = 120;
  let wekker = 0;
  let dialoog = null;

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

  const zet = () => {
    document.body.append(sjabloon.content.cloneNode(true));
    dialoog = document.getElementById("sessie");
    dialoog.querySelector("form").addEventListener("submit", async (event) => {
      event.preventDefault();
      const formulier = event.target;
      verwerk(await vraag(formulier.action, { method: "POST", body: new FormData(formulier) }));
    });
  };

  const toon = (over) => {
    if (!dialoog) zet();
    dialoog.querySelector("[data-straks]").hidden = over <= 0;
    dialoog.querySelector("[data-voorbij]").hidden = over > 0;
    dialoog.querySelector("[type=submit]").hidden = over <= 0;
    dialoog.setAttribute("aria-describedby", over > 0 ? "sessie-straks" : "sessie-voorbij");
    if (!dialoog.open) dialoog.showModal();
  };

  const verwerk = (over) => {
    if (over === null) return plan(30);
    if (over > VOORAF) {
      if (dialoog) dialoog.close();
      return plan(over - VOORAF);
    }
    toon(over);
    if (over > 0) plan(over + 1);
  };

  async function kijk() {
    verwerk(await vraag(sjabloon.dataset.sessie, { headers: { "X-Achtergrond": "1" } }));
  }

  // A phone that was put away slept through its timer.
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") kijk();
  });

  plan(Number(sjabloon.dataset.over) - VOORAF);
})();
