"""The chapters of a report with what they say now: of nobody yet, or the last version, and which figures changed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from django.utils.safestring import SafeString

from gebruikers.models import Gebruiker
from rapportage.enums import Verslagdeel
from rapportage.ervaringen.citeren import Geciteerd, met_fotos
from rapportage.opmaak.lezer import Lezer
from rapportage.redactie.cijferlijst import Cijferlijst, cijferlijst
from rapportage.redactie.tekst import MetCijfers
from rapportage.schrijven.citaten import citaten_van
from rapportage.schrijven.delen import Deel, delen_van
from rapportage.schrijven.eerste import eerste_tekst
from rapportage.schrijven.enums import Tekstsoort, Tekststand
from rapportage.schrijven.models import Hoofdstuktekst, Rapporttekst
from rapportage.schrijven.namen import naam_van_deel
from rapportage.schrijven.voorstel import voorgestelde_waarden, voorstel, vraag_van
from rapportage.vragen.models import Vraagantwoord
from rapportage.vragen.teksten import antwoorden_in_kracht


@dataclass(frozen=True)
class Hoofdstuk(MetCijfers):
    """A chapter and its text.

    Args:
        deel: which chapter.
        periode: what the report tells of, in words that begin a sentence.
        lijst: the figures that it may refer to.
        versie: the last version; None while the text is of nobody.
        geciteerd: the ervaringen that it cites.
        antwoord: of one of the five questions the answer in force, which is proposed as its text.
    """

    deel: Deel
    periode: str
    lijst: Cijferlijst
    versie: Hoofdstuktekst | None
    geciteerd: list[Geciteerd] = field(default_factory=list)
    antwoord: Vraagantwoord | None = None

    @cached_property
    def delen(self) -> dict[str, str]:
        """The text by part, as it is stored; while it is of nobody the answer to its question, or what was generated."""
        if self.versie is None:
            return voorstel(self.antwoord, self.lijst) or eerste_tekst(self.deel, self.lijst, self.periode)
        return {soort.value: self.versie.van(soort) for soort in Tekstsoort}

    @property
    def was(self) -> Mapping[str, str] | None:
        """What each figure in it was when it was saved; of a proposal when its answer was."""
        if self.antwoord and self.is_voorgesteld:
            return voorgestelde_waarden(self.antwoord, self.lijst)
        return super().was

    @property
    def is_voorgesteld(self) -> bool:
        """Whether it says the answer to its question, and is of nobody yet."""
        return self.versie is None and bool(voorstel(self.antwoord, self.lijst))

    @property
    def antwoord_is_nieuwer(self) -> bool:
        """Whether the answer to its question was saved after the chapter."""
        return bool(self.versie and self.antwoord and self.antwoord.op > self.versie.op)

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
        # What was read and approved is not proposed anew.
        antwoorden = antwoorden_in_kracht() if rapport.stand == Tekststand.CONCEPT else {}
        delen += [_weg(sleutel) for sleutel in {**laatste, **citaten} if sleutel not in bekend]
        self.hoofdstukken = [
            Hoofdstuk(
                deel,
                periode,
                self.lijst,
                laatste.get(deel.sleutel),
                citaten.get(deel.sleutel, []),
                antwoorden.get(vraag) if (vraag := vraag_van(deel.sleutel)) else None,
            )
            for deel in delen
        ]

    def hoofdstuk(self, adres: str) -> Hoofdstuk | None:
        """Return a chapter by its key in a URL; None when there is none."""
        return next((h for h in self.hoofdstukken if h.deel.adres == adres), None)

    def zie_fotos(self, gebruiker: Gebruiker) -> None:
        """Read the pictures that stand along with what is cited, as far as this user reads them."""
        alle = met_fotos([rij for h in self.hoofdstukken for rij in h.geciteerd], gebruiker)
        met = {rij.pk: rij for rij in alle}
        self.hoofdstukken = [
            replace(h, geciteerd=[met[rij.pk] for rij in h.geciteerd]) for h in self.hoofdstukken
        ]

    @property
    def gewijzigd(self) -> list[Hoofdstuk]:
        """The chapters with a figure that changed since they were written."""
        return [h for h in self.hoofdstukken if h.is_van_iemand and h.wijzigingen]

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
