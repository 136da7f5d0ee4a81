"""What the leefbaarheidsverkenning of the demo said of each pilot wijk, year after year; all of it is made up."""

import datetime as dt
from decimal import Decimal

from demodata.kalender import op_moment
from demodata.overdragen import met_rol
from demodata.toen import toen
from gebruikers.enums import Rol
from netwerk.services.wijkcijfers import Cijfergegevens, add_wijkcijfer
from wijken.models import Gebied, Gebiedsoort, Wijkcijfer

INDICATOR, BRON = "bewoners die meedoen in de buurt", "leefbaarheidsverkenning"
JAREN = ((2024, dt.date(2025, 1, 16)), (2025, dt.date(2025, 10, 13)), (2026, dt.date(2026, 10, 12)))
"""Of which year it is, and when it was entered."""
DEELNAME = {"DON": (34, 36, 37), "KEM": (38, 37, 39), "VEL": (41, 41, 43)}
"""In percents, by code of the wijk, in the order of the years."""


def volg_wijkcijfers(*, tot: dt.date) -> None:
    """Enter the figures that were known before a day, each on its day, once."""
    if Wijkcijfer.objects.filter(bron=BRON).exists():
        return
    beleid = met_rol(Rol.BELEIDSMEDEWERKER)[0]
    for plek, (jaar, dag) in enumerate(JAREN):
        if dag >= tot:
            return
        for code, waarden in DEELNAME.items():
            gebied = Gebied.objects.get(wijk__code=code, soort=Gebiedsoort.PILOTWIJK)
            with toen(op_moment(dag, dt.time(10, 30)), Wijkcijfer):
                add_wijkcijfer(
                    door=beleid,
                    gegevens=Cijfergegevens(
                        gebied=gebied,
                        indicator=INDICATOR,
                        waarde=Decimal(waarden[plek]),
                        eenheid="%",
                        peildatum=str(jaar),
                        bron=BRON,
                    ),
                )
