"""A caseload with visits, and replacements of who keeps it."""

import datetime as dt

from gebruikers.models import Afwezigheid, Afwezigheidsreden, Gebruiker
from inburgeraars.models import Inburgeraar, Toegang, Toegangsgrond
from inburgeraars.services.benaderingen import claim_persoon
from kern.klok import DAG, vandaag
from tests.fabrieken.inburgeraars import maak_persoon
from tests.team import Team
from trajecten.contact.models import GeplandBezoek
from trajecten.contact.services.planning import Bezoekplan, plan_bezoek
from trajecten.overdracht.services.vervangen import Bezoekkeuze, Regeling, arrange_vervanging


def geclaimd(team: Team) -> Inburgeraar:
    """Return somebody in the caseload of the coordinator."""
    persoon = maak_persoon(team.wijk)
    claim_persoon(inburgeraar_id=persoon.pk, door=team.coordinator)
    return persoon


def bezoek_aan(persoon: Inburgeraar, door: Gebruiker, dagen: int = 0) -> GeplandBezoek:
    """Return a visit planned some days from today."""
    plan = Bezoekplan(datum=vandaag() + dagen * DAG, tijd=dt.time(9, 30), wat="Bijpraten")
    return plan_bezoek(inburgeraar_id=persoon.pk, door=door, plan=plan)


def regel(
    team: Team,
    *keuzes: Bezoekkeuze,
    allen: Gebruiker | None = None,
    van: int = 0,
    dagen: int = 5,
) -> Afwezigheid:
    """Let the coordinator be away for a number of days, from some days from today on."""
    eerste = vandaag() + van * DAG
    return arrange_vervanging(
        wie=team.coordinator,
        door=team.teamleider,
        regeling=Regeling(
            reden=Afwezigheidsreden.ZIEK,
            van=eerste,
            laatste_dag=eerste + (dagen - 1) * DAG,
            allen=allen,
            bezoeken=keuzes,
        ),
    )


def toegangen(wie: Gebruiker) -> set[tuple[int, dt.date, dt.date | None]]:
    """Return for whom a user replaces, from and until when; rows without days left out."""
    rijen = Toegang.objects.filter(gebruiker=wie, grond=Toegangsgrond.VERVANGING)
    return {(t.inburgeraar_id, t.van, t.tot) for t in rijen if t.tot != t.van}
