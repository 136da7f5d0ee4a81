"""The chapters of a report with what they say now: of nobody yet, or the last version, and which figures changed."""

import html
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from rapportage.enums import Verslagdeel
from rapportage.opmaak.lezer import Lezer
from rapportage.redactie.cijferlijst import VERWIJZING, Cijferlijst, cijferlijst, in_tekst, verwijzingen_in
from rapportage.redactie.proza import zinnen_van
from rapportage.schrijven.citaten import Geciteerd, citaten_van
from rapportage.schrijven.delen import Deel, delen_van
from rapportage.schrijven.eerste import eerste_tekst
from rapportage.schrijven.enums import Tekstsoort
from rapportage.schrijven.models import Hoofdstuktekst, Rapporttekst
from rapportage.schrijven.namen import naam_van_deel


@dataclass(frozen=True, kw_only=True)
class Wijziging:
    """A figure in a sentence that is another one than when the sentence was saved; `nu` is empty when it is gone."""

    zin: str
    was: str
    nu: str

    @property
    def in_woorden(self) -> str:
        """What it was and is, in words."""
        if not self.nu:
            return _("was %(was)s, staat niet meer in de cijfers") % {"was": self.was}
        return _("was %(was)s, nu %(nu)s") % {"was": self.was, "nu": self.nu}


@dataclass(frozen=True)
class Hoofdstuk:
    """A chapter and its text.

    Args:
        deel: which chapter.
        periode: what the report tells of, in words that begin a sentence.
        lijst: the figures that it may refer to.
        versie: the last version; None while the text is of nobody.
        geciteerd: the ervaringen that it cites.
    """

    deel: Deel
    periode: str
    lijst: Cijferlijst
    versie: Hoofdstuktekst | None
    geciteerd: list[Geciteerd] = field(default_factory=list)

    @cached_property
    def delen(self) -> dict[str, str]:
        """The text by part, as it is stored; as it was generated while it is of nobody."""
        if self.versie is None:
            return eerste_tekst(self.deel, self.lijst, self.periode)
        return {soort.value: self.versie.van(soort) for soort in Tekstsoort}

    @property
    def is_van_iemand(self) -> bool:
        """Whether somebody saved it."""
        return self.versie is not None

    @property
    def is_leeg(self) -> bool:
        """Whether it says nothing."""
        return not any(self.delen.values())

    @property
    def nummer(self) -> int:
        """The number of its version; 0 while it is of nobody."""
        return self.versie.versie if self.versie else 0

    @cached_property
    def wijzigingen(self) -> list[Wijziging]:
        """The sentences with a figure that changed since the version was saved."""
        if self.versie is None:
            return []
        was = self.versie.waarden
        return [
            Wijziging(zin=self._in_woorden(zin), was=was.get(v, ""), nu=self._nu(v))
            for tekst in self.delen.values()
            for zin in zinnen_van(tekst)
            for v in verwijzingen_in(zin)
            if was.get(v) != self._nu(v)
        ]

    def _nu(self, verwijzing: str) -> str:
        return self.lijst[verwijzing].waarde if verwijzing in self.lijst else ""

    def _in_woorden(self, zin: str) -> str:
        return VERWIJZING.sub(lambda m: self._nu(html.unescape(m[1])) or m[0], zin)

    def getoond(self, soort: str) -> SafeString:
        """Return a part as it is read on a page: figures filled in, each marked, with what it was when it changed."""
        was = self.versie.waarden if self.versie else {}
        return mark_safe(  # noqa: S308  stored text is sanitised, and what is filled in is escaped
            VERWIJZING.sub(lambda m: self._getoond(html.unescape(m[1]), was), self.delen[soort])
        )

    def _getoond(self, verwijzing: str, was: Mapping[str, str]) -> str:
        nu = self._nu(verwijzing)
        if not nu:
            fout = _("bestaat niet")
            return format_html(
                '<mark class="cijfer-in-tekst is-gewijzigd">{} ({})</mark>', in_tekst(verwijzing), fout
            )
        if verwijzing in was and was[verwijzing] != nu:
            woorden = Wijziging(zin="", was=was[verwijzing], nu=nu).in_woorden
            return format_html('<mark class="cijfer-in-tekst is-gewijzigd">{} ({})</mark>', nu, woorden)
        return format_html('<span class="cijfer-in-tekst">{}</span>', nu)

    @property
    def getoonde_delen(self) -> list[tuple[str, SafeString]]:
        """The parts that say something, with their names."""
        return [(str(s.label).capitalize(), self.getoond(s)) for s in Tekstsoort if self.delen[s.value]]


class Boek:
    """The chapters of a report, with their texts and figures: one query for the versions, one for what they cite."""

    def __init__(self, rapport: Rapporttekst) -> None:
        self.rapport = rapport
        cijfers = rapport.uitgave.cijfers or {}
        self.lijst = cijferlijst(cijfers)
        laatste = laatste_versies(rapport)
        delen, periode = delen_van(cijfers), Lezer(cijfers).periode_vooraan
        bekend = {deel.sleutel for deel in delen}
        citaten = citaten_van(rapport)
        delen += [_weg(sleutel) for sleutel in {**laatste, **citaten} if sleutel not in bekend]
        self.hoofdstukken = [
            Hoofdstuk(deel, periode, self.lijst, laatste.get(deel.sleutel), citaten.get(deel.sleutel, []))
            for deel in delen
        ]

    def hoofdstuk(self, adres: str) -> Hoofdstuk | None:
        """Return a chapter by its key in a URL; None when there is none."""
        return next((h for h in self.hoofdstukken if h.deel.adres == adres), None)

    @property
    def gewijzigd(self) -> list[Hoofdstuk]:
        """The chapters with a figure that changed since they were written."""
        return [h for h in self.hoofdstukken if h.wijzigingen]

    @property
    def van_niemand(self) -> list[Hoofdstuk]:
        """The chapters that nobody saved."""
        return [h for h in self.hoofdstukken if not h.is_van_iemand]

    @property
    def is_te_lezen(self) -> bool:
        """Whether it waits for a second: somebody wrote, and no generated text nor changed figure waits for a writer."""
        wacht = self.gewijzigd or [h for h in self.van_niemand if not h.is_leeg]
        return not wacht and len(self.van_niemand) < len(self.hoofdstukken)


def _weg(sleutel: str) -> Deel:
    """Return a chapter with a text that these figures have no chapter for, such as a wijk that has none any more."""
    return Deel(sleutel, Verslagdeel.WIJK, naam_van_deel(sleutel))


def laatste_versies(rapport: Rapporttekst) -> dict[str, Hoofdstuktekst]:
    """Return the last version of each chapter that somebody saved, by its key."""
    rijen = rapport.teksten.order_by("deel", "-versie").distinct("deel").select_related("door")
    return {rij.deel: rij for rij in rijen}


def namen_van(hoofdstukken: Iterable[Hoofdstuk]) -> str:
    """Return the names of chapters in a sentence."""
    return ", ".join(f"‘{h.deel.naam}’" for h in hoofdstukken)
