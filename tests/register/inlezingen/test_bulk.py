"""A delivery of 100,000 people through the browser: pages as cheap as with ten, memory that does not run away."""

import time

import pytest
from django.conf import settings
from django.core.management import call_command
from django.urls import reverse

from gebruikers.enums import Rol
from inburgeraars.models import Inburgeraar
from register.models import Inleesstand
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.klant import als_klant
from tests.queries import tel
from tests.register.inlezen import samenvatting, upload, verwerk
from tests.register.test_importeer_bpi import veel_regels

pytestmark = [pytest.mark.langzaam, pytest.mark.timeout(1800), pytest.mark.django_db(transaction=True)]


def test_a_hundred_thousand_people(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("laad_referentie")
    leider = maak_gebruiker(Rol.TEAMLEIDER)
    klant = als_klant(leider)
    paginas: list[list[int]] = []
    for aantal, verschuiving in ((10, 0), (100_000, 0), (100_000, 1)):
        inhoud = b"".join(veel_regels(aantal, verschuiving))
        assert len(inhoud) <= settings.UPLOAD_MAX_BYTES
        begin = time.monotonic()
        rij = upload(leider, inhoud)
        gelezen = time.monotonic()
        assert rij.fase == Inleesstand.VOORBEELD
        adres = reverse("inburgeraars:inlezing", args=[rij.pk])
        lijst = max(samenvatting(rij).aantallen, key=lambda s: samenvatting(rij).aantallen[s])
        paginas.append(
            [tel(klant, adres), tel(klant, adres, {"lijst": lijst.replace(" ", "_"), "pagina": "1"})]
        )
        open_pagina = time.monotonic()
        klant.get(adres, {"pagina": "900"})
        klaar_pagina = time.monotonic()
        assert verwerk(rij, leider, vervallen_akkoord=True).fase == Inleesstand.VERWERKT
        klaar = time.monotonic()
        paginas[-1].append(tel(klant, reverse("inburgeraars:leveringen")))
        with capsys.disabled():
            print(  # noqa: T201  reported, never asserted
                f"\n{aantal} people, {len(inhoud) / 1e6:.1f} MB: preview {gelezen - begin:.1f} s,"
                f" a page {1000 * (klaar_pagina - open_pagina):.0f} ms, applied {klaar - klaar_pagina:.1f} s,"
                f" statements {paginas[-1]}"
            )
    assert Inburgeraar.objects.count() > 99_000
    assert paginas[0] == paginas[1] == paginas[2]
