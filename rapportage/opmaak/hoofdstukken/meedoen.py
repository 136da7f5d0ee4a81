"""The chapter on taking part: where people stand on the ladder, what changed, and why they stopped (DOMEIN 7 and 8a)."""

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kern.grafiek.kleuren import STIPPEN, TOEN, TREDEN
from kern.grafiek.legenda import legenda, vakje
from kern.grafiek.treden import Pijlerstand, Stand, twaalf_treden
from kern.ladder import Pijler, Trede
from kern.woorden import voluit
from participatie.scoring import score
from rapportage.cijfers.deelname import Blijvend, Boven, Verandering
from rapportage.cijfers.populatie import ROUTE
from rapportage.cijfers.populaties import (
    BLIJVEND,
    BOVEN_5,
    BOVEN_10,
    EEN_JAAR_GEOPEND,
    NIET_GESTART,
    REDEN,
    SCORE,
    VAST,
    VERANDERING,
    VERTROKKEN,
    nog_niet_in,
)
from rapportage.opmaak.delen import Blok, Hoofdstuk, Kolom, Rij
from rapportage.opmaak.hoofdstukken.gevonden import nog_geen_kenmerken
from rapportage.opmaak.lezer import Lezer
from rapportage.opmaak.vijftallen import (
    Kenmerken,
    Kenmerktabel,
    kruistabel,
    lijst,
    niet_verdeeld,
    noot_vijftallen,
    ongeveer,
    precies,
)
from rapportage.opmaak.woorden import GEEN, getal

BEGONNEN_EN_GEMETEN = gettext_lazy(
    "Boven 5 betekent: begonnen en daarna gemeten. Of iemand meer meedoet, zegt de verandering in trede."
)


def hoofdstuk(lezer: Lezer) -> Hoofdstuk:
    """Return the chapter."""
    inleiding = _(
        "De participatieladder laat zien hoe iemand meedoet in de wijk. Dat iemand hoger staat, zegt niet waardoor dat "
        "komt."
    )
    if lezer.kenmerken is not None:
        inleiding += " " + _("De cijfers zijn van %(dag)s.") % {"dag": voluit(lezer.kenmerken.dag)}
    return Hoofdstuk(kop=_("Meedoen en stoppen"), inleiding=inleiding, blokken=tabellen(lezer))


def tabellen(lezer: Lezer) -> list[Blok]:
    """Return the tables of taking part and of stopping."""
    return [*tabellen_meedoen(lezer), *redenen(lezer)]


def tabellen_meedoen(lezer: Lezer) -> list[Blok]:
    """Return the tables of taking part."""
    kenmerken = lezer.kenmerken
    if kenmerken is None:
        wat = _("De cijfers over meedoen")
        return [nog_geen_kenmerken(lezer, waarover=_("Plek op de ladder"), wat=wat)]
    return [ladder(kenmerken), verandering(kenmerken), *bereikt(kenmerken)]


def redenen(lezer: Lezer) -> list[Blok]:
    """Return the table of why people stopped; none before there are traits."""
    return [] if lezer.kenmerken is None else [reden(lezer)]


def vast_in_pijler_1(lezer: Lezer) -> list[Blok]:
    """Return the table of who did not start within half a year, by vindroute; none in an edition of before it was told."""
    kenmerken = lezer.kenmerken
    tabel = kenmerken.tabel("langer dan een half jaar open", VAST.naam, ROUTE.naam) if kenmerken else None
    if tabel is None:
        return []
    waarover = _("Mensen met een traject dat langer dan een half jaar open is")
    blok = _naar_vindroute(
        tabel,
        (VAST.naam, NIET_GESTART),
        zin=_("Een half jaar open: %(m)s van de %(n)s nog niet gestart"),
        waarover=waarover,
    )
    return [
        blok
        or niet_verdeeld(tabel, kop=_("Wie lang wacht op een start, tonen we nog niet"), waarover=waarover)
    ]


def ladder(kenmerken: Kenmerken) -> Blok:
    """Return the twelve treden as a figure, beside a year before; as a table when classes had to merge."""
    tabel = _tabel(kenmerken, "op de ladder", SCORE.naam)
    waarover = _("Mensen naar hun score op de ladder, in vijftallen")
    if not tabel.is_verdeeld:
        return niet_verdeeld(tabel, kop=_("De scores tonen we nog niet"), waarover=waarover)
    kop = _("Waar mensen op de ladder staan")
    if tuple(tabel.klassen(SCORE.naam)) != SCORE.klassen:
        return lijst(tabel, kenmerk=SCORE.naam, kop=kop, waarover=waarover, eerste=_("Score"))
    toen = een_jaar_eerder(kenmerken)
    pijlers = _pijlers(tabel, toen)
    return Blok(
        waarover=tabel.waarover(waarover),
        kop=kop,
        grafiek=format_html("{}{}", _legenda(tabel, toen), twaalf_treden(kop, pijlers)),
        noot=noot_vijftallen(
            tabel,
            precies(tabel),
            _("Daarvan zijn er %(n)s verhuisd of overleden vóór de start: die staan niet in de figuur.")
            % {"n": ongeveer(tabel.cijfer(score=VERTROKKEN) or 0)},
        ),
    )


def een_jaar_eerder(kenmerken: Kenmerken) -> Kenmerktabel | None:
    """Return the ladder of a year before, when it was shown with all its treden."""
    toen = kenmerken.jaar_eerder and kenmerken.jaar_eerder.tabel("op de ladder", SCORE.naam)
    return toen if toen and tuple(toen.klassen(SCORE.naam)) == SCORE.klassen else None


def _pijlers(nu: Kenmerktabel, toen: Kenmerktabel | None) -> list[Pijlerstand]:
    def stand(klasse: str) -> Stand:
        return Stand(
            nu=nu.cijfer(score=klasse) or 0, toen=None if toen is None else toen.cijfer(score=klasse) or 0
        )

    return [
        Pijlerstand(
            naam=str(pijler.label),
            treden=[stand(str(score(pijler, trede))) for trede in Trede],
            nog_niet=stand(nog_niet_in(pijler)),
        )
        for pijler in Pijler
    ]


def _legenda(nu: Kenmerktabel, toen: Kenmerktabel | None) -> SafeString:
    regels = [(vakje(TREDEN[7]), voluit(nu.tabel.dag))]
    if toen is not None:
        regels.append((vakje(TOEN), voluit(toen.tabel.dag)))
    return legenda([*regels, (vakje(STIPPEN), _("nog niet gemeten in deze pijler"))])


def verandering(kenmerken: Kenmerken) -> Blok:
    """Return the last meting beside the first, by vindroute."""
    tabel = _tabel(kenmerken, "een half jaar geopend", VERANDERING.naam, ROUTE.naam)
    waarover = _("De laatste meting naast de eerste, minstens een half jaar na de opening")
    return _naar_vindroute(
        tabel,
        (VERANDERING.naam, Verandering.HOGER.value),
        zin=_("%(m)s van de %(n)s mensen staan hoger dan bij de eerste meting"),
        waarover=waarover,
        noot=_(
            "Wie laag begint, heeft meer treden boven zich. De trajectcoördinator geeft beide keren zelf de trede."
        ),
    ) or niet_verdeeld(tabel, kop=_("De verandering in trede tonen we nog niet"), waarover=waarover)


def bereikt(kenmerken: Kenmerken) -> list[Blok]:
    """Return the tables of what was reached, as far as there are people of whom it can be told."""
    return [*boven_5(kenmerken), *na_het_afronden(kenmerken)]


def boven_5(kenmerken: Kenmerken) -> list[Blok]:
    """Return who passed 5 within a year of the opening: by vindroute, and by the year of the opening."""
    naar_vindroute = _naar_vindroute(
        _tabel(kenmerken, EEN_JAAR_GEOPEND, BOVEN_5.naam, ROUTE.naam),
        (BOVEN_5.naam, Boven.JA.value),
        zin=_("%(m)s mensen kwamen binnen een jaar boven 5"),
        waarover=_("Een score boven 5 binnen een jaar na de opening"),
        noot=str(BEGONNEN_EN_GEMETEN),
    )
    blokken = [naar_vindroute, _boven_5_per_jaar(kenmerken)]
    return [blok for blok in blokken if blok is not None]


def _boven_5_per_jaar(kenmerken: Kenmerken) -> Blok | None:
    """Return the same by the year of the opening, of the years of which all have come so far; None without figures."""
    per_jaar = kenmerken.per_openingsjaar(BOVEN_5.naam)
    gezet = {jaar: tabel for jaar, tabel in per_jaar.items() if tabel.is_verdeeld and tabel.is_van_de_dag}
    if not gezet:
        return None
    laatste = max(gezet)
    delen = {"jaar": laatste, "m": ongeveer(gezet[laatste].cijfer(boven_5=Boven.JA.value) or 0)}

    def rij(jaar: int) -> Rij:
        if (tabel := gezet.get(jaar)) is None:
            return Rij(kop=str(jaar), cellen=[GEEN] * (len(BOVEN_5.klassen) + 2))
        klassen = [tabel.cijfer(boven_5=klasse) or 0 for klasse in BOVEN_5.klassen]
        return Rij(
            kop=str(jaar), cellen=[*map(getal, (*klassen, tabel.cijfer() or 0)), getal(tabel.grootte())]
        )

    noten = [str(BEGONNEN_EN_GEMETEN)]
    if len(gezet) < len(per_jaar):
        noten.append(_("– is een jaar dat niet is verdeeld, zodat niemand herkenbaar is."))
    return Blok(
        waarover=_("Een score boven 5 binnen een jaar na de opening, naar het jaar van de opening"),
        kop=_("Geopend in %(jaar)d: %(m)s mensen kwamen binnen een jaar boven 5") % delen,
        kolommen=[
            Kolom(naam=_("Geopend in"), getal=False),
            *(Kolom(naam=capfirst(klasse)) for klasse in BOVEN_5.klassen),
            Kolom(naam=_("Samen")),
            Kolom(naam=_("Precies"), ruim=True),
        ],
        rijen=[rij(jaar) for jaar in per_jaar],
        noot=noot_vijftallen(gezet[laatste], *noten),
    )


def na_het_afronden(kenmerken: Kenmerken) -> list[Blok]:
    """Return what was reached after completing: a score above 10, and whether the trede lasted."""
    blokken = [
        _naar_vindroute(
            _tabel(kenmerken, "een half jaar afgerond", BOVEN_10.naam, ROUTE.naam),
            (BOVEN_10.naam, Boven.JA.value),
            zin=_("%(m)s van de %(n)s mensen die het traject afrondden, kwamen boven 10"),
            waarover=_("Een score boven 10, minstens een half jaar na het afronden"),
        ),
        _naar_vindroute(
            _tabel(kenmerken, "vijftien maanden afgerond", BLIJVEND.naam, ROUTE.naam),
            (BLIJVEND.naam, Blijvend.BLEEF.value),
            zin=_("%(m)s van de %(n)s mensen stonden een jaar na het afronden gelijk of hoger"),
            waarover=_("De trede een jaar na het afronden"),
        ),
    ]
    return [blok for blok in blokken if blok is not None]


def _naar_vindroute(
    tabel: Kenmerktabel, wat: tuple[str, str], *, zin: str, waarover: str, noot: str = ""
) -> Blok | None:
    """Return a table by vindroute, headed by how many have one class of a trait; None when it is not divided.

    Args:
        tabel: the figures.
        wat: the trait and the class.
        zin: the heading, with `m` for the figure and `n` for the size of the group.
        waarover: what is counted.
        noot: what a reader must know of it.
    """
    if not tabel.is_verdeeld:
        return None
    kenmerk, klasse = wat
    delen = {"m": ongeveer(tabel.cijfer(**{kenmerk: klasse}) or 0), "n": getal(tabel.grootte())}
    return kruistabel(tabel, kenmerk=kenmerk, groep=ROUTE.naam, kop=zin % delen, waarover=waarover, noot=noot)


def reden(lezer: Lezer, *, nullen: bool = True) -> Blok:
    """Return why people stopped; without `nullen` the reasons of nobody in one row."""
    tabel, heel = lezer.tabel_van_jaar_of_pilot("gestopt na de start", REDEN.naam)
    waarover = (
        _("Waarom mensen in %(jaar)d na de start stopten") % {"jaar": lezer.jaar}
        if heel
        else _("Waarom mensen na de start stopten, sinds het begin van de pilot")
    )
    if not tabel.is_verdeeld:
        return niet_verdeeld(tabel, kop=_("De redenen tonen we nog niet"), waarover=waarover)
    return lijst(
        tabel,
        kenmerk=REDEN.naam,
        kop=_("Waarom %(n)s mensen na de start stopten") % {"n": getal(tabel.grootte())},
        waarover=waarover,
        eerste=_("Reden"),
        nullen=nullen,
        namen={reden: reden.removeprefix("gestopt: ") for reden in tabel.klassen(REDEN.naam)},
    )


def _tabel(kenmerken: Kenmerken, populatie: str, *assen: str) -> Kenmerktabel:
    tabel = kenmerken.tabel(populatie, *assen)
    assert tabel is not None
    return tabel
