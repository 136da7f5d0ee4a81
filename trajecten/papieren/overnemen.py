"""Panel: the fields that another system asks, in its order, filled from the dossier (DOMEIN 5.2, "Over te nemen")."""

from dataclasses import dataclass
from uuid import UUID, uuid4

from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from inburgeraars.services.bsn import Onthulreden
from kern.klok import vandaag
from kern.woorden import voluit
from trajecten.kader.lezen import Rijen
from trajecten.papieren.enums import CONTROLE_AF, Controlestand, Overneembron
from trajecten.papieren.models import Controle, Controlesoort, Overneemveld
from trajecten.papieren.velden_uit_dossier import Waarde, ontbreekt, waar_te_vinden, waarden
from trajecten.papieren.welke_controles import weigering_van_bsn

REDEN_VOOR: dict[str, Onthulreden] = {
    "vaststellende-beschikking": Onthulreden.BESCHIKKING,
    "overeenkomst": Onthulreden.OVEREENKOMST,
    "aanmelding": Onthulreden.AANMELDING,
    "gws": Onthulreden.GWS,
    "isi": Onthulreden.ISI,
}
"""By code of a check, the act for which its BSN is revealed. For other checks the user is asked for the reason."""


@dataclass(frozen=True, kw_only=True)
class Veld:
    """One field of the other system.

    Args:
        soort: "waarde", "leeg" (empty, which is possible for this field), "mist" or "bsn".
        waarde: the text to copy.
        noot: what to do when there is nothing to copy.
        url: where it is filled in; of a BSN where it is revealed.
    """

    nummer: int
    naam: str
    soort: str
    waarde: str = ""
    noot: str = ""
    url: str = ""

    @property
    def id(self) -> str:
        """The id of the element whose text the button copies."""
        return f"veld-{self.nummer}"


@dataclass(frozen=True, kw_only=True)
class Overneempaneel:
    """The panel.

    Args:
        velden: in the order of the other system.
        mist: the number of fields that cannot be copied yet.
        gedaan: when the check was done and by whom; empty when it is open.
        versie: of the row of the check; 0 without one.
    """

    code: str
    naam: str
    velden: list[Veld]
    mist: int
    gedaan: str
    versie: int

    @property
    def sleutel(self) -> UUID:
        """A key that makes a double tap one act."""
        return uuid4()

    @property
    def vandaag(self) -> str:
        """Today, in the format of a form field."""
        return vandaag().isoformat()


def overnemen(rijen: Rijen, soort: Controlesoort) -> Overneempaneel:
    """Return the panel of a check with fields to copy, of a person whose traject runs."""
    alle = waarden(rijen)
    velden = [
        _veld(rijen, soort, veld, alle, nummer)
        for nummer, veld in enumerate(Overneemveld.objects.in_kracht().filter(soort=soort), start=1)
    ]
    controle = Controle.objects.filter(traject=rijen.traject, soort=soort).select_related("door").first()
    return Overneempaneel(
        code=soort.code,
        naam=capfirst(soort.naam),
        velden=velden,
        mist=sum(v.soort == "mist" for v in velden),
        gedaan=_gedaan(controle),
        versie=controle.versie if controle else 0,
    )


def _veld(
    rijen: Rijen, soort: Controlesoort, veld: Overneemveld, alle: dict[Overneembron, Waarde], nummer: int
) -> Veld:
    bron = Overneembron(veld.bron)
    if bron == Overneembron.BSN:
        return _bsn(rijen, soort, veld, nummer)
    waarde = alle[bron]
    if ontbreekt(bron, waarde):
        return Veld(nummer=nummer, naam=veld.naam, soort="mist", noot=waar_te_vinden(waarde), url=waarde.waar)
    return Veld(
        nummer=nummer, naam=veld.naam, soort="waarde" if waarde.waarde else "leeg", waarde=waarde.kort
    )


def _bsn(rijen: Rijen, soort: Controlesoort, veld: Overneemveld, nummer: int) -> Veld:
    persoon = rijen.persoon
    if not persoon.mag_bsn:
        noot = _("Alleen het vaste contact van deze persoon kan het BSN bekijken.")
        return Veld(nummer=nummer, naam=veld.naam, soort="mist", noot=noot)
    if not persoon.bsn_bekend:
        if weigering := weigering_van_bsn(rijen.traject):
            return Veld(nummer=nummer, naam=veld.naam, soort="mist", noot=weigering)
        url = reverse("trajecten:bsn_vastleggen", args=[persoon.pk])
        return Veld(nummer=nummer, naam=veld.naam, soort="mist", url=url)
    url = reverse("trajecten:bsn", args=[persoon.pk])
    return Veld(nummer=nummer, naam=veld.naam, soort="bsn", url=f"{url}?voor={soort.code}")


def _gedaan(controle: Controle | None) -> str:
    if controle is None or controle.stand not in CONTROLE_AF:
        return ""
    if controle.stand == Controlestand.NIET_NODIG or controle.gedaan_op is None:
        return _("niet nodig: %s") % controle.reden
    return _("Gedaan op %(dag)s door %(wie)s") % {
        "dag": voluit(controle.gedaan_op),
        "wie": controle.door.naam,
    }
