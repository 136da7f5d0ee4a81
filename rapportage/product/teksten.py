"""The text of a part with what its aspects say now."""

from dataclasses import dataclass, field
from functools import cached_property

from django.utils.safestring import SafeString

from rapportage.product.cijfers import lijst_van
from rapportage.product.enums import Aspectdeel
from rapportage.product.models import Aspect, Aspecttekst, Producttekst
from rapportage.product.schema import Schema, schema_van
from rapportage.product.vragen import Vragen, vragen
from rapportage.redactie.cijferlijst import Cijferlijst
from rapportage.redactie.tekst import MetCijfers


@dataclass(frozen=True)
class Aspectregel(MetCijfers):
    """An aspect of a text.

    Args:
        aspect: which.
        lijst: the figures that it may refer to.
        versie: the last version; None while nobody wrote it.
        eerste: whether it is written for the first time, and asks where one begins.
        hoort: whether it is due on the day of the text.
    """

    aspect: Aspect
    lijst: Cijferlijst = field(repr=False)
    versie: Aspecttekst | None
    eerste: bool
    hoort: bool

    @cached_property
    def delen(self) -> dict[str, str]:
        """The text by part."""
        return {deel.value: self.versie.van(deel) if self.versie else "" for deel in Aspectdeel}

    @property
    def vragen(self) -> Vragen:
        """What it is asked."""
        return vragen(eerste=self.eerste, onderdeel=self.aspect.onderdeel.nummer)

    @property
    def is_geschreven(self) -> bool:
        """Whether the first question, how it is, has an answer: for all, or for each doelgroep."""
        delen = self.delen
        return bool(
            delen[Aspectdeel.SITUATIE] or (delen[Aspectdeel.PLICHTIG] and delen[Aspectdeel.BEHOEFTIG])
        )

    @property
    def wacht_op_schrijver(self) -> bool:
        """Whether it is due and has no text, or a figure in it changed since it was saved."""
        return (self.hoort and not self.is_geschreven) or bool(self.wijzigingen)

    @property
    def getoonde_delen(self) -> list[tuple[str, SafeString]]:
        """The parts that say something, each under its question."""
        gevraagd = self.vragen
        return [
            (str(gevraagd[deel][0] if deel in gevraagd else deel.label), self.getoond(deel))
            for deel in Aspectdeel
            if self.delen[deel]
        ]


class Tekst:
    """The text of a part: its aspects with their last versions."""

    def __init__(self, tekst: Producttekst, schema: Schema | None = None) -> None:
        self.tekst = tekst
        self.schema = schema or schema_van(tekst.onderdeel_id)
        self.lijst = lijst_van(tekst.cijfers)

    @cached_property
    def aspecten(self) -> list[Aspectregel]:
        """Those that are due on its day first asked, in the order of the part."""
        laatste = laatste_versies(self.tekst)
        horen = {aspect.pk for aspect in self.schema.gevraagd_van(self.tekst)}
        return [
            Aspectregel(
                aspect=aspect,
                lijst=self.lijst,
                versie=laatste.get(aspect.pk),
                eerste=self.schema.is_eerste(aspect, self.tekst.dag),
                hoort=aspect.pk in horen,
            )
            for aspect in self.schema.onderdeel.aspecten.all()
            if aspect.pk in horen or aspect.pk in laatste
        ]

    def aspect(self, pk: int) -> Aspectregel | None:
        """Return an aspect by its key; None when the text is not about it."""
        return next((a for a in self.aspecten if a.aspect.pk == pk), None)

    @property
    def geschreven(self) -> int:
        """How many aspects have a text."""
        return sum(a.is_geschreven for a in self.aspecten)

    @property
    def is_af(self) -> bool:
        """Whether no aspect waits for a writer."""
        return not any(a.wacht_op_schrijver for a in self.aspecten)


def laatste_versies(tekst: Producttekst) -> dict[int, Aspecttekst]:
    """Return the last version of each aspect that somebody saved, by the key of the aspect."""
    rijen = tekst.versies.order_by("aspect_id", "-versie").distinct("aspect_id").select_related("door")
    return {rij.aspect_id: rij for rij in rijen}
