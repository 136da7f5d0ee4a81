// Under a choice stands the reason of who is chosen.
(() => {
  document.addEventListener("change", (event) => {
    const keuze = event.target;
    if (!keuze.matches("select[name^=aan_], select[name^=bezoek_], select[name=allen], select[name^=opvolger_]")) return;
    const uitleg = document.getElementById(keuze.getAttribute("aria-describedby")?.split(" ")[0]);
    for (const reden of uitleg ? uitleg.querySelectorAll("[data-reden]") : []) {
      reden.hidden = reden.dataset.reden !== keuze.value;
    }
  });
})();
