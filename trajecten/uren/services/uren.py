"""Recording weekly lines: hours that were not logged with a contact (DOMEIN 6)."""

import datetime as dt
from collections.abc import Mapping

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from kern.klok import vandaag
from logboek.enums import Handeling
from logboek.services import handeling
from trajecten.uren.enums import Urensoort
from trajecten.uren.jaar import WEEK, WEKEN_TERUG, maandag
from trajecten.uren.models.urenregel import EEN_WEEK, Urenregel


@transaction.atomic
def save_week(*, door: Gebruiker, week: dt.date, minuten: Mapping[Urensoort, int]) -> None:
    """Write the weekly lines of a user; a kind that is not given keeps its minutes.

    A cleared line becomes one of zero minutes, so that its history shows the earlier number. `week` is the Monday of
    this week or one of the eight before; `minuten` holds minutes by kind.

    Raises:
        ValidationError: no Monday, a week that cannot be filled in, or more than a week holds.
    """
    deze = maandag(vandaag())
    if maandag(week) != week or not deze - WEKEN_TERUG * WEEK <= week <= deze:
        raise ValidationError(
            _("Deze week kun je niet invullen: kies deze week of een van de acht weken ervoor.")
        )
    if any(m < 0 for m in minuten.values()) or sum(minuten.values()) > EEN_WEEK:
        raise ValidationError(_("Dit zijn meer uren dan er in een week zitten. Kijk het getal na."))
    er_staat: dict[str, int] = dict(
        Urenregel.objects.filter(gebruiker=door, week=week).values_list("soort", "minuten")
    )
    anders = {s: m for s, m in minuten.items() if m != er_staat.get(s, 0)}
    if not anders:
        return
    with handeling(Handeling.UREN_BIJGEWERKT, door=door) as daad:
        assert door.pk is not None
        daad.over("gebruiker", door.pk)
        # When two tabs of one user write the same line, the later one stands.
        Urenregel.objects.bulk_create(
            [Urenregel(gebruiker=door, week=week, soort=s, minuten=m) for s, m in anders.items()],
            update_conflicts=True,
            unique_fields=["gebruiker", "week", "soort"],
            update_fields=["minuten"],
        )
