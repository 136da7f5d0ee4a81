"""A caseload on paper: who, by which rule and how late, when last spoken to, and room to write (PDF/UA).

What somebody wrote (an afspraak, a note, a task) stays on the screen, behind the walls of the dossier.
"""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from dagwerk.bespreking.gesprek import Gesprek
from dagwerk.bespreking.mensen import Mens
from dagwerk.signaallijst.keuze import dagen_te_laat
from kern.klok import nu, vandaag
from kern.pdf import maak_pdf
from kern.woorden import jaar_zo_nodig, voluit
from trajecten.normen.enums import Signaalregel
from trajecten.signalen.werkregels import Werkregel


@dataclass(frozen=True, kw_only=True)
class Papierregel:
    """A person on paper."""

    mens: Mens
    redenen: list[str]
    laatst: str


def caseload_op_papier(gesprek: Gesprek) -> bytes:
    """Return the paper of a caseload, in the order of the talk."""
    moment, wie = nu(), gesprek.coordinator
    return maak_pdf(
        "dagwerk/bespreking/pdf/caseload.html",
        {"gesprek": gesprek, "regels": [_regel(m) for m in gesprek.mensen], "vandaag": voluit(vandaag())},
        titel=_("Caseload van %s") % wie.naam,
        identifier=f"caseload {wie.pk} {moment.isoformat()}",
        moment=moment,
    )


def _regel(mens: Mens) -> Papierregel:
    laatst = _("besproken op %s") % jaar_zo_nodig(mens.laatst) if mens.laatst else _("nog niet besproken")
    return Papierregel(mens=mens, redenen=[_reden(r.werk) for r in mens.redenen], laatst=laatst)


def _reden(reden: Werkregel) -> str:
    regel = Signaalregel(str(reden.soort_regel))
    dagen = dagen_te_laat(regel, reden.op)
    if not dagen:
        return str(regel.label)
    return ngettext("%(reden)s (%(n)d dag te laat)", "%(reden)s (%(n)d dagen te laat)", dagen) % {
        "reden": regel.label,
        "n": dagen,
    }
