// A date, time or number that was typed halfway has an empty value: sent like that, it would pass for left open. The
// form is not sent, and the field says what it misses, as the server says it.
(() => {
  const zinnen = document.currentScript.dataset;
  const sjabloon = document.currentScript.nextElementSibling;

  const zin = (veld) => zinnen[veld.type] || zinnen.number;
  const halve = (formulier) =>
    [...formulier.elements].filter((veld) => veld.validity?.badInput && !veld.closest("[hidden]"));

  const haalWeg = (veld) => {
    const fout = document.getElementById(`${veld.id}_error`);
    if (!fout) return;
    fout.closest(".utrecht-form-field")?.classList.remove("utrecht-form-field--invalid");
    fout.remove();
    veld.setAttribute("aria-invalid", "false");
    const rest = (veld.getAttribute("aria-describedby") || "").split(" ").filter((id) => id && id !== `${veld.id}_error`);
    if (rest.length) veld.setAttribute("aria-describedby", rest.join(" "));
    else veld.removeAttribute("aria-describedby");
  };

  const zeg = (veld) => {
    haalWeg(veld);
    const fout = sjabloon.content.firstElementChild.cloneNode(true);
    fout.id = `${veld.id}_error`;
    fout.dataset.half = "";
    fout.querySelector("p").append(zin(veld));
    const groep = veld.closest(".utrecht-form-field");
    if (groep) {
      groep.classList.add("utrecht-form-field--invalid");
      groep.insertBefore(fout, [...groep.children].find((deel) => deel.contains(veld)));
    } else veld.before(fout);
    veld.setAttribute("aria-invalid", "true");
    const beschreven = veld.getAttribute("aria-describedby");
    veld.setAttribute("aria-describedby", beschreven ? `${beschreven} ${fout.id}` : fout.id);
  };

  // Before eenmalig.js, which marks a form as sent.
  document.addEventListener("submit", (event) => {
    const velden = halve(event.target);
    if (!velden.length) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    velden.forEach(zeg);
    for (let vouw = velden[0].closest("details"); vouw; vouw = vouw.parentElement.closest("details")) vouw.open = true;
    velden[0].focus();
  }, true);

  document.addEventListener("change", (event) => {
    const veld = event.target;
    if (veld.validity && !veld.validity.badInput && document.getElementById(`${veld.id}_error`)?.matches("[data-half]")) {
      haalWeg(veld);
    }
  });
})();
