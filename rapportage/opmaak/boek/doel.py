"""What the pilot is for, and how to read the report: the same words every year, and after it (DOMEIN 1, 5 and 7)."""

from django.utils.translation import gettext as _

from rapportage.enums import Verslagdeel
from rapportage.opmaak.boek.gegevens import Boek, woordkolommen
from rapportage.opmaak.delen import Blok, Hoofdstuk, Rij
from rapportage.opmaak.woorden import getal


def hoofdstuk(boek: Boek) -> Hoofdstuk:
    """Return the chapter."""
    doel = boek.voortgang().doel
    return Hoofdstuk(
        sleutel=Verslagdeel.DOEL,
        naam=_("Doel en leeswijzer"),
        kop=_("Nieuwkomers doen mee in hun eigen wijk"),
        inleiding=_(
            "Een trajectcoördinator gaat de wijk in, vindt mensen daar of in het register, en blijft hun vaste contact. Elk "
            "traject heeft twee helften: taal en meedoen."
        ),
        alineas=[_doel(boek, doel)],
        blokken=[_ambities(boek), _stappen(), _ladder(), _lezen(), _overdraagbaar()],
    )


def _doel(boek: Boek, doel: int) -> str:
    if not doel:
        return _("Er is nog geen doel vastgesteld voor de gestarte trajecten.")
    if boek.over_pilot:
        zin = _(
            "De pilot duurde drie jaar. Het doel was %(doel)s gestarte trajecten, in elke wijk evenveel, de helft via het "
            "register en de helft via het wijknetwerk. De pilot moest laten zien of dit beter werkt dan de reguliere "
            "route, en zo beschreven worden dat andere gemeenten het kunnen overnemen. Dit rapport gaat over de hele "
            "pilot: alle cijfers tellen vanaf de eerste dag, behalve waar een jaar staat."
        )
    else:
        zin = _(
            "De pilot duurt drie jaar. Het doel is %(doel)s gestarte trajecten, in elke wijk evenveel, de helft via het "
            "register en de helft via het wijknetwerk. De pilot moet laten zien of dit beter werkt dan de reguliere "
            "route, en zo beschreven worden dat andere gemeenten het kunnen overnemen."
        )
    return zin % {"doel": getal(doel)}


def _ambities(boek: Boek) -> Blok:
    waar = (
        (
            _("Ambitie 1; Participatie; vraag 5"),
            _("Ambitie 2; de wijken; vraag 2 en 4"),
            _("Ambitie 3; Wat beter werkt"),
        )
        if boek.over_pilot
        else (
            _("Participatie; Klaar, gestopt, blijvend"),
            _("De wijken; vraag 2 en 4; Netwerk en inkoop"),
            _("Doelbereik; Wie we vonden; Wat beter werkt"),
        )
    )
    namen = (_("Blijvend meedoen (het hoofddoel)"), _("Een leefbare wijk"), _("Meer en beter inburgeren"))
    return Blok(
        waarover=_("De ambities van de pilot"),
        kop=_("Drie ambities, en waar u er iets over leest"),
        kolommen=woordkolommen(_("Ambitie"), _("In dit rapport")),
        rijen=[Rij(kop=naam, cellen=[plek]) for naam, plek in zip(namen, waar, strict=True)],
    )


def _stappen() -> Blok:
    return Blok(
        rang=1,
        waarover=_("De stappen van een traject"),
        kop=_("Vijf stappen, en bij de derde start het traject"),
        kolommen=woordkolommen(_("Stap"), _("Wat er gebeurt")),
        rijen=[
            Rij(
                kop=_("1 Taxeren"),
                cellen=[_("Een gesprek in de wijk: wat kan en wil iemand? De eerste meting.")],
            ),
            Rij(
                kop=_("2 Vormgeven"),
                cellen=[_("Een eigen plan met taal en meedoen, en afspraken van twee kanten.")],
            ),
            Rij(
                kop=_("3 Plaatsen"),
                cellen=[_("Ergens beginnen. Met het eerste onderdeel is het traject gestart.")],
            ),
            Rij(kop=_("4 Volgen"), cellen=[_("Het vaste contact blijft spreken, meten en bijstellen.")]),
            Rij(kop=_("5 Afronden"), cellen=[_("Klaar, met of zonder diploma. Daarna is er nazorg.")]),
        ],
    )


def _ladder() -> Blok:
    return Blok(
        rang=2,
        achterin=False,
        waarover=_("De participatieladder"),
        kop=_("Drie pijlers van vier treden: twaalf plekken op de ladder"),
        kolommen=woordkolommen(_("Pijler"), _("Wanneer"), _("Scores")),
        rijen=[
            Rij(kop=_("Pijler 1"), cellen=[_("voor het traject"), _("1 tot en met 4")]),
            Rij(kop=_("Pijler 2"), cellen=[_("tijdens het traject, vanaf de start"), _("6 tot en met 9")]),
            Rij(kop=_("Pijler 3"), cellen=[_("na het afronden"), _("11 tot en met 14")]),
        ],
        noot=_(
            "Een hogere trede betekent meer meedoen. Wie start, gaat vijf punten omhoog zonder meer mee te doen. Daarom "
            "kijken we naar de trede, en niet naar de punten."
        ),
    )


def _lezen() -> Blok:
    return Blok(
        waarover=_("Woorden en tekens in dit rapport"),
        kop=_("De kop zegt wat we vonden, de kantlijn wat we telden"),
        kolommen=woordkolommen(_("U leest"), _("Dat betekent")),
        rijen=[
            Rij(kop=_("precies"), cellen=[_("Werk en doelen: zo veel zijn het er.")]),
            Rij(
                kop=_("in vijftallen"),
                cellen=[_("Wat mensen zijn of bereikten: 20 kan 16 tot en met 24 zijn.")],
            ),
            Rij(kop="–", cellen=[_("Bestaat niet, of niet verdeeld, zodat niemand herkenbaar is.")]),
            Rij(
                kop=_("we zien een verschil"),
                cellen=[_("Toeval is onwaarschijnlijk. Waardoor het komt, weten we niet.")],
            ),
            Rij(kop=_("nog open"), cellen=[_("Dat weten of hebben we nog niet.")]),
        ],
    )


def _overdraagbaar() -> Blok:
    return Blok(
        rang=3,
        achterin=False,
        waarover=_("Voor andere gemeenten"),
        kop=_("Wat u kunt overnemen"),
        kolommen=woordkolommen(_("Wat"), _("Waar")),
        rijen=[
            Rij(kop=_("Hoe we tellen, met alle definities"), cellen=[_("Hoe we tellen; Begrippen")]),
            Rij(kop=_("De vijf vragen van de pilot"), cellen=[_("Vraag 1 tot en met 5")]),
            Rij(
                kop=_("De cijfers zelf, als rekenblad en als open data"),
                cellen=[_("bij de gemeente op te vragen")],
            ),
        ],
    )
