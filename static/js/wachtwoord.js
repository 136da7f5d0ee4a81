// A password can be shown while it is typed, so that a long one need not be typed twice.
(() => {
  const kleed = (veld) => {
    const knop = document.createElement("button");
    knop.type = "button";
    knop.className = "wachtwoord__toon";
    knop.setAttribute("aria-controls", veld.id);
    const welk = document.createElement("span");
    welk.className = "verborgen";
    welk.textContent = ` ${veld.labels[0]?.textContent.trim() || "wachtwoord"}`;
    const zet = (zichtbaar) => {
      veld.type = zichtbaar ? "text" : "password";
      knop.setAttribute("aria-pressed", String(zichtbaar));
      knop.replaceChildren(zichtbaar ? "Verberg" : "Toon", welk);
    };
    zet(false);
    knop.addEventListener("click", () => zet(veld.type === "password"));
    // Sent as a password again: the browser offers to keep it, and never fills it in as text.
    veld.form.addEventListener("submit", () => zet(false));
    const doos = document.createElement("div");
    doos.className = "wachtwoord";
    veld.replaceWith(doos);
    doos.append(veld, knop);
  };

  for (const veld of document.querySelectorAll("input[type=password]")) kleed(veld);
})();
