"""The page of the preview of a delivery: its lists, one page of one of them, and the totals."""

from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator
from django.utils.translation import gettext_lazy as _

from inburgeraars.models import BpiLevering
from register.bpi.voorbeeld import PER_BLAD, Samenvatting, Voorbeeldregel, blad_uit_json
from register.leveringen.lijst import TELLINGEN
from register.models import BpiInlezing, BpiVoorbeeldblad, Voorbeeldsoort

NAMEN = {
    Voorbeeldsoort.FOUT: _("Fouten"),
    Voorbeeldsoort.ANDERE_WIJK: _("Naar een andere wijk"),
    Voorbeeldsoort.VERHUISD: _("Verhuisd in de wijk"),
    Voorbeeldsoort.ANDERE_NAAM: _("Andere naam"),
    Voorbeeldsoort.OVERIG: _("Andere gegevens"),
    Voorbeeldsoort.NIEUW: _("Nieuw"),
    Voorbeeldsoort.VERVALLEN: _("Niet meer in het register"),
    Voorbeeldsoort.ANDERE_PERSOON: _("Bekend nummer, andere persoon"),
    Voorbeeldsoort.MOGELIJK_DUBBEL: _("Mogelijk dubbel"),
}
UITLEG = {
    Voorbeeldsoort.FOUT: _(
        "Deze regels worden niet ingelezen. Alle andere wel. Vraag de leverancier om verbetering."
    ),
    Voorbeeldsoort.ANDERE_WIJK: _(
        "Een claim en een traject lopen door. Het vaste contact krijgt een melding."
    ),
    Voorbeeldsoort.VERHUISD: _("Het oude adres blijft bewaard, met de laatste dag."),
    Voorbeeldsoort.ANDERE_NAAM: _("Alleen een accent of hoofdletter is geen andere naam."),
    Voorbeeldsoort.OVERIG: _("Bekende mensen van wie iets anders verandert."),
    Voorbeeldsoort.NIEUW: _("Mensen die er nog niet waren. Nog niemand benadert hen."),
    Voorbeeldsoort.VERVALLEN: _(
        "Bij hen komt te staan vanaf welke datum ze niet meer in het register "
        "staan. Een claim of traject loopt gewoon door."
    ),
    Voorbeeldsoort.ANDERE_PERSOON: _(
        "Het nummer is bekend, maar naam, geboortedatum of geslacht horen bij iemand anders. Deze regels wachten op "
        "jouw oordeel. Tot dan verandert er bij niemand iets."
    ),
    Voorbeeldsoort.MOGELIJK_DUBBEL: _("Deze regels wachten tot jij zegt of het dezelfde persoon is."),
}


@dataclass(frozen=True)
class Lijstkeuze:
    """One of the lists, as a filter."""

    naam: str
    url: str
    actief: bool


@dataclass(frozen=True)
class Voorbeeldlijst:
    """One page of one list.

    Attributes:
        titel, uitleg: the heading and the explanation.
        pagina: for the links to its neighbours.
    """

    soort: Voorbeeldsoort
    titel: str
    uitleg: str
    pagina: Page[Any]
    regels: list[Voorbeeldregel]

    @property
    def is_fouten(self) -> bool:
        """Whether it lists lines instead of persons."""
        return self.soort == Voorbeeldsoort.FOUT

    @property
    def met_verandering(self) -> bool:
        """Whether it lists changes of known persons."""
        return self.soort in {
            Voorbeeldsoort.ANDERE_WIJK,
            Voorbeeldsoort.VERHUISD,
            Voorbeeldsoort.ANDERE_NAAM,
            Voorbeeldsoort.OVERIG,
        }


def choose_list(voorbeeld: Samenvatting, gevraagd: str) -> Voorbeeldsoort:
    """Return the list that the address asks for, else the first with rows, in the order in which they need attention."""
    if gevraagd.upper() in Voorbeeldsoort.__members__:
        return Voorbeeldsoort[gevraagd.upper()]
    return next((s for s in Voorbeeldsoort if voorbeeld.aantallen.get(s)), Voorbeeldsoort.NIEUW)


def choices(voorbeeld: Samenvatting, gekozen: Voorbeeldsoort) -> list[Lijstkeuze]:
    """Return the lists that have rows, and the one that is shown."""
    return [
        Lijstkeuze(
            f"{naam} ({voorbeeld.aantallen.get(soort, 0)})", f"?lijst={soort.name.lower()}", soort == gekozen
        )
        for soort, naam in NAMEN.items()
        if voorbeeld.aantallen.get(soort) or soort == gekozen
    ]


def page_of(
    inlezing: BpiInlezing, voorbeeld: Samenvatting, soort: Voorbeeldsoort, nummer: str | None
) -> Voorbeeldlijst:
    """Return a page of a list, which is one row of the database however long the list.

    `nummer` is the page number as the address has it.
    """
    pagina = Paginator(range(voorbeeld.aantallen.get(soort, 0)), PER_BLAD).get_page(nummer)
    blad = BpiVoorbeeldblad.objects.filter(inlezing=inlezing.pk, soort=soort, nummer=pagina.number).first()
    return Voorbeeldlijst(
        soort,
        str(NAMEN[soort]),
        str(UITLEG[soort]),
        pagina,
        blad_uit_json(blad.inhoud) if blad and blad.inhoud else [],
    )


def what_differs(voorbeeld: Samenvatting) -> list[tuple[str, int, int]]:
    """Return the counts that differ from those of the previous preview, since the register changed: words, then, now."""
    namen = dict(TELLINGEN)
    return [
        (str(namen[sleutel]), toen, nu)
        for sleutel, toen, nu in voorbeeld.anders_dan_vorige
        if sleutel in namen
    ]


def applied_before(inlezing: BpiInlezing) -> BpiLevering | None:
    """Return the delivery that was applied last, when it is the same file."""
    vorige = BpiLevering.objects.order_by("-pk").first()
    return vorige if vorige and vorige.sha256 == inlezing.sha256 else None
