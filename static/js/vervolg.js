// The day of an afspraak that is made in the form is the first that is offered for the next contact.
(() => {
  const dagen = new Intl.DateTimeFormat("nl-NL", { weekday: "short", day: "numeric", month: "long" });
  const init = () => {
    const dag = document.querySelector("[name=afspraak_uiterlijk]");
    const keuze = document.querySelector("[name=vervolg][value=afspraak]");
    if (!dag || !keuze) return;
    const chip = keuze.closest("label");
    const woorden = chip.lastChild;
    const eerst = woorden.textContent;
    const bekend = "bekend" in keuze.dataset;
    const toon = () => {
      const datum = dag.valueAsDate;
      woorden.textContent = datum ? dagen.format(datum) : eerst;
      chip.hidden = !datum && !keuze.checked && !bekend;
    };
    dag.addEventListener("input", toon);
    toon();
  };
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", init);
  else init();
})();
