"""The user of the product."""

from functools import cached_property
from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.hashers import check_password, make_password
from django.db import models, transaction
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from gebruikers.enums import OPENT_PERSONEN, Rol
from kern.historie import met_historie
from kern.identiteit import Databaserol, als
from kern.klok import nu
from kern.tekens import gewone_tekens


class GebruikerManager(BaseUserManager["Gebruiker"]):
    """Finds users by e-mail address, ignoring case."""

    def get_by_natural_key(self, email: str | None) -> "Gebruiker":
        """Return the user with this e-mail address, ignoring case."""
        return self.get(email__iexact=email)

    def create_user(self, email: str, password: str | None = None, **velden: Any) -> "Gebruiker":
        """Make a user. Without a password it cannot sign in until it follows the invitation."""
        gebruiker = self.model(email=email.strip().lower(), **velden)
        if password:
            gebruiker.set_password(password)
        else:
            gebruiker.set_unusable_password()
        gebruiker.save(using=self._db)
        return gebruiker


@met_historie
class Gebruiker(AbstractBaseUser):
    """A user of the product. What it may see follows only from its aanstellingen."""

    email = models.EmailField(_("e-mailadres"))
    voornaam = models.CharField(_("voornaam"), max_length=60)
    achternaam = models.CharField(_("achternaam"), max_length=80)
    telefoon = models.CharField(_("telefoon"), max_length=20, blank=True)
    is_active = models.BooleanField(_("actief"), default=True)
    dagbericht = models.BooleanField(
        _("dagelijkse mail"), default=True, help_text=_("Op werkdagen, zonder namen. Ieder zet hem zelf uit.")
    )
    sneltoets = models.BooleanField(
        _("sneltoets voor zoeken"), default=True, help_text=_("Met / ga je naar het zoekveld.")
    )
    created_at = models.DateTimeField(_("toegevoegd"), default=nu, editable=False)
    geremd_tot = models.DateTimeField(
        _("geremd tot"),
        null=True,
        blank=True,
        editable=False,
        help_text=_("Na te veel geweigerde pagina’s opent tot dan geen pagina."),
    )
    uitgenodigd_op = models.DateTimeField(_("laatst uitgenodigd"), null=True, blank=True, editable=False)

    historie_zonder: ClassVar[tuple[str, ...]] = ("password", "last_login", "geremd_tot")

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    objects: ClassVar[GebruikerManager] = GebruikerManager()

    class Meta:
        verbose_name = _("gebruiker")
        verbose_name_plural = _("gebruikers")
        ordering = ("achternaam", "voornaam")
        constraints = [
            gewone_tekens("gebruiker_naam_gewone_tekens", "voornaam", "achternaam"),
            models.UniqueConstraint(
                Lower("email"),
                name="gebruiker_email_uniek",
                violation_error_message=_("Er is al een gebruiker met dit e-mailadres."),
            ),
        ]

    def __str__(self) -> str:
        """Return the full name."""
        return self.naam

    @property
    def naam(self) -> str:
        """First name and surname."""
        return f"{self.voornaam} {self.achternaam}".strip()

    @property
    def initialen(self) -> str:
        """Two letters for the mark in the header."""
        return (self.voornaam[:1] + self.achternaam.rpartition(" ")[2][:1]).upper()

    def check_password(self, raw_password: str | None) -> bool:
        """Tell whether this is the password. A hash that is out of date is made anew as its user, the only one who may."""

        def maak_nieuw(wachtwoord: str) -> None:
            self.password = make_password(wachtwoord)
            with transaction.atomic(), als(self):
                self.save(update_fields=["password"])

        return check_password(raw_password, self.password, maak_nieuw)

    @cached_property
    def in_kracht(self) -> list[Any]:
        """The aanstellingen in force today, oldest first; read once a request."""
        if not self.is_active:
            return []
        return list(
            self.aanstellingen.in_kracht().select_related("wijk", "organisatie").order_by("van", "pk")
        )

    @cached_property
    def rollen(self) -> frozenset[str]:
        """The rollen in force today."""
        return frozenset(a.rol for a in self.in_kracht)

    def heeft(self, *rollen: Rol) -> bool:
        """Tell whether one of these rollen is in force today."""
        return not self.rollen.isdisjoint(rollen)

    @property
    def databaserol(self) -> Databaserol:
        """`web` with an aanstelling that opens persons, else `cijfers`, which may read none."""
        return "web" if not self.rollen.isdisjoint(OPENT_PERSONEN) else "cijfers"

    gekozen_aanstelling_id: int | None = None
    """The aanstelling that a user with several chose for this session; picks menu and landing page, no rights."""

    @property
    def aanstelling_in_gebruik(self) -> Any | None:
        """The aanstelling whose menu is shown: the chosen one, else the first in force."""
        gekozen = [a for a in self.in_kracht if a.pk == self.gekozen_aanstelling_id]
        return next(iter(gekozen or self.in_kracht), None)

    @property
    def aanstelling_in_gebruik_id(self) -> int | None:
        """The key of that aanstelling, for the logboek."""
        return self.aanstelling_in_gebruik.pk if self.aanstelling_in_gebruik else None
