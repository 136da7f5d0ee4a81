"""Panel and timeline: that a person goes to another coordinator, and who guided it until when (DOMEIN 2)."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from inburgeraars.models import Benadering
from kern.woorden import voluit
from trajecten.kader.lezen import Rijen
from trajecten.kader.moment import Moment, dag_in_woorden
from trajecten.overdracht.enums import LOPEND, Overdrachtstand
from trajecten.overdracht.models import Overdracht
from trajecten.overdracht.rijen import WISSELINGEN

WISSELING = "overdracht"


@dataclass(frozen=True, kw_only=True)
class Overdrachtpaneel:
    """The panel.

    Args:
        zin: who takes over from when, or is asked to.
        url: the page where this user can do something about it; empty for others.
        link: the text of that link.
        intrek_url: withdraws the proposal; empty when that cannot be, or not by this user.
    """

    zin: str
    url: str
    link: str
    intrek_url: str


def overdracht(gebruiker: Gebruiker, rijen: Rijen) -> Overdrachtpaneel | None:
    """Return the panel about the transfer that waits; None when there is none."""
    wacht = [rij for rij in rijen.van(WISSELINGEN) if rij.stand in LOPEND]
    if not wacht:
        return None
    rij = wacht[-1]
    woorden = {"aan": rij.aan.naam, "dag": voluit(rij.vanaf), "van": rij.van.naam}
    if rij.stand == Overdrachtstand.AANGENOMEN:
        zin = _("%(aan)s neemt de begeleiding over vanaf %(dag)s. Tot dan blijft %(van)s het vaste contact.")
    else:
        zin = _(
            "Aan %(aan)s is gevraagd de begeleiding over te nemen vanaf %(dag)s. Tot dan blijft %(van)s het vaste "
            "contact."
        )
    url, link = _link(gebruiker, rij)
    in_te_trekken = rij.stand == Overdrachtstand.VOORGESTELD and gebruiker.heeft(Rol.TEAMLEIDER)
    intrek_url = reverse("trajecten:overdracht_intrekken", args=[rij.pk]) if in_te_trekken else ""
    return Overdrachtpaneel(zin=zin % woorden, url=url, link=link, intrek_url=intrek_url)


def _link(gebruiker: Gebruiker, rij: Overdracht) -> tuple[str, str]:
    if rij.aan_id == gebruiker.pk:
        return f"{reverse('trajecten:overdrachten')}?wie={rij.pk}", _("Voorstel bekijken")
    if rij.van_id == gebruiker.pk or gebruiker.heeft(Rol.TEAMLEIDER):
        return reverse("trajecten:overdracht_notitie", args=[rij.pk]), _("Notitie")
    return "", ""


def overdracht_momenten(rijen: Rijen) -> Iterator[Moment]:
    """Yield the entries of the timeline: who guided the person until which day, and who does since."""
    for rij in rijen.van(WISSELINGEN):
        if rij.overgedragen_op is None or rij.antwoord_op is None:
            continue
        woorden = {"dag": voluit(rij.overgedragen_op), "van": rij.van.naam}
        yield Moment(
            soort=WISSELING,
            kop=_("Overgedragen aan %s") % rij.aan.naam,
            icoon="users",
            getint=False,
            meta=dag_in_woorden(rij.overgedragen_op),
            tekst=_("Tot %(dag)s begeleidde %(van)s.") % woorden,
            badges=[],
            datum=rij.overgedragen_op,
            orde=(rij.antwoord_op, rij.pk),
        )


def is_overgedragen(rijen: Rijen, benadering: Benadering) -> bool:
    """Tell whether an approach began by a transfer, which has an entry of its own."""
    return any(
        (rij.overgedragen_op, rij.aan_id) == (benadering.van, benadering.door_id)
        for rij in rijen.van(WISSELINGEN)
    )
