"""Two persons who turn out to be one, and two after all."""

from typing import TYPE_CHECKING

from tests.levend_jaar.beeld import Mens
from tests.levend_jaar.daden.register import daad
from tests.levend_jaar.feiten_einde import Samengevoegd, WeerTwee
from vinden.models import Samenvoeging

if TYPE_CHECKING:
    from tests.levend_jaar.verhaal import Verhaal


def _kaal(v: "Verhaal", m: Mens) -> bool:
    """Tell whether the register names somebody of whom nothing else is on record."""
    return m.in_register and m.route == "vrij" and not m.ooit_benaderd and not v.nu.gesprekken(m.nr)


@daad("trajecten:samenvoegen", gewicht=2)
def voeg_samen(v: "Verhaal") -> str | None:
    """The teamleider finds that who was met in the wijk is a line of the register."""
    gaan = [m for m in v.mensen() if _kaal(v, m) and not m.vast]
    blijven = [m for m in v.mensen() if m.vindroute == "wijknetwerk" and m.geleverd_op is None]
    if not gaan or not blijven:
        return None
    blijft, gaat = v.rng.choice(blijven), v.rng.choice(gaan)
    v.vul(
        "tess",
        "trajecten:samenvoegen",
        v.sleutel("mens", blijft.nr),
        v.sleutel("mens", gaat.nr),
        blijft=str(v.sleutel("mens", blijft.nr)),
    )
    v.samen[v.onthoud("samen", Samenvoeging)] = (blijft.nr, gaat.nr)
    v.boek.schrijf(Samengevoegd(blijft.nr, gaat.nr, v.stad.zicht(v.vandaag)))
    return f"tess voegt {gaat.naam} samen met {blijft.naam}"


@daad("trajecten:samenvoegen_ongedaan", gewicht=3)
def maak_ongedaan(v: "Verhaal") -> str | None:
    """They are two after all."""
    if (nr := v.kies(v.samen)) is None:
        return None
    _blijft, gaat = v.samen.pop(nr)
    v.druk("tess", "trajecten:samenvoegen_ongedaan", v.sleutel("samen", nr))
    v.boek.schrijf(WeerTwee(gaat, v.stad.zicht(v.vandaag)))
    return f"tess maakt het samenvoegen van {v.nu.mensen[gaat].naam} ongedaan"


@daad("trajecten:dubbele_regel", "trajecten:oordeel_terugnemen", gewicht=3)
def beoordeel_regel(v: "Verhaal") -> str | None:
    """The teamleider judges that a line with a known number is wrong: nobody turns into somebody else."""
    if not v.wachtregels:
        return None
    pk = v.sleutel("wachtregel", v.wachtregels.pop(0))
    v.heen_en_terug(
        lambda: v.vul("tess", "trajecten:dubbele_regel", pk, oordeel="levering klopt niet"),
        "tess",
        "trajecten:oordeel_terugnemen",
        pk,
    )
    return "tess keurt een regel van een levering af"
