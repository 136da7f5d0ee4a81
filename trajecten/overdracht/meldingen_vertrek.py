"""The wording of notices that a coordinator leaves with people in its caseload: as it is when they are read."""

from collections.abc import Mapping

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from gebruikers.enums import Rol
from gebruikers.meldingen import Verwoord
from gebruikers.models import Gebruiker, Melding
from kern.woorden import voluit
from trajecten.overdracht.vertrek import Vertrek, laatste_dag, vertrekken
from trajecten.overdracht.woorden import mensen


def over_vertrek(
    meldingen: list[Melding], namen: Mapping[int, str], lezer: Gebruiker | None
) -> dict[int, Verwoord]:
    """Put notices in words; who is no teamleider any more reads no number and gets no link.

    Args:
        meldingen: of one reader.
        namen: names of users, by key.
        lezer: the reader, when it still opens persons.
    """
    leidt = bool(meldingen) and lezer is not None and lezer.heeft(Rol.TEAMLEIDER)
    weg = {v.wie.pk: v for v in vertrekken()} if leidt else {}
    return {m.pk: _woorden(m, namen[m.over_id], weg.get(m.over_id), leidt=leidt) for m in meldingen}


def _woorden(melding: Melding, naam: str, vertrek: Vertrek | None, *, leidt: bool) -> Verwoord:
    assert melding.dag is not None
    if not leidt:
        return Verwoord(
            _("%(wie)s werkt hier tot en met %(dag)s.")
            % {"wie": naam, "dag": voluit(laatste_dag(melding.dag))}
        )
    if vertrek is None:
        return Verwoord(
            _("%s werkt hier, of heeft niemand meer in de caseload. Je hoeft niets over te dragen.") % naam
        )
    if vertrek.is_weg:
        return Verwoord(_is_weg(vertrek), reverse("trajecten:zonder_contact"))
    zin = _("%(wie)s werkt hier tot en met %(dag)s en is nog het vaste contact van %(mensen)s.")
    woorden = {
        "wie": naam,
        "dag": voluit(laatste_dag(vertrek.weg_op)),
        "mensen": mensen(vertrek.mensen),
    }
    return Verwoord(zin % woorden, f"{reverse('trajecten:overdracht_nieuw')}?van={vertrek.wie.pk}")


def _is_weg(vertrek: Vertrek) -> str:
    if vertrek.wie.is_active:
        zin = ngettext(
            "%(wie)s werkt hier niet meer. %(n)d persoon is zonder vast contact.",
            "%(wie)s werkt hier niet meer. %(n)d mensen zijn zonder vast contact.",
            vertrek.mensen,
        )
    else:
        zin = ngettext(
            "%(wie)s is geblokkeerd. %(n)d persoon is zonder vast contact.",
            "%(wie)s is geblokkeerd. %(n)d mensen zijn zonder vast contact.",
            vertrek.mensen,
        )
    return zin % {"wie": vertrek.wie.naam, "n": vertrek.mensen}
