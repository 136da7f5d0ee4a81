"""What axe does not look at: names out of context, fields called wrong, needless tab stops, large and spaced text."""

import re
from collections import defaultdict
from collections.abc import Iterator

from playwright.sync_api import Page

from tests.e2e.conftest import TELEFOON
from tests.toegang.wereld import GEHEIM

SMALST = {"width": 320, "height": 640}
MAANDEN = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
KAAL = re.compile(rf"[\d\s.,:%–/-]*|\d+ ({MAANDEN}|jan|feb|mrt|apr|jun|jul|aug|sep|okt|nov|dec)\.?( \d+)?")
"""A number, a date, or nothing: no name by itself."""
ZELFDE = ("componenten",)
"""Where one thing is shown many times, on purpose: the gallery of components."""

BEKEND = ("Verder invullen",)
"""What has the name of another, as the statement of accessibility says (`gebruikers.toegankelijkheid`)."""

GROOT = "html { font-size: 200% !important; }"
RUIM = """
* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-block-end: 2em !important; }
"""
"""WCAG 1.4.4 and 1.4.12: a reader may have text twice as large, or spaced like this."""

# Where a dialog is open the rest of the page is out of reach. What is folded can be opened.
_NAMEN = """() => {
  const dialoog = document.querySelector("dialog:modal");
  const dicht = dialoog ? [] : [...document.querySelectorAll("main details:not([open])")];
  for (const vouw of dicht) vouw.open = true;
  const doel = (deel, nummer) => {
    if (deel.dataset.dialoog) return `dialog ${deel.dataset.dialoog}`;
    if (deel.href) return deel.href;
    if (deel.type !== "submit" || !deel.form) return `element ${nummer}`;
    return `${deel.getAttribute("formaction") || deel.form.action} ${deel.form.id} ${deel.name}=${deel.value}`;
  };
  const delen = [...(dialoog || document).querySelectorAll("a[href], button, summary")]
    .filter((deel) => deel.checkVisibility({ visibilityProperty: true }) && !deel.closest("[aria-hidden=true]"))
    .map((deel, nummer) => [deel.computedName.replace(/\\s+/g, " ").trim(), doel(deel, nummer)]);
  for (const vouw of dicht) vouw.open = false;
  return delen;
}"""
_KOPPEN = """() => [...document.querySelectorAll("table")].map((tabel) => [
  tabel.caption?.textContent.trim(),
  [...tabel.querySelectorAll("thead th")].map((kop) => kop.textContent.replace(/\\s+/g, " ").trim()),
])"""
# The browser calls a field wrong that has to be filled in and is not yet.
_FOUT = """() => [...document.querySelectorAll("input, select, textarea")]
  .filter((veld) => veld.type !== "hidden" && veld.willValidate)
  .filter((veld) => {
    const groep = veld.closest(".utrecht-form-field");
    const genoemd = veld.getAttribute("aria-invalid") ?? String(!veld.validity.valid);
    return genoemd === "true" && !groep?.matches(".utrecht-form-field--invalid");
  })
  .map((veld) => veld.outerHTML.slice(0, 160))"""
_STOPS = """() => [...document.querySelectorAll("[tabindex='0']")]
  .filter((deel) => deel.checkVisibility() && deel.scrollWidth <= deel.clientWidth)
  .map((deel) => deel.outerHTML.slice(0, 160))"""
_VINKEN = "() => [...document.querySelectorAll('th input')].map((vink) => vink.getAttribute('aria-label'))"
_PAST = """() => {
  const breed = document.documentElement.clientWidth;
  const kort = (deel) => deel.outerHTML.replace(/\\s+/g, " ").slice(0, 160);
  const hoeftNiet = (deel) => {
    for (let op = deel; op; op = op.parentElement) {
      if (op.matches("[data-schuif]") || getComputedStyle(op).clipPath !== "none") return true;
    }
    return false;
  };
  const delen = [...document.querySelectorAll("body *")]
    .filter((deel) => deel.checkVisibility() && !deel.closest("svg") && !hoeftNiet(deel));
  const rechts = (deel) => deel.getBoundingClientRect().right;
  const uit = document.documentElement.scrollWidth <= breed ? [] : delen.filter((deel) => rechts(deel) > breed + 1);
  const buiten = uit.filter((deel) => rechts(deel) > rechts(deel.parentElement) + 1);
  const geknipt = delen.filter((deel) => {
    const stijl = getComputedStyle(deel);
    if (deel.matches("input, select, textarea") || !deel.textContent.trim()) return false;
    const dwars = stijl.overflowX !== "visible" && deel.scrollWidth > deel.clientWidth + 1;
    const omlaag = ["hidden", "clip"].includes(stijl.overflowY) && deel.scrollHeight > deel.clientHeight + 1;
    return deel.clientWidth > 1 && (dwars || omlaag);
  });
  const gezegd = [...(buiten.length ? buiten : uit).slice(0, 3).map((deel) => `sticks out: ${kort(deel)}`)];
  return [...gezegd, ...geknipt.map((deel) => `cut off: ${kort(deel)}`)];
}"""
# The page is laid out anew: Chromium now and then keeps lengths in rem of the size of letters before.
_KLEED = """stijl => {
  const blad = new CSSStyleSheet();
  blad.replaceSync(stijl);
  document.adoptedStyleSheets = stijl ? [blad] : [];
  document.documentElement.style.display = "none";
  void document.documentElement.offsetHeight;
  document.documentElement.style.display = "";
}"""


def bezwaren(page: Page, wat: str) -> Iterator[str]:
    """Yield what is wrong with a page as it stands; `wat` says which it is."""
    if not any(naam in wat for naam in ZELFDE):
        yield from _namen(page)
        for titel, koppen in page.evaluate(_KOPPEN):
            dubbel = {kop for kop in koppen if kop and koppen.count(kop) > 1}
            if dubbel:
                yield f"table {titel!r} has twice a column {sorted(dubbel)}"
        yield from (f"called wrong: {veld}" for veld in page.evaluate(_FOUT))
    yield from (f"tab stop that does not scroll: {deel}" for deel in page.evaluate(_STOPS))
    yield from (f"in the cell of the name: {vink}" for vink in page.evaluate(_VINKEN))


def _namen(page: Page) -> Iterator[str]:
    """Yield names that say nothing by themselves, or that two things share which do something else."""
    doelen = defaultdict(set)
    for naam, doel in page.evaluate(_NAMEN):
        doelen[naam].add(doel)
    for naam, waarheen in doelen.items():
        if KAAL.fullmatch(naam):
            yield f"only {naam!r} is the name of {sorted(waarheen)}"
        # In this town all that somebody typed is one sentence: what is named by it would have a name of its own.
        elif len(waarheen) > 1 and GEHEIM not in naam and not naam.startswith(BEKEND):
            yield f"{naam!r} is the name of {sorted(waarheen)}"


def bezwaren_groot(page: Page) -> Iterator[str]:
    """Yield what sticks out or is cut off on a phone, with text twice as large, and with spaced text on the smallest."""
    for naam, maat, stijl in (("at 200 %", TELEFOON, GROOT), ("with spaced text", SMALST, RUIM)):
        page.set_viewport_size(maat)  # type: ignore[arg-type]
        page.evaluate(_KLEED, stijl)
        yield from (f"{naam} {deel}" for deel in page.evaluate(_PAST))
    page.evaluate(_KLEED, "")
    page.set_viewport_size(TELEFOON)  # type: ignore[arg-type]
