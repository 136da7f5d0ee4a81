"""Data of a dossier beside the traject: level `dossier`, and barriers `gevoelig`."""

import datetime as dt
from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from gebruikers.models import Gebruiker, Keuze
from inburgeraars.models.basis import OverPersoon, OverPersoonEenmaal, OverPersoonPeriode
from kern.historie import met_historie
from kern.klok import nu, vandaag
from kern.velden import Niveau, Veldsoorten
from kern.versleuteld import VersleuteldeTekst
from kern.woorden import voluit
from netwerk.models import Vindplaats
from wijken.models import Buurt, Wijk


class Vindroute(models.TextChoices):
    """How a person was found; never called herkomst, which means ethnic origin (DOMEIN 4)."""

    BPI = "BPI", _("BPI")
    WIJKNETWERK = "wijknetwerk", _("wijknetwerk")


@met_historie
class Vindgegevens(OverPersoonEenmaal):
    """How, where and when a person was found. Set once, at the first approach."""

    vindroute = models.CharField(_("gevonden via"), max_length=12, choices=Vindroute.choices)
    vindplaats = models.ForeignKey(
        Vindplaats,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="gevonden",
        verbose_name=_("vindplaats"),
    )
    buurt = models.ForeignKey(
        Buurt,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("buurt"),
        help_text=_("Waar iemand aan de deur is ontmoet."),
    )
    wijk = models.ForeignKey(
        Wijk,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("wijk"),
        help_text=_("Waar iemand aan de deur is ontmoet, als de buurt van die deur niet bekend is."),
    )
    al_in_bpi = models.BooleanField(_("stond al in het BPI"), default=False)
    gevonden_op = models.DateField(
        _("gevonden op"),
        null=True,
        blank=True,
        help_text=_(
            "Alleen bij wijknetwerk: de dag van registratie. Bij BPI volgt de dag uit het eerste gesprek."
        ),
    )
    ontmoet_op = models.DateField(
        _("eerste contact op"),
        null=True,
        blank=True,
        help_text=_("Alleen bij wijknetwerk, en alleen als het eerder was dan de dag van registratie."),
    )

    niveau: ClassVar[Niveau] = Niveau.DOSSIER

    class Meta:
        verbose_name = _("vindgegevens")
        verbose_name_plural = _("vindgegevens")
        constraints = [
            models.CheckConstraint(
                condition=Q(vindroute=Vindroute.BPI, vindplaats__isnull=True)
                | Q(vindroute=Vindroute.WIJKNETWERK, vindplaats__isnull=False)
                | Q(vindroute=Vindroute.WIJKNETWERK, buurt__isnull=False)
                | Q(vindroute=Vindroute.WIJKNETWERK, wijk__isnull=False),
                name="vindgegevens_wijknetwerk_heeft_plek",
                violation_error_message=_("Kies waar je deze persoon vond: een vindplaats, of de buurt."),
            )
        ]

    def __str__(self) -> str:
        """Return the vindroute."""
        return self.vindroute

    @property
    def plek(self) -> Vindplaats | Buurt | Wijk | None:
        """The place in the wijk where the person was met, as precise as it is known."""
        return self.vindplaats or self.buurt or self.wijk

    @property
    def eerste_contact(self) -> dt.date | None:
        """The day the person was met in the wijk; "al in BPI" means that the register named the person by then."""
        return self.ontmoet_op or self.gevonden_op


class Doelgroep(models.TextChoices):
    """The finding whether a person must, or wants to, integrate."""

    PLICHTIG = "plichtig", _("inburgeringsplichtig")
    BEHOEFTIG = "behoeftig", _("inburgeringsbehoeftig")
    NIET_TE_BEPALEN = "niet te bepalen", _("niet te bepalen")
    NIET_PLICHTIG = "niet plichtig", _("niet plichtig")
    VRIJGESTELD = "vrijgesteld", _("vrijgesteld")


@met_historie
class Doelgroepbevinding(OverPersoon):
    """A dated finding of the doelgroep; without a row it is not known yet (an import never sets it)."""

    doelgroep = models.CharField(_("doelgroep"), max_length=16, choices=Doelgroep.choices)
    datum = models.DateField(_("datum"), default=vandaag)
    grond = models.CharField(_("op grond van"), max_length=200, blank=True)
    door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+", verbose_name=_("door"))

    niveau: ClassVar[Niveau] = Niveau.DOSSIER
    veldsoorten: ClassVar[Veldsoorten] = Veldsoorten(vrije_tekst=("grond",))

    class Meta:
        verbose_name = _("doelgroepbevinding")
        verbose_name_plural = _("doelgroepbevindingen")
        ordering = ("-datum", "-pk")

    def __str__(self) -> str:
        """Return the doelgroep."""
        return self.get_doelgroep_display()


@met_historie
class Veiligheidsnotitie(OverPersoonPeriode):
    """A note for visitors ("ga samen"), seen before a visit; it has a reason and an end date."""

    waarschuwing = models.CharField(_("waarschuwing"), max_length=80, default=_("Ga samen op bezoek"))
    reden = VersleuteldeTekst(_("reden"), doel="veiligheidsnotitie")
    door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+", verbose_name=_("door"))

    niveau: ClassVar[Niveau] = Niveau.DOSSIER
    veldsoorten: ClassVar[Veldsoorten] = Veldsoorten(vrije_tekst=("waarschuwing", "reden"))

    class Meta(OverPersoonPeriode.Meta):
        verbose_name = _("veiligheidsnotitie")
        verbose_name_plural = _("veiligheidsnotities")
        ordering = ("-van", "-pk")
        constraints = [
            *OverPersoonPeriode.Meta.constraints,
            models.CheckConstraint(
                condition=Q(tot__isnull=False),
                name="veiligheidsnotitie_eindigt",
                violation_error_message=_("Vul in tot wanneer deze notitie geldt."),
            ),
        ]

    def __str__(self) -> str:
        """Return the warning and its last day."""
        laatste_dag = voluit(self.tot_en_met) if self.tot_en_met else ""
        return _t("%(wat)s, tot en met %(dag)s") % {"wat": self.waarschuwing, "dag": laatste_dag}


@met_historie
class Belemmeringsoort(Keuze):
    """A kind of barrier; reference data."""

    naam = models.CharField(_("naam"), max_length=80, unique=True)

    class Meta(Keuze.Meta):
        verbose_name = _("soort belemmering")
        verbose_name_plural = _("soorten belemmeringen")
        ordering = ("naam",)


@met_historie
class Belemmering(OverPersoon):
    """A barrier of a person. That there is one of a kind is already `gevoelig`; the explanation is encrypted too."""

    soort = models.ForeignKey(
        Belemmeringsoort, on_delete=models.PROTECT, related_name="+", verbose_name=_("soort")
    )
    toelichting = VersleuteldeTekst(_("toelichting"), doel="belemmering", blank=True, default="")
    sinds = models.DateField(_("gezien op"), default=vandaag)
    voorbij_op = models.DateField(_("voorbij sinds"), null=True, blank=True)
    door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+", verbose_name=_("door"))
    created_at = models.DateTimeField(_("vastgelegd"), default=nu, editable=False)

    niveau: ClassVar[Niveau] = Niveau.GEVOELIG
    veldsoorten: ClassVar[Veldsoorten] = Veldsoorten(vrije_tekst=("toelichting",))

    class Meta:
        verbose_name = _("belemmering")
        verbose_name_plural = _("belemmeringen")
        ordering = ("-sinds", "-pk")

    def __str__(self) -> str:
        """Return the kind."""
        return str(self.soort)
