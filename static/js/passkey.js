// Passkeys: a form with data-passkey asks the browser for one, puts the answer in its field `credential`, and is sent.
// data-passkey: aanmelden (options come from the address of the form) | bevestigen | toevoegen (options stand in the
// page, in the element that data-opties names).
(() => {
  const lees = async (formulier) => {
    if (formulier.dataset.opties) return JSON.parse(document.getElementById(formulier.dataset.opties).textContent);
    const antwoord = await fetch(formulier.action, { headers: { Accept: "application/json" }, credentials: "same-origin" });
    if (!antwoord.ok) throw new Error(String(antwoord.status));
    return antwoord.json();
  };

  const maak = (opties) => {
    // One that can sign in by itself: it is found without a name, and asks for a finger, a face or a code.
    Object.assign(opties.publicKey.authenticatorSelection, {
      residentKey: "required",
      requireResidentKey: true,
      userVerification: "required",
    });
    return window.webauthnJSON.create(opties);
  };

  const vraag = async (formulier) => {
    const opties = await lees(formulier);
    return formulier.dataset.passkey === "toevoegen"
      ? maak(opties.creation_options)
      : window.webauthnJSON.get(opties.request_options);
  };

  const zeg = (formulier, fout) => {
    const plek = formulier.querySelector("[data-passkey-fout]");
    const { afgebroken, bestaat, kanNiet } = plek.dataset;
    const tekst = { InvalidStateError: bestaat, NotSupportedError: kanNiet, SecurityError: kanNiet }[fout.name] || afgebroken;
    plek.hidden = false;
    plek.querySelector("p").textContent = tekst;
  };

  document.addEventListener("submit", async (event) => {
    const formulier = event.target;
    if (!formulier.matches("[data-passkey]")) return;
    event.preventDefault();
    if (formulier.dataset.verzonden) return;
    formulier.dataset.verzonden = "1";
    try {
      const veld = formulier.elements.credential;
      veld.value = JSON.stringify(await vraag(formulier));
      formulier.submit();
    } catch (fout) {
      delete formulier.dataset.verzonden;
      zeg(formulier, fout);
    }
  });
})();
