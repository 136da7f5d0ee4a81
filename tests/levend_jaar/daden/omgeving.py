"""Who belongs to whom in a household, and questions about somebody out of sight."""

import re
from typing import TYPE_CHECKING

from inburgeraars.models import Toegang
from tests.levend_jaar.daden.register import daad
from tests.levend_jaar.daden.vinden import geboortejaar
from vinden.models import Navraag

if TYPE_CHECKING:
    from tests.levend_jaar.verhaal import Verhaal


@daad("trajecten:huishouden", gewicht=1)
def zeg_wie_wie_is(v: "Verhaal") -> str | None:
    """The fixed contact says what somebody of the household is of the other."""
    kan = [m for m in v.mensen() if m.nr in v.huisgenoten and m.route == "wijkgericht" and v.werkt(m.houder)]
    if (m := v.kies(kan)) is None:
        return None
    pk = v.sleutel("mens", m.nr)
    pagina = v.open(m.houder, "trajecten:huishouden", pk)
    velden = sorted(set(re.findall(r'name="(relatie_\d+)"', pagina.content.decode())))
    if not velden:
        return None
    v.vul(m.houder, "trajecten:huishouden", pk, **dict.fromkeys(velden, "partner"))
    return f"{m.houder} legt vast wie er bij {m.naam} woont"


@daad("trajecten:persoon_nieuw", "trajecten:persoon_lijkt_op", gewicht=1)
def vraag_na(v: "Verhaal") -> str | None:
    """A coordinator meets somebody who resembles a person of another wijk, and asks the teamleider."""
    wie = v.kies(v.stad.coordinatoren(v.vandaag))
    if wie is None:
        return None
    wijk = v.stad.team[wie].wijk
    kan = [m for m in v.mensen() if m.wijk != wijk and m.geleverd_op and m.eigen is None]
    # Whom one guides, replaces for, or reads since a transfer, one sees by name.
    ziet = Toegang.objects.filter(gebruiker=v.gebruiker(wie)).in_kracht(v.vandaag)
    bekend = set(ziet.values_list("inburgeraar_id", flat=True))
    kan = [m for m in kan if v.sleutel("mens", m.nr) not in bekend]
    if (m := v.kies(kan)) is None:
        return None
    leeg = v.open(wie, "trajecten:persoon_nieuw").content.decode()
    sleutel = re.search(r'name="sleutel"[^>]*value="([^"]+)"', leeg)
    assert sleutel is not None
    voor, achter = m.naam.split()
    velden = {"voornamen": voor, "geslachtsnaam": achter, "geboren": str(geboortejaar(m.nr))}
    # A browser sends the key of the form too, and the draft keeps it.
    velden["sleutel"] = sleutel[1]
    v.toon(wie, "trajecten:persoon_lijkt_op", **velden)
    pagina = v.toon(wie, "trajecten:persoon_nieuw", **velden).content.decode()
    merk = re.search(r'name="navraag"[^>]*value="([^"]+)"', pagina)
    assert merk is not None, velden
    v.druk(wie, "trajecten:persoon_nieuw", navraag=merk[1], **velden)
    v.navragen.append(v.onthoud("navraag", Navraag))
    return f"{wie} vraagt of dit {m.naam} is"


@daad("trajecten:navraag", "trajecten:navraag_ongedaan", gewicht=3)
def beantwoord_navraag(v: "Verhaal") -> str | None:
    """The teamleider answers such a question."""
    if not v.navragen:
        return None
    pk = v.sleutel("navraag", v.navragen.pop(0))
    v.heen_en_terug(
        lambda: v.vul("tess", "trajecten:navraag", pk, antwoord="Ja, bel maar."),
        "tess",
        "trajecten:navraag_ongedaan",
        pk,
    )
    return "tess beantwoordt een vraag"
