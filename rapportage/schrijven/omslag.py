"""What the cover of a next edition says of the one before: that it was withdrawn and why, or what an erratum corrects."""

from collections.abc import Iterator

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from kern.opdracht import Stand
from rapportage.schrijven.models import Rapportpublicatie, Rapporttekst


def vorige_van(rapport: Rapporttekst) -> Rapportpublicatie | None:
    """Return the last edition of a report that was published, without its PDF; None when there is none."""
    return rapport.publicaties.filter(stand=Stand.KLAAR).defer("pdf", "beelden").order_by("-nummer").first()


def omslag_na(vorige: Rapportpublicatie | None) -> list[str]:
    """Return the lines on the cover of the edition that comes after one; none for the first."""
    return list(_regels(vorige)) if vorige else []


def _regels(vorige: Rapportpublicatie) -> Iterator[str]:
    dag = date_format(localtime(vorige.klaar_op or vorige.created_at), "j F Y")
    errata = list(vorige.errata.filter(teruggenomen_op=None))
    if vorige.ingetrokken_op:
        yield _("Deze uitgave vervangt die van %(dag)s. Die is ingetrokken: %(reden)s") % {
            "dag": dag,
            "reden": vorige.intrekreden,
        }
    elif errata:
        yield _("Deze uitgave vervangt die van %s. Dit is in de tekst verbeterd:") % dag
    for erratum in errata:
        waar = f"{erratum.waar}: " if erratum.deel else ""
        yield f"{waar}{erratum.tekst}"
