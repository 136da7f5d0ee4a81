// The error summary gets the focus, also when htmx put it there; its links focus the field. A field that is filled in
// anew is no longer marked as wrong: what still is, the next submit says.
(() => {
  const focus = (deel) => {
    const lijst = deel.querySelector("[data-fouten]");
    if (lijst) lijst.focus();
  };
  const init = () => focus(document);
  // An address with a part of the page in it, as the link past the header leaves behind: the browser goes there last.
  if (location.hash) addEventListener("load", () => setTimeout(init));
  else if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", init);
  else init();
  document.addEventListener("htmx:after:swap", (event) => focus(event.target));

  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-fouten] a[href^='#']");
    if (!link) return;
    const veld = document.getElementById(link.hash.slice(1));
    if (!veld) return;
    event.preventDefault();
    for (let vouw = veld.closest("details"); vouw; vouw = vouw.parentElement.closest("details")) vouw.open = true;
    const groep = veld.closest(".utrecht-form-field");
    veld.focus({ preventScroll: true });
    (groep || veld).scrollIntoView({ block: "start" });
  });

  document.addEventListener("input", (event) => {
    const groep = event.target.closest(".utrecht-form-field--invalid");
    const ingevuld = event.target.type === "checkbox" || event.target.value !== "";
    if (!groep || !ingevuld || !event.target.validity.valid) return;
    groep.classList.remove("utrecht-form-field--invalid");
    groep.querySelector(".utrecht-form-field-error-message")?.remove();
    for (const invoer of groep.querySelectorAll("[aria-invalid=true]")) invoer.setAttribute("aria-invalid", "false");
  });
})();
