"""The rules of the ladder say what `participatie.scoring` says, on random histories."""

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from inburgeraars.models import Fase, Inburgeraar
from kern.klok import vandaag
from kern.ladder import Pijler
from participatie.models import Meting
from participatie.scoring import Looptijd, is_meting_over_tijd, is_tweemaal_omlaag, is_vast_in_pijler_1
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.participatie import maak_meting
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.fabrieken.wijken import maak_wijk
from tests.trajecten.signalen.test_regels import geleden, wie
from trajecten.normen.enums import Signaalregel
from trajecten.traject.models import Traject


class TestAgainstScoring(TestCase):
    """The rules of the ladder say what `participatie.scoring` says, on random histories."""

    door: Gebruiker
    persoon: Inburgeraar

    @classmethod
    def setUpTestData(cls) -> None:
        """Make one person with a traject."""
        wijk = maak_wijk("Donderberg")
        cls.door = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=wijk)
        cls.persoon = maak_persoon(wijk)
        maak_huisbezoek(cls.persoon, cls.door)
        maak_meting(cls.persoon, cls.door)

    @settings(max_examples=60, deadline=None)
    @given(
        metingen=st.lists(
            st.tuples(
                st.integers(0, 420),
                st.sampled_from([1, 2, 3, 4, None]),
                st.booleans(),
            ),
            max_size=6,
            unique_by=lambda m: m[0],
        ),
        geopend=st.integers(0, 400),
        gestart=st.one_of(st.none(), st.integers(0, 400)),
    )
    def test_same_answer(
        self, metingen: list[tuple[int, int | None, bool]], geopend: int, gestart: int | None
    ) -> None:
        van = geleden(geopend)
        start = None if gestart is None else max(geleden(gestart), van)
        Traject.objects.update(geopend_op=van, gestart_op=start)
        Fase.objects.all().delete()
        if start is None or start > van:
            Fase.objects.create(inburgeraar=self.persoon, pijler=Pijler.VOOR, van=van, tot=start)
        if start is not None:
            Fase.objects.create(inburgeraar=self.persoon, pijler=Pijler.TIJDENS, van=start)
        voorbeeld = Meting.objects.order_by("pk").first()
        assert voorbeeld is not None
        Meting.objects.all().delete()
        Meting.objects.bulk_create(
            Meting(
                inburgeraar=self.persoon,
                datum=geleden(dagen),
                trede=trede,
                ladderversie=voorbeeld.ladderversie,
                waarom="x",
                aanleiding=voorbeeld.aanleiding,
                tweede_lezer=tweede,
                door=self.door,
            )
            for dagen, trede, tweede in metingen
        )
        rijen, fasen = list(Meting.objects.all()), list(Fase.objects.all())
        if not rijen:
            voorbeeld.pk = None
            voorbeeld.tweede_lezer, voorbeeld.datum = True, geleden(0)
            voorbeeld.save()
        loopt = Looptijd(geopend_op=van)
        verwacht = {
            Signaalregel.METING_NODIG: is_meting_over_tijd(rijen, loopt, vandaag()),
            Signaalregel.TWEE_OMLAAG: is_tweemaal_omlaag(rijen, loopt, vandaag()),
            Signaalregel.VAST_IN_PIJLER_1: is_vast_in_pijler_1(fasen, loopt, vandaag()),
        }
        assert {regel: bool(wie(regel)) for regel in verwacht} == verwacht
