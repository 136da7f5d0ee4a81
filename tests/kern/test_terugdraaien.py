"""Taking back what one act changed, from row history."""

import pytest

from inburgeraars.models import Inburgeraar
from kern.terugdraaien import draai_terug, handeling_van
from logboek.enums import Handeling
from logboek.services import handeling
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.wijken import maak_wijk

pytestmark = pytest.mark.django_db


def wijzig(persoon: Inburgeraar, **velden: str) -> int:
    """Change a person in an act of its own, and return the key of its Logregel."""
    with handeling(Handeling.PERSOON_GEWIJZIGD, door=None) as daad:
        Inburgeraar.objects.filter(pk=persoon.pk).update(**velden)
    return daad.logregel_id


def nu(persoon: Inburgeraar) -> tuple[str, str, str]:
    persoon.refresh_from_db()
    return persoon.telefoon, persoon.email, persoon.beste_tijd


def test_columns_of_the_act_come_back_and_later_changes_stay() -> None:
    persoon = maak_persoon(maak_wijk(), telefoon="1")
    daad = wijzig(persoon, telefoon="2", email="a@b.nl")
    wijzig(persoon, email="c@d.nl", beste_tijd="avond")
    assert draai_terug(Inburgeraar.objects.all(), daad) == [persoon.pk]
    assert nu(persoon) == ("1", "c@d.nl", "avond")
    # Again it finds nothing to take back.
    assert draai_terug(Inburgeraar.objects.all(), daad) == []


def test_several_changes_in_one_act_go_back_to_before_the_first() -> None:
    persoon = maak_persoon(maak_wijk(), telefoon="1")
    with handeling(Handeling.PERSOON_GEWIJZIGD, door=None) as daad:
        for nummer in ("2", "3"):
            Inburgeraar.objects.filter(pk=persoon.pk).update(telefoon=nummer)
    draai_terug(Inburgeraar.objects.all(), daad.logregel_id)
    assert nu(persoon)[0] == "1"


def test_other_rows_and_what_the_act_added_stay() -> None:
    ander = maak_persoon(maak_wijk(), telefoon="1")
    with handeling(Handeling.PERSOON_GEREGISTREERD, door=None) as daad:
        nieuw = maak_persoon(maak_wijk(), telefoon="1")
        Inburgeraar.objects.filter(pk=nieuw.pk).update(telefoon="2")
    assert handeling_van(nieuw) == daad.logregel_id
    assert draai_terug(Inburgeraar.objects.all(), daad.logregel_id) == []
    assert (nu(ander)[0], nu(nieuw)[0]) == ("1", "2")


def test_without_an_act_nothing_changes() -> None:
    persoon = maak_persoon(maak_wijk(), telefoon="1")
    assert handeling_van(persoon) is None
    assert draai_terug(Inburgeraar.objects.all(), None) == []
