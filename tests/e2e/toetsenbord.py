"""Somebody without a mouse: every step is a key, and at every stop one can see where one is."""

from dataclasses import dataclass

from playwright.sync_api import Page

HIER = """() => {
  const hier = document.activeElement;
  const vak = hier.getBoundingClientRect();
  const ring = (deel) => getComputedStyle(deel).outlineStyle !== "none" && parseFloat(getComputedStyle(deel).outlineWidth) >= 2;
  return {
    rol: hier.computedRole,
    naam: hier.computedName.replace(/\\s+/g, " ").trim(),
    // Of a date the browser marks the part that is being typed, and the button of its calendar.
    ring: ring(hier) || [...hier.labels || []].some(ring) || hier.matches("[type=date], [type=time]"),
    te_zien: vak.bottom > 0 && vak.top < innerHeight && vak.right > 0 && vak.left < innerWidth,
    onder: ((deel) => !deel || hier.contains(deel) || deel.contains(hier) || [...hier.labels || []].some(l => l.contains(deel)))(
      document.elementFromPoint(vak.left + vak.width / 2, Math.min(Math.max(vak.top + vak.height / 2, 1), innerHeight - 1))
    ),
  };
}"""
HOOGSTENS = 80
"""Tab stops between one thing and the next, past which somebody has lost the way."""


@dataclass
class Toetsenbord:
    """Works a page by keys alone.

    Args:
        page: with the focus somewhere, or nowhere.
        stops: how many times the tab key was pressed.
    """

    page: Page
    stops: int = 0

    def hier(self) -> tuple[str, str]:
        """Return role and name of what has the focus; it can be seen, nothing lies on it, and it has a ring."""
        stand = self.page.evaluate(HIER)
        wie = (stand["rol"], stand["naam"])
        assert stand["te_zien"], f"{wie} is out of view"
        assert stand["onder"], f"something lies on {wie}"
        assert stand["ring"], f"{wie} has no ring"
        return wie

    def naar(self, rol: str, naam: str, *, terug: bool = False) -> int:
        """Press tab until something has the focus, and return after how many stops; `naam` is how its name begins."""
        gezien = []
        for stop in range(1, HOOGSTENS + 1):
            self.page.keyboard.press("Shift+Tab" if terug else "Tab")
            self.stops += 1
            gezien.append(self.hier())
            if gezien[-1][0] == rol and gezien[-1][1].startswith(naam):
                return stop
        raise AssertionError(f"no {rol} {naam!r} among {gezien}")

    def druk(self, *toetsen: str) -> None:
        """Press keys, one after another."""
        for toets in toetsen:
            self.page.keyboard.press(toets)

    def typ(self, tekst: str) -> None:
        """Type a text in what has the focus."""
        self.page.keyboard.type(tekst)
