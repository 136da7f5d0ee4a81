"""What goes along with people who are transferred, in sentences for the teamleider."""

import datetime as dt

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kern.klok import DAG
from kern.woorden import zonder_jaar
from trajecten.contact.enums import Bezoekstand
from trajecten.contact.models import GeplandBezoek
from trajecten.overdracht.pagina import VOORSTEL, Regel
from trajecten.overdracht.services.uitvoeren import NALEZEN
from trajecten.taken.enums import Taakstand
from trajecten.taken.models import Taak

BEELDEN = ("calendar", "clipboard-list", "eye", "notebook-pen", "mail")
"""The icons of the sentences, in their order."""


def gaat_mee(regels: list[Regel], dag: dt.date) -> list[tuple[str, str]]:
    """Return what goes along on a day, each with an icon, in two queries; empty when nobody would be transferred."""
    over = [regel for regel in regels if regel.kan == VOORSTEL]
    if not over:
        return []
    wie = [regel.persoon.pk for regel in over]
    gepland = GeplandBezoek.objects.filter(inburgeraar__in=wie, stand=Bezoekstand.GEPLAND, datum__gte=dag)
    bezoeken = gepland.count()
    taken = Taak.objects.filter(inburgeraar__in=wie, stand=Taakstand.OPEN).count()
    afspraken = sum(len(regel.feiten.afspraken) for regel in over)
    zinnen = (
        ngettext("%(n)d gepland bezoek vanaf %(dag)s", "%(n)d geplande bezoeken vanaf %(dag)s", bezoeken)
        % {"n": bezoeken, "dag": zonder_jaar(dag)},
        ", ".join(
            (
                ngettext("%d open taak", "%d open taken", taken) % taken,
                ngettext("%d open afspraak", "%d open afspraken", afspraken) % afspraken,
            )
        ),
        _("Wie nu het vaste contact is, leest nog dertig dagen mee, tot en met %s, zolang die hier werkt.")
        % zonder_jaar(dag + NALEZEN - DAG),
        _("Een bezoek van voor die dag mag het vorige vaste contact nog vastleggen."),
        _("Na het aannemen is er voor ieder een kaartje, in de taal van de persoon als die er is."),
    )
    return list(zip(BEELDEN, zinnen, strict=True))
