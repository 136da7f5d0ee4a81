"""The paper of a meeting: what it decided, and what was still open of all meetings (PDF/UA)."""

import datetime as dt

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from besluiten.lijst import Werkgroep, rijen_van
from besluiten.models import Besluit
from gebruikers.models import Gebruiker
from kern.klok import nu, vandaag
from kern.pdf import maak_pdf
from kern.woorden import voluit


def werkgroep_op_papier(gebruiker: Gebruiker, datum: dt.date) -> bytes | None:
    """Return the paper of the meeting of a day, as of today; None when nothing was decided that day.

    What is open of that meeting stands with its besluiten, and is not told again below.
    """
    besluiten: QuerySet[Besluit] = Besluit.objects.filter(datum=datum).met_wie().per_werkgroep()
    rijen = rijen_van(gebruiker, besluiten)
    if not rijen:
        return None
    werkgroep = Werkgroep(datum, rijen)
    elders = Besluit.objects.open().exclude(datum=datum).met_wie().laat_eerst()
    moment = nu()
    return maak_pdf(
        "besluiten/pdf/werkgroep.html",
        {
            "werkgroep": werkgroep,
            "open": rijen_van(gebruiker, elders),
            "vandaag": voluit(vandaag()),
        },
        titel=_("Besluiten van de werkgroep van %s") % voluit(datum),
        identifier=f"werkgroep {datum} {moment.isoformat()}",
        moment=moment,
    )
