"""The contents of the gallery of components: a form with every kind of field, and example rows."""

import uuid
from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.paginator import Paginator
from django.utils.html import format_html

from kern.aandacht import Aandachtszin
from kern.formulieren import (
    Formulier,
    MetSleutel,
    NaastElkaar,
    Onthul,
    Opmaak,
    Samenvatting,
    Sectie,
    Vouwrij,
    Vouwrijen,
)
from kern.widgets import (
    Chips,
    ChipsMetVrij,
    Datum,
    DatumEnTijd,
    Keuzekaarten,
    Tijd,
    Vinklijst,
)

LANGE_NAAM = "Maria-Magdalena van der Hoeven-Oosterhuis de Vries tot Nederweert"
NAMEN = ("Ayşe Kılıç", "Nguyễn Thị Hương", "Wojciech Wiśniewski", LANGE_NAAM, "Ő")
AANTAL = 236
PER_BLADZIJDE = 50
VERDER = "Deze pagina gaat over hoe de onderdelen eruitzien. Er wordt niets opgeslagen."


@dataclass(frozen=True, slots=True)
class Link:
    """A tab or filter of the gallery."""

    naam: str
    url: str
    actief: bool


@dataclass(frozen=True, slots=True)
class Stap:
    """A step of the step indicator."""

    naam: str
    stand: str
    noot: str = ""


class GalerijForm(MetSleutel, Formulier):
    """One field of every kind, in every layout object."""

    datum = forms.DateField(label="Datum", widget=Datum)
    tijd = forms.TimeField(label="Tijd", widget=Tijd, required=False)
    uitslag = forms.ChoiceField(
        label="Hoe ging het?",
        choices=[("gesproken", "Gesproken"), ("niemand", "Niemand thuis"), ("nee", "Wil nu niet")],
        widget=Keuzekaarten(uitleg={"nee": "later misschien wel"}),
    )
    minuten = forms.IntegerField(
        label="Hoe lang? (minuten)",
        min_value=1,
        max_value=600,
        widget=ChipsMetVrij(choices=[("30", "30"), ("45", "45"), ("60", "60"), ("90", "90")]),
    )
    aanwezig = forms.MultipleChoiceField(
        label="Wie waren erbij?",
        help_text="De minuten tellen één keer, ook bij meer mensen.",
        choices=[("a", "Ayşe"), ("m", LANGE_NAAM), ("e", "Elif")],
        widget=Vinklijst(
            noten={"m": "man, in Taxeren", "e": "dochter, 9 jaar"},
            telt={"a": "bezoek telt", "m": "bezoek telt"},
            erbij={"e": "was erbij"},
        ),
    )
    manier = forms.ChoiceField(
        label="Hoe bereik je iemand?",
        choices=[("bellen", "Bellen"), ("app", "Een bericht sturen")],
        widget=forms.RadioSelect,
        required=False,
    )
    taal = forms.ChoiceField(label="Taal", choices=[("", "Kies een taal"), ("tr", "Turks"), ("pl", "Pools")])
    email = forms.EmailField(label="E-mailadres", required=False)
    telefoon = forms.CharField(
        label="Telefoon of adres",
        help_text="Eén manier om de persoon te bereiken is genoeg.",
        error_messages={"required": "Vul een telefoonnummer of adres in"},
    )
    vast = forms.CharField(label="Dossiernummer", required=False, disabled=True, initial="2026-0114")
    verslag = forms.CharField(label="Wat is besproken?", widget=forms.Textarea, max_length=4000)
    bestand = forms.FileField(label="Bestand", required=False)
    belemmering = forms.CharField(label="Belemmering", required=False)
    vervolg = forms.ChoiceField(
        label="Volgend contact",
        choices=[("2", "over 2 weken"), ("4", "over 4 weken"), ("datum", "andere datum")],
        widget=Chips,
    )
    vervolgdatum = forms.DateField(label="Welke datum?", widget=Datum, required=False)
    start = forms.SplitDateTimeField(label="Begin (datum en tijd)", required=False, widget=DatumEnTijd)
    verteld = forms.BooleanField(
        label="Ik heb verteld wat we met de gegevens doen",
        help_text="Vink dit aan als het gesprek al was.",
        error_messages={"required": "Vertel eerst wat we met de gegevens doen"},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = Opmaak(
            self,
            Samenvatting("Vandaag 09.30, Siriushof 12", NaastElkaar("datum", "tijd"), icoon="calendar"),
            *("uitslag", "minuten", "aanwezig", "manier", "taal", "email", "telefoon", "vast", "verslag"),
            Vouwrijen(
                "Meer vastleggen",
                Vouwrij("Kansen", "bestand", icoon="sprout", telling=1),
                Vouwrij("Belemmeringen", "belemmering", icoon="lock", uitleg="alleen jij en je teamleider"),
            ),
            Sectie(
                "Vervolg",
                "vervolg",
                Onthul("vervolgdatum", bij="vervolg", waarde="datum"),
                "start",
                "verteld",
                uitleg="Dat mag ook later.",
            ),
            knop="Bezoek opslaan",
            annuleer=("Terug", "#formulier"),
            id=f"formulier-{self.prefix}",
            actie="#formulier",
        )


class GalerijFilter(Formulier):
    """A search form on one line."""

    wijk = forms.ChoiceField(label="Wijk", choices=[("d", "Donderberg"), ("r", "Roermondse Veld")])
    naam = forms.CharField(label="Naam", required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = Opmaak(
            self, knop="Zoeken", knop_soort="omlijnd", methode="get", weergave="filter", id="filter"
        )


def _links(*namen: str) -> list[Link]:
    """Return links to this page; the first is the active one."""
    return [Link(naam, "#tabs", nummer == 0) for nummer, naam in enumerate(namen)]


def galerij_context() -> dict[str, Any]:
    """Return the context of `componenten.html`; its second form (`fout`) shows every error there is."""
    onjuist = {"fout-sleutel": str(uuid.uuid4()), "fout-minuten_vrij": "x", "fout-email": "geen adres"}
    fout = GalerijForm(onjuist, prefix="fout")
    gevuld = {"uitslag": "gesproken", "minuten": 45, "aanwezig": ["a", "e"], "taal": "tr", "vervolg": "2"}
    mensen = [NAMEN[nummer % len(NAMEN)] for nummer in range(AANTAL)]
    return {
        "verder": VERDER,
        "soorten": ("neutraal", "aandacht", "info", "positief", "negatief"),
        "gevuld": GalerijForm(initial=gevuld, prefix="gevuld"),
        "fout": fout,
        "filter": GalerijFilter(),
        "lange_naam": LANGE_NAAM,
        "stappen": [
            Stap("Taxeren", "klaar", "3 sep tot 21 okt"),
            Stap("Vormgeven", "nu", "nu 5 weken, norm is 8"),
            Stap("Plaatsen", "straks"),
            Stap("Volgen", "straks"),
            Stap("Afronden", "straks"),
        ],
        "aandachtszin": Aandachtszin(
            waar="Donderberg",
            tekst=format_html("<a href='#banners'><b>{} mensen</b></a> zijn te lang niet gesproken", 8),
            waarom=f"{LANGE_NAAM} heeft er 5.",
            daad="Bekijk 8 mensen",
            daad_url="#banners",
        ),
        "trendpunten": (None, None, None, 4, 3, 5, 9),
        "klaar": [Stap(naam, "klaar") for naam in ("Taxeren", "Vormgeven", "Plaatsen", "Volgen", "Afronden")],
        "tabs": _links("Overzicht", "Tijdlijn", "Plan en afspraken", "Plaatsingen", "Ladder", "Logboek"),
        "filters": _links("Alles", "Bezoek", "Gesprek", "Stap", "Meting"),
        "pagina": Paginator(mensen, PER_BLADZIJDE).page(2),
        "een_pagina": Paginator(NAMEN, PER_BLADZIJDE).page(1),
    }
