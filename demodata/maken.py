"""Makes the demo data: who works there, who lives there, and what happened since the pilot began."""

import datetime as dt
from dataclasses import dataclass

from allauth.account.models import EmailAddress
from django.db import models

from besluiten.models import Besluit
from demodata.aanwezigheid import leg_aanwezigheid_vast
from demodata.afronding import rond_iedereen_af, taxeer_iedereen
from demodata.agenda import lees_mee, vul_de_agenda
from demodata.benaderen import benader_wijk, verdeel_de_rest
from demodata.besluiten import leg_besluiten_vast
from demodata.bespreking import bespreek_de_caseloads
from demodata.concepten import laat_een_concept_staan
from demodata.dagwerk import vul_het_dagwerk
from demodata.dubbelen import laat_regels_wachten
from demodata.gebruikers import voeg_gebruikers_toe
from demodata.handhaving import draag_verzuim_over
from demodata.kalender import (
    Kalender,
)
from demodata.metingen import meet_iedereen
from demodata.navragen import stel_navragen
from demodata.netwerk import voeg_netwerk_toe, voeg_organisaties_toe
from demodata.omgang import vul_de_omgang
from demodata.papieren import vul_de_papieren
from demodata.personen import Bevolking
from demodata.plan import plan_iedereen
from demodata.register import voeg_register_toe
from demodata.schrijven import Boek
from demodata.verhaal import Wereld
from demodata.vinden import vul_het_vinden
from gebruikers.models import Aanstelling, Gebruiker
from inburgeraars.models import (
    Adres,
    Belemmering,
    Belemmeringsoort,
    Benadering,
    BpiLevering,
    Burgerservicenummer,
    Doelgroepbevinding,
    EigenOpgave,
    Fase,
    Huishouden,
    Huishoudlid,
    Huishoudrelatie,
    Identiteitscontrole,
    Inburgeraar,
    Overlijden,
    Registergegevens,
    Taal,
    Toegang,
    Veiligheidsnotitie,
    Vindgegevens,
)
from netwerk.models import Activiteit, Vindplaats
from participatie.models import Ladderversie, Meting
from register.models import BpiWachtregel
from trajecten.bespreking.models import Bespreekpunt, Bespreektaak, Bespreking
from trajecten.contact.models import Contactmoment, GeplandBezoek, Verslag
from trajecten.handhaving.models import Handhavingsbesluit, Maatregel, Overdrachtvraag, Verzuimoverdracht
from trajecten.normen.models import Norm
from trajecten.papieren.models import Controle, Controleregel
from trajecten.plan.models import Aanbod, Aanwezigheid, Afspraak, Component, Taalroute
from trajecten.stappen.models import Afronding, Eindresultaat, Nazorgmeting, Resultaatsoort
from trajecten.taken.models import Taak
from trajecten.taxatie.models import Taxatie
from trajecten.traject.models import Stapovergang, Traject
from trajecten.uren.models import Urenregel
from vinden.models import Navraag, Overnameverzoek, RegulierMoment, Selectie, Selectieregel
from wijken.models import Buurt, Contactpersoon, Organisatie, Postcode, Werkgebied, Wijk

WIJKCODES = ("DON", "KEM", "VEL", "OVE")

VOLGORDE: tuple[type[models.Model], ...] = (
    Organisatie,
    Werkgebied,
    Contactpersoon,
    Gebruiker,
    EmailAddress,
    Aanstelling,
    Besluit,
    Norm,
    Vindplaats,
    Activiteit,
    BpiLevering,
    Inburgeraar,
    Registergegevens,
    Burgerservicenummer,
    BpiWachtregel,
    EigenOpgave,
    Adres,
    Vindgegevens,
    Benadering,
    Selectie,
    Selectieregel,
    RegulierMoment,
    Overnameverzoek,
    Navraag,
    Toegang,
    Traject,
    Stapovergang,
    Taxatie,
    Fase,
    Overlijden,
    Meting,
    Doelgroepbevinding,
    Veiligheidsnotitie,
    Belemmering,
    Huishouden,
    Huishoudlid,
    Huishoudrelatie,
    Contactmoment,
    Verslag,
    GeplandBezoek,
    Taak,
    Bespreking,
    Bespreekpunt,
    Bespreektaak,
    Eindresultaat,
    Afronding,
    Nazorgmeting,
    Aanbod,
    Component,
    Aanwezigheid,
    Afspraak,
    Verzuimoverdracht,
    Overdrachtvraag,
    Handhavingsbesluit,
    Identiteitscontrole,
    Controle,
    Urenregel,
)


class GeenReferentie(Exception):
    """The wijken of Roermond are not loaded."""


@dataclass(frozen=True)
class Telling:
    """The counts of the demo data."""

    register: int
    vervallen: int
    wijknetwerk: int
    contacten: int
    trajecten: int


def maak_demodata(*, inburgeraars: int, zaad: int, tot: dt.date, grens: dt.datetime) -> Telling:
    """Make all demo data in one transaction, as `eigenaar`.

    Args:
        inburgeraars: how many people stand on the register on the last day.
        zaad: the seed; the same seed gives the same data.
        tot: the day that counts as today.
        grens: nothing is recorded after this moment.

    Raises:
        GeenReferentie: the wijken, postcodes, languages, kinds of barriers, language routes or the ladder are missing.
    """
    wereld = _wereld(zaad, tot, grens)
    voeg_register_toe(wereld.boek, wereld.bevolking, aantal=inburgeraars)
    for code in ("DON", "KEM", "VEL"):
        benader_wijk(wereld, wereld.bevolking.wijken[code], inburgeraars / 677)
    verdeel_de_rest(wereld)
    vul_de_agenda(wereld)
    vul_het_vinden(wereld)
    stel_navragen(wereld)
    laat_regels_wachten(wereld)
    lees_mee(wereld)
    vul_de_omgang(wereld)
    vul_het_dagwerk(wereld)
    taxeer_iedereen(wereld)
    plan_iedereen(wereld)
    vul_de_papieren(wereld)
    leg_aanwezigheid_vast(wereld)
    meet_iedereen(wereld)
    rond_iedereen_af(wereld)
    draag_verzuim_over(wereld)
    bespreek_de_caseloads(wereld)
    leg_besluiten_vast(wereld.boek, wereld.team, tot)
    wereld.boek.schrijf(VOLGORDE)
    laat_een_concept_staan(wereld)
    return _tel(wereld)


def _wereld(zaad: int, tot: dt.date, grens: dt.datetime) -> Wereld:
    wijken = {w.code: w for w in Wijk.objects.filter(code__in=WIJKCODES)}
    postcodes: dict[str, list[Postcode]] = {code: [] for code in WIJKCODES}
    for postcode in Postcode.objects.select_related("buurt__wijk").order_by("postcode"):
        postcode.buurt.wijk = wijken.get(postcode.buurt.wijk.code, postcode.buurt.wijk)
        postcodes.setdefault(postcode.buurt.wijk.code, []).append(postcode)
    talen = {t.naam: t for t in Taal.objects.all()}
    soorten = {s.naam: s for s in Belemmeringsoort.objects.all()}
    if len(wijken) < len(WIJKCODES) or not all(postcodes[c] for c in WIJKCODES) or not talen or not soorten:
        raise GeenReferentie
    nodig = (Ladderversie, Taalroute, Resultaatsoort, Controleregel, Maatregel)
    if not all(model.objects.exists() for model in nodig):
        raise GeenReferentie
    boek = Boek(grens=grens)
    organisaties = voeg_organisaties_toe(boek, wijken=wijken)
    team = voeg_gebruikers_toe(boek, wijken=wijken, organisaties=organisaties, tot=tot)
    netwerk = voeg_netwerk_toe(
        boek,
        organisaties=organisaties,
        wijken=wijken,
        buurten={(b.wijk.code, b.naam): b for b in Buurt.objects.select_related("wijk")},
        team=team,
        zaad=zaad,
        tot=tot,
    )
    bevolking = Bevolking(zaad=zaad, tot=tot, wijken=wijken, postcodes=postcodes)
    return Wereld(
        zaad=zaad,
        tot=tot,
        boek=boek,
        bevolking=bevolking,
        netwerk=netwerk,
        team=team,
        kalender=Kalender(tot),
        talen=talen,
        soorten=soorten,
    )


def _tel(wereld: Wereld) -> Telling:
    mensen = wereld.bevolking.mensen
    return Telling(
        register=sum(m.op_register is not None and m.weg_op is None for m in mensen),
        vervallen=sum(m.weg_op is not None for m in mensen),
        wijknetwerk=sum(m.op_register is None for m in mensen),
        contacten=len(wereld.boek.versies[Contactmoment]),
        trajecten=len(wereld.boek.versies[Traject]),
    )
