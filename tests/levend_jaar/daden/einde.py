"""What ends a person's way here, and what was wrong about it: a death, and the wijk that a traject belongs to."""

from typing import TYPE_CHECKING

from tests.levend_jaar.beeld import Mens
from tests.levend_jaar.daden.register import daad
from tests.levend_jaar.feiten_einde import LeeftNog, Overleden, TrajectwijkVerbeterd
from tests.levend_jaar.stad import DON, KEM, VEL
from trajecten.traject.models import Traject as Trajectrij

if TYPE_CHECKING:
    from tests.levend_jaar.verhaal import Verhaal


def in_nazorg(v: "Verhaal") -> list[tuple[Mens, str]]:
    """Return who completed a traject and is still measured, with the fixed contact at work."""
    uit = []
    for m in v.mensen():
        wie, trajecten = m.vast_op(v.vandaag), v.nu.van(m.nr)
        dicht = trajecten[-1].dicht if trajecten else None
        if m.route == "vrij" and wie and v.werkt(wie) and dicht and dicht.afgerond:
            uit.append((m, wie))
    return uit


@daad("trajecten:overlijden", gewicht=1)
def sterft_in_nazorg(v: "Verhaal") -> str | None:
    """Somebody who completed a traject dies before the last meting."""
    if (keuze := v.kies(in_nazorg(v))) is None:
        return None
    m, wie = keuze
    v.vul(wie, "trajecten:overlijden", v.sleutel("mens", m.nr), op=v.vandaag, overleden="on")
    v.boek.schrijf(Overleden(m.nr, v.vandaag))
    return f"{wie} legt vast dat {m.naam} is overleden"


@daad("trajecten:overlijden_terugnemen", gewicht=3)
def leeft_nog(v: "Verhaal") -> str | None:
    """The teamleider takes a death back that was recorded by mistake."""
    kan = [m for m in v.mensen(zonder_doden=False) if m.overleden_op is not None]
    if (m := v.kies(kan)) is None:
        return None
    v.vul("tess", "trajecten:overlijden_terugnemen", v.sleutel("mens", m.nr), reden="Het was haar zus.")
    v.boek.schrijf(LeeftNog(m.nr))
    return f"tess neemt terug dat {m.naam} is overleden"


@daad("trajecten:trajectwijk", gewicht=1)
def verbeter_trajectwijk(v: "Verhaal") -> str | None:
    """The teamleider corrects the wijk of a traject, running or closed."""
    kan = [(m, nr, t) for m in v.mensen() for nr, t in enumerate(v.nu.van(m.nr))]
    if (keuze := v.kies(kan)) is None:
        return None
    m, nr, t = keuze
    naar = v.rng.choice([w for w in (DON, VEL, KEM) if w != t.wijk])
    rijen = Trajectrij.objects.filter(inburgeraar=v.sleutel("mens", m.nr)).order_by("geopend_op", "pk")
    v.vul(
        "tess",
        "trajecten:trajectwijk",
        rijen.values_list("pk", flat=True)[nr],
        wijk=str(v.stad.wijken[naar].pk),
        reden="Ze woonde toen daar.",
    )
    v.boek.schrijf(TrajectwijkVerbeterd(t.nr, naar))
    return f"tess: een traject van {m.naam} hoort bij {naar}"
