"""The parts as the overview shows them: a strip over the years of the pilot, how each stands, and what this user can do."""

import datetime as dt
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum, auto

from django.conf import settings
from django.db.models import Q
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from gebruikers.models import Gebruiker
from kern.klok import vandaag
from kern.woorden import opsomming, voluit, zonder_jaar
from rapportage.lijst import Standregel
from rapportage.product.enums import Opleverstand, Productstand
from rapportage.product.models import Aspecttekst, Onderdeel, Onderdeeleigenaar, Producttekst
from rapportage.product.permissions import handen_van, onderdelen_voor, rechten_van
from rapportage.product.schema import Moment, Schema, binnenkort, schemas
from rapportage.product.woorden import als_in_woorden, dagen_te_laat

BREED, RAND = 480, 12
"""The width of a strip, and the room at both ends for a mark on the first and the last day."""


def plek(dag: dt.date) -> int:
    """Return where a day of the pilot lies on a strip."""
    begin, einde = settings.PILOT_VAN, settings.PILOT_TOT_EN_MET
    deel = (dag - begin).days / max(1, (einde - begin).days)
    return round(RAND + min(1.0, max(0.0, deel)) * (BREED - 2 * RAND))


@dataclass(frozen=True)
class Merk:
    """A mark on a strip."""

    x: int
    stand: str


class Groep(Enum):
    """In which of the counts above the strips a part stands: always one, and the one that its row says."""

    TE_LAAT = auto()
    IN_BEWERKING = auto()
    BINNENKORT = auto()
    ACTUEEL = auto()
    LATER = auto()


_BIJ_STAND: Mapping[Productstand, Callable[[], Standregel]] = {
    Productstand.CONCEPT: lambda: Standregel(_("wordt geschreven"), "info", "pencil"),
    Productstand.TER_LEZING: lambda: Standregel(_("bij de tweede lezer"), "info", "book-open"),
    Productstand.GELEZEN: lambda: Standregel(_("gelezen, wacht op goedkeuring"), "info", "book-open"),
}


@dataclass(frozen=True, kw_only=True)
class Onderdeelrij:
    """A part in the overview.

    Args:
        schema: what is due of it.
        eigenaren: who owns it, in words.
        geschreven: how many aspects of the text under way have a text.
        gebruiker: who looks.
        schrijft: whether this user owns it.
        mag_beginnen: whether that is by a rol, so that it may begin a text.
    """

    schema: Schema
    eigenaren: str
    geschreven: int
    gebruiker: Gebruiker
    schrijft: bool
    mag_beginnen: bool

    @property
    def onderdeel(self) -> Onderdeel:
        """Which part."""
        return self.schema.onderdeel

    @property
    def merken(self) -> list[Merk]:
        """The marks on its strip."""
        return [Merk(plek(m.dag), m.stand.value) for m in self.schema.momenten]

    @property
    def in_woorden(self) -> str:
        """What its strip says, in one sentence."""
        return opsomming([f"{voluit(m.dag)} {m.stand.label}" for m in self.schema.momenten])

    @property
    def groep(self) -> Groep:
        """In which count it stands: what is late goes first, then what is under way, due soon, approved."""
        if self.schema.te_laat:
            return Groep.TE_LAAT
        if self.schema.lopend:
            return Groep.IN_BEWERKING
        if binnenkort([self.schema]):
            return Groep.BINNENKORT
        return Groep.ACTUEEL if self.schema.laatste else Groep.LATER

    @property
    def stand(self) -> Standregel:
        """How it stands, in a word or two."""
        if laat := self.schema.te_laat:
            return Standregel(dagen_te_laat(laat.dagen_te_laat), "aandacht", "clock")
        if loopt := self.schema.lopend:
            return _BIJ_STAND[Productstand(loopt.stand)]()
        if self.groep == Groep.BINNENKORT:
            return Standregel(_("binnen een maand"), "aandacht", "clock")
        if self.groep == Groep.ACTUEEL:
            return Standregel(_("actueel"), "positief", "circle-check")
        return Standregel(_("nog niet begonnen"), "neutraal", "circle-dashed")

    @property
    def noot(self) -> str:
        """With whom it is, or until when it has; and when a text is late, how far that is."""
        if loopt := self.schema.lopend:
            return self._van_lopend(loopt)
        if laat := self.schema.te_laat:
            return _("moest op %s klaar zijn") % voluit(laat.dag)
        if volgt := self.schema.eerstvolgende:
            return _("uiterlijk %s") % voluit(volgt.dag)
        return _("wijzigen als er iets verandert")

    def _van_lopend(self, loopt: Producttekst) -> str:
        if loopt.stand == Productstand.TER_LEZING and loopt.lezer and loopt.aangeboden_op:
            wie = _("jij") if loopt.lezer_id == self.gebruiker.pk else loopt.lezer.naam
            dag = date_format(localtime(loopt.aangeboden_op), "j F")
            delen = {"wie": wie, "dag": dag}
            if self.schema.te_laat:
                return _("tweede lezer: %(wie)s, sinds %(dag)s") % delen
            return _("%(wie)s, sinds %(dag)s") % delen
        if loopt.stand == Productstand.GELEZEN:
            mogen = [_("jij") if w == self.gebruiker else w.naam for w in handen_van(loopt).goedkeurders]
            namen = opsomming(mogen)
            return _("wacht op goedkeuring: %s") % namen if self.schema.te_laat else namen
        n = len(self.schema.gevraagd_van(loopt))
        return _("%(k)d van %(m)s, %(wanneer)s") % {
            "k": self.geschreven,
            "m": ngettext("%d aspect", "%d aspecten", n) % n,
            "wanneer": _("uiterlijk %s") % zonder_jaar(loopt.dag)
            if loopt.volgens_planning
            else loopt.wanneer,
        }

    @property
    def daad(self) -> tuple[str, str, bool]:
        """What this user can do next: the words, the address, and whether it begins a text; empty words for nothing."""
        loopt = self.schema.lopend
        if loopt is None:
            return self._begin if self.mag_beginnen else ("", "", False)
        adres = reverse("rapportage:product_tekst", args=[loopt.pk])
        match Productstand(loopt.stand):
            case Productstand.CONCEPT if self.schrijft:
                return _("Schrijven"), adres, False
            case Productstand.TER_LEZING if loopt.lezer_id == self.gebruiker.pk:
                return _("Lezen"), adres, False
            case Productstand.GELEZEN if self.gebruiker in handen_van(loopt).goedkeurders:
                return _("Goedkeuren"), adres, False
        return "", "", False

    @property
    def _begin(self) -> tuple[str, str, bool]:
        """Where a text begins: here when it is late or due soon, else on the page of the part, which asks for which day."""
        if self.schema.te_laat or binnenkort([self.schema]):
            return _("Beginnen"), reverse("rapportage:product_begin", args=[self.onderdeel.pk]), True
        return _("Wijzigen"), reverse("rapportage:product_onderdeel", args=[self.onderdeel.pk]), False


@dataclass(frozen=True)
class Overzicht:
    """The parts that a user sees, and what they have in common."""

    rijen: list[Onderdeelrij]

    @property
    def jaren(self) -> list[tuple[int, int]]:
        """The years of the pilot, each with the middle of it on a strip."""
        begin, einde = settings.PILOT_VAN.year, settings.PILOT_TOT_EN_MET.year
        return [(plek(dt.date(jaar, 7, 1)), jaar) for jaar in range(begin, einde + 1)]

    @property
    def jaarlijnen(self) -> list[int]:
        """Where a year begins on a strip, but the first."""
        begin, einde = settings.PILOT_VAN.year, settings.PILOT_TOT_EN_MET.year
        return [plek(dt.date(jaar, 1, 1)) for jaar in range(begin + 1, einde + 1)]

    @property
    def vandaag(self) -> int | None:
        """Where today is on a strip; None outside of the pilot."""
        nu = vandaag()
        return plek(nu) if settings.PILOT_VAN <= nu <= settings.PILOT_TOT_EN_MET else None

    @property
    def legenda(self) -> list[tuple[str, str]]:
        """What each mark means."""
        return [(stand.value, str(stand.label)) for stand in Opleverstand]

    @property
    def te_laat(self) -> list[Onderdeelrij]:
        """The parts that are late, the longest first."""
        laat = [rij for rij in self.rijen if rij.schema.te_laat]
        return sorted(laat, key=lambda rij: -_laat(rij.schema.te_laat))

    @property
    def tellingen(self) -> list[tuple[int, str]]:
        """The counts above the strips: how many, and of what, in words. Each part is in one; a fifth is told only when it is not 0."""
        per = Counter(rij.groep for rij in self.rijen)
        laat = self.te_laat
        dagen = _laat(laat[0].schema.te_laat) if laat else 0
        langst = ngettext("te laat, het langst %d dag", "te laat, het langst %d dagen", dagen) % dagen
        later = per[Groep.LATER]
        return [
            (len(laat), langst if laat else _("te laat")),
            (per[Groep.IN_BEWERKING], _("op tijd, in bewerking")),
            (per[Groep.BINNENKORT], _("klaar binnen een maand, nog niet begonnen")),
            (per[Groep.ACTUEEL], _("actueel")),
            *([(later, _("later klaar, nog niet begonnen"))] if later else []),
        ]


def _laat(moment: Moment | None) -> int:
    return moment.dagen_te_laat if moment else 0


def overzicht(gebruiker: Gebruiker) -> Overzicht:
    """Return the parts that a user sees, in a fixed number of statements and a few for each that waits for approval."""
    te_zien = onderdelen_voor(gebruiker)
    rollen: dict[int, list[str]] = {}
    for eigenaar in Onderdeeleigenaar.objects.in_kracht().order_by("pk"):
        rollen.setdefault(eigenaar.onderdeel_id, []).append(eigenaar.rol)
    rechten = rechten_van(gebruiker)
    geschreven = _geschreven()
    return Overzicht(
        [
            Onderdeelrij(
                schema=schema,
                eigenaren=als_in_woorden(rollen.get(schema.onderdeel.pk, [])),
                geschreven=geschreven[schema.lopend.pk] if schema.lopend else 0,
                gebruiker=gebruiker,
                schrijft=schema.onderdeel.pk in rechten
                or bool(gebruiker.rollen & set(rollen.get(schema.onderdeel.pk, []))),
                mag_beginnen=bool(gebruiker.rollen & set(rollen.get(schema.onderdeel.pk, []))),
            )
            for schema in schemas(te_zien)
        ]
    )


def _geschreven() -> Counter[int]:
    """Return how many aspects have a text, by the key of each text under way."""
    leeg = Q(situatie="") & (Q(plichtig="") | Q(behoeftig=""))
    rijen = Aspecttekst.objects.exclude(tekst__stand=Productstand.GOEDGEKEURD).exclude(leeg)
    return Counter(rijen.order_by().values_list("tekst_id", flat=True).distinct("tekst_id", "aspect_id"))
