"""Uploads and a delivery of the register for the tests of access: about whom, nobody outside the team may learn."""

from dataclasses import replace

from gebruikers.models import Gebruiker
from inburgeraars.models import BpiLevering
from kern.opdracht import Stand
from register.bpi.voorbeeld import Samenvatting, Verandering, Voorbeeldregel, blad_als_json
from register.leveringen.tellingen import Tellingen
from register.models import BpiInlezing, BpiVoorbeeldblad, Inleesstand, Voorbeeldsoort

REGEL = Voorbeeldregel(
    naam="Fatma Yildirim",
    regel=7,
    noot="Sanne de Wit blijft het vaste contact",
    veranderingen=(Verandering("adres", "Siriushof 1, 6043SC Roermond", "Wegastraat 2A, 6045AB Roermond"),),
)


def vul_register(leider: Gebruiker) -> dict[str, list[object]]:
    """Make a delivery, and uploads in the states that a page of its own has; return the arguments of their URLs."""
    tellingen = Tellingen(regels=3, nieuw=1, bijgewerkt=1, verhuisd=1, vervallen=1, bekend=20)
    rustig = Samenvatting(
        tellingen=tellingen.in_getallen() | {"per_wijk": {"DON": 1}},
        bekend=20,
        te_veel_vervallen=False,
        onbekende_kolommen=("Kenmerk",),
        aantallen={Voorbeeldsoort.VERHUISD: 1},
        afdruk="",
    )
    levering = BpiLevering.objects.create(
        bestandsnaam="bpi.csv", sha256="a", door_id=leider.pk, tellingen=dict(rustig.tellingen)
    )
    klaar = {"fase": Inleesstand.VOORBEELD, "stand": Stand.KLAAR, "voortgang": 100}
    voorbeelden = [
        BpiInlezing.objects.create(
            bestandsnaam=f"bpi-{nummer}.csv",
            sha256="b",
            door_id=leider.pk,
            bestand=b"x",
            voorbeeld=s.als_json(),
            **klaar,
        )
        for nummer, s in enumerate((rustig, replace(rustig, te_veel_vervallen=True)))
    ]
    for inlezing in voorbeelden:
        BpiVoorbeeldblad.objects.create(
            inlezing=inlezing, soort=Voorbeeldsoort.VERHUISD, nummer=1, inhoud=blad_als_json([REGEL])
        )
    bezig = BpiInlezing.objects.create(bestandsnaam="bpi.csv", sha256="c", door_id=leider.pk, bestand=b"x")
    return {
        "levering": [levering.pk],
        "voorbeeld": [voorbeelden[0].pk],
        "veel-weg": [voorbeelden[1].pk],
        "bezig": [bezig.pk],
    }
