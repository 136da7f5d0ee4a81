"""Who approaches a person, and who may open its dossier beyond the wijk (DOMEIN 2 and 4)."""

from typing import ClassVar

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from gebruikers.models import Gebruiker
from inburgeraars.models.basis import OverPersoonPeriode
from inburgeraars.models.persoon import Route
from kern.historie import met_historie
from kern.klok import nu
from kern.periode import dagen
from kern.velden import Lager, Niveau, Veldsoorten
from wijken.models import Organisatie, Wijk


class Eindreden(models.TextChoices):
    """Why a benadering ended."""

    VRIJGEGEVEN = "vrijgegeven", _("vrijgegeven")
    GECLAIMD = "geclaimd", _("geclaimd uit een reservering")
    OVERGENOMEN = "overgenomen", _("overgenomen")
    VERLOPEN = "verlopen", _("reservering verlopen")
    AFGESLOTEN = "afgesloten", _("traject afgesloten")
    ONBEREIKBAAR = "onbereikbaar", _("onbereikbaar")
    WIL_NIET = "wil niet", _("wil niet")
    NIET_PLICHTIG = "niet plichtig of vrijgesteld", _("niet plichtig of vrijgesteld")
    VERHUISD = "verhuisd", _("verhuisd")
    OVERLEDEN = "overleden", _("overleden")
    REGULIER = "terug naar de reguliere route", _("terug naar de reguliere route")


@met_historie
class Benadering(OverPersoonPeriode):
    """An approach of a person by one route at a time: reserved for a wijk, claimed, or called up.

    Open while `eindreden` is empty: `tot` cannot tell, since a reservation knows its last day beforehand. The database
    makes two open approaches of one person impossible, also when two people click in the same instant.
    """

    route = models.CharField(_("route"), max_length=14, choices=Route.choices)
    wijk = models.ForeignKey(
        Wijk, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("wijk")
    )
    door = models.ForeignKey(
        Gebruiker,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="benaderingen",
        verbose_name=_("door"),
    )
    sinds = models.DateTimeField(_("vastgelegd"), default=nu, editable=False)
    eindreden = models.CharField(_("waarom geëindigd"), max_length=40, choices=Eindreden.choices, blank=True)
    toelichting = models.CharField(
        _("toelichting"),
        max_length=200,
        blank=True,
        help_text=_("Waarom zij begon of eindigde, als dat uitleg vraagt."),
    )

    niveau: ClassVar[Niveau] = Niveau.DOSSIER
    # A consulent sees the approach by the regular route; of the other routes only that a person is free, not why
    # (DOMEIN 5).
    lager: ClassVar[Lager] = Lager(Niveau.REGISTER, "route", ("regulier",))
    veldsoorten: ClassVar[Veldsoorten] = Veldsoorten(vrije_tekst=("toelichting",))

    class Meta(OverPersoonPeriode.Meta):
        verbose_name = _("benadering")
        verbose_name_plural = _("benaderingen")
        ordering = ("-van", "-pk")
        indexes = [models.Index(fields=["door", "tot"], name="benadering_door")]
        constraints = [
            *OverPersoonPeriode.Meta.constraints,
            models.CheckConstraint(
                condition=~Q(route=Route.VRIJ),
                name="benadering_heeft_route",
                violation_error_message=_("Wie vrij is, heeft geen benadering."),
            ),
            models.CheckConstraint(
                condition=Q(route=Route.GERESERVEERD, wijk__isnull=False)
                | (~Q(route=Route.GERESERVEERD) & Q(door__isnull=False)),
                name="benadering_van_wie",
                violation_error_message=_("Een claim hoort bij iemand, een reservering bij een wijk."),
            ),
            models.CheckConstraint(
                condition=Q(eindreden="") | Q(tot__isnull=False),
                name="benadering_geeindigd_heeft_datum",
                violation_error_message=_("Een geëindigde benadering heeft een laatste dag."),
            ),
            models.UniqueConstraint(
                fields=["inburgeraar"],
                condition=Q(eindreden=""),
                name="benadering_een_open",
                violation_error_message=_("Deze persoon wordt al benaderd."),
            ),
            ExclusionConstraint(
                name="benadering_een_tegelijk",
                expressions=[
                    (F("inburgeraar"), RangeOperators.EQUAL),
                    (dagen(), RangeOperators.OVERLAPS),
                ],
                violation_error_message=_("Deze persoon wordt al benaderd."),
            ),
        ]

    def __str__(self) -> str:
        """Return the route."""
        return self.route


class Toegangsgrond(models.TextChoices):
    """Why somebody may open a person beyond its own wijk."""

    CASELOAD = "caseload", _("caseload")
    VERVANGING = "vervanging", _("vervanging")
    OVERDRACHT = "overdracht", _("overdracht")
    PLAATSING = "plaatsing", _("plaatsing")
    VERZUIMOVERDRACHT = "verzuimoverdracht", _("verzuimoverdracht")
    TAALCOACH = "taalcoach", _("match met een taalcoach")


HULP = "hulp"
"""The `omvang` of a toegang to a plaatsing of kind hulp."""
VOORSTEL, AANGENOMEN = "voorstel", "aangenomen"
"""The `omvang` of the toegang of who receives a transfer: read at level dossier until the answer, sensitive too after it
(`inburgeraars/sql/personen_nu.sql`). Who had the person reads on by the same ground, without `omvang`.
"""
DOSSIERHOUDER = (Toegangsgrond.CASELOAD, Toegangsgrond.VERVANGING)
"""The grounds on which somebody keeps the dossier of a person, and writes in it (DOMEIN 2)."""


@met_historie
class Toegang(OverPersoonPeriode):
    """Access to one person, written by the act that causes it. The open row with ground caseload says who guides."""

    gebruiker = models.ForeignKey(
        Gebruiker,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="toegangen",
        verbose_name=_("gebruiker"),
    )
    organisatie = models.ForeignKey(
        Organisatie,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="toegangen",
        verbose_name=_("organisatie"),
    )
    grond = models.CharField(_("grond"), max_length=20, choices=Toegangsgrond.choices)
    omvang = models.CharField(_("omvang"), max_length=80, blank=True)

    niveau: ClassVar[Niveau] = Niveau.GEVOELIG
    # That a person is at an organisatie for help is seen as deep as the help itself (docs/adr/0029).
    lager: ClassVar[Lager] = Lager(Niveau.DOSSIER, "omvang", ("", VOORSTEL, AANGENOMEN))
    veldsoorten: ClassVar[Veldsoorten] = Veldsoorten(feit=("omvang",))

    class Meta(OverPersoonPeriode.Meta):
        verbose_name = _("toegang")
        verbose_name_plural = _("toegangen")
        ordering = ("-van", "-pk")
        indexes = [
            models.Index(fields=["gebruiker", "grond", "tot"], name="toegang_gebruiker"),
            models.Index(fields=["organisatie", "grond", "tot"], name="toegang_organisatie"),
        ]
        constraints = [
            *OverPersoonPeriode.Meta.constraints,
            models.CheckConstraint(
                condition=Q(gebruiker__isnull=False, organisatie__isnull=True)
                | Q(gebruiker__isnull=True, organisatie__isnull=False),
                name="toegang_gebruiker_of_organisatie",
                violation_error_message=_("Toegang is van een gebruiker of van een organisatie."),
            ),
            ExclusionConstraint(
                name="toegang_een_vast_contact",
                expressions=[
                    (F("inburgeraar"), RangeOperators.EQUAL),
                    (dagen(), RangeOperators.OVERLAPS),
                ],
                condition=Q(grond="caseload"),
                violation_error_message=_("Iemand heeft één vast contact tegelijk."),
            ),
            # Two rows of the same days would count every minute of them twice.
            ExclusionConstraint(
                name="toegang_een_vervanging",
                expressions=[
                    (F("inburgeraar"), RangeOperators.EQUAL),
                    (F("gebruiker"), RangeOperators.EQUAL),
                    (dagen(), RangeOperators.OVERLAPS),
                ],
                condition=Q(grond="vervanging"),
                violation_error_message=_("Deze collega vervangt op deze dagen al bij deze persoon."),
            ),
        ]

    def __str__(self) -> str:
        """Return the ground."""
        return self.grond
