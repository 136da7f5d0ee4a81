"""Users on the pages of beheer: querysets, and their state in words.

A beheerder works as `cijfers`, so nothing here reads a table about persons.
"""

import datetime as dt
from dataclasses import dataclass

import django_filters
from django.contrib.auth.hashers import UNUSABLE_PASSWORD_PREFIX
from django.db.models import Exists, F, Func, OuterRef, Prefetch, Q, QuerySet, Value
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from gebruikers.enums import MET_WIJK, Rol
from gebruikers.models import Aanstelling, Gebruiker
from kern.formulieren import Formulier, Opmaak
from kern.klok import vandaag
from wijken.models import Wijk

BINNENKORT = dt.timedelta(days=30)
_TUSSENVOEGSEL = r"^((van|von|de|der|den|het|'t|te|ten|ter|el|al|la|le|op|in|uit) +)+"

IN_KRACHT, ZONDER, EINDIGT = "in kracht", "zonder", "eindigt"
NIET_GEVOLGD, NOOIT_UITGENODIGD, GEBLOKKEERD = "niet gevolgd", "nooit uitgenodigd", "geblokkeerd"
STANDEN = [
    (IN_KRACHT, _("Met aanstelling")),
    (ZONDER, _("Zonder aanstelling")),
    (EINDIGT, _("Aanstelling eindigt binnen 30 dagen")),
    (NIET_GEVOLGD, _("Uitnodiging nog niet gebruikt")),
    (NOOIT_UITGENODIGD, _("Nog niet uitgenodigd")),
    (GEBLOKKEERD, _("Geblokkeerd")),
]

_ZONDER_WACHTWOORD = Q(password__startswith=UNUSABLE_PASSWORD_PREFIX)


def _lopend() -> QuerySet[Aanstelling]:
    """Return the aanstellingen in force of the user in the outer query."""
    return Aanstelling.objects.in_kracht().filter(gebruiker=OuterRef("pk")).order_by()


def _met_stand(stand: str) -> Q:
    """Return the condition of one of STANDEN."""
    dag = vandaag()
    komt = Aanstelling.objects.filter(Q(tot=None) | Q(tot__gt=dag), gebruiker=OuterRef("pk")).order_by()
    return {
        IN_KRACHT: Q(Exists(_lopend()), is_active=True),
        ZONDER: Q(~Exists(komt), is_active=True),
        EINDIGT: Q(Exists(_lopend().filter(tot__lte=dag + BINNENKORT)), is_active=True),
        NIET_GEVOLGD: Q(_ZONDER_WACHTWOORD, is_active=True, uitgenodigd_op__isnull=False),
        NOOIT_UITGENODIGD: Q(_ZONDER_WACHTWOORD, is_active=True, uitgenodigd_op__isnull=True),
        GEBLOKKEERD: Q(is_active=False),
    }[stand]


def users_on_name() -> QuerySet[Gebruiker]:
    """Return all users by surname without tussenvoegsel, with their aanstellingen in force as `.lopend`."""
    sorteer = Func(F("achternaam"), Value(_TUSSENVOEGSEL), Value(""), Value("i"), function="regexp_replace")
    return (
        Gebruiker.objects.annotate(sorteernaam=Lower(sorteer))
        .order_by("sorteernaam", "voornaam", "pk")
        .prefetch_related(
            Prefetch(
                "aanstellingen",
                Aanstelling.objects.in_kracht().select_related("wijk", "organisatie").order_by("van", "pk"),
                to_attr="lopend",
            )
        )
    )


def with_state(stand: str) -> QuerySet[Gebruiker]:
    """Return the users in one of STANDEN, by name."""
    return users_on_name().filter(_met_stand(stand))


def ending_soon() -> QuerySet[Aanstelling]:
    """Return the aanstellingen that end within 30 days, the first to end first."""
    return (
        Aanstelling.objects.in_kracht()
        .filter(tot__lte=vandaag() + BINNENKORT, gebruiker__is_active=True)
        .select_related("gebruiker", "wijk", "organisatie")
        .order_by("tot", "pk")
    )


class GebruikerFilter(django_filters.FilterSet):  # type: ignore[misc]  # django-filter has no types
    """The filter of the list of users."""

    zoek = django_filters.CharFilter(label=_("Naam of e-mailadres"), method="filter_zoek")
    rol = django_filters.ChoiceFilter(
        label=_("Rol"), choices=Rol.choices, empty_label=_("Alle rollen"), method="filter_niets"
    )
    wijk = django_filters.ModelChoiceFilter(
        label=_("Wijk"), queryset=Wijk.objects.all(), empty_label=_("Alle wijken"), method="filter_niets"
    )
    stand = django_filters.ChoiceFilter(
        label=_("Status"), choices=STANDEN, empty_label=_("Alle gebruikers"), method="filter_stand"
    )

    class Meta:
        model = Gebruiker
        fields: tuple[str, ...] = ()
        form = Formulier

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.form.helper = Opmaak(
            self.form,
            methode="get",
            weergave="filter",
            knop=str(_("Toon")),
            knop_soort="omlijnd",
            id="filter",
        )

    def filter_zoek(self, rijen: QuerySet[Gebruiker], _naam: str, waarde: str) -> QuerySet[Gebruiker]:
        """Narrow to users whose first name, surname or address contains every word."""
        for woord in waarde.split():
            rijen = rijen.filter(
                Q(voornaam__unaccent__icontains=woord)
                | Q(achternaam__unaccent__icontains=woord)
                | Q(email__icontains=woord)
            )
        return rijen

    def filter_stand(self, rijen: QuerySet[Gebruiker], _naam: str, waarde: str) -> QuerySet[Gebruiker]:
        """Narrow to a state."""
        return rijen.filter(_met_stand(waarde))

    def filter_niets(self, rijen: QuerySet[Gebruiker], _naam: str, _waarde: object) -> QuerySet[Gebruiker]:
        """Do nothing: rol and wijk belong to one aanstelling, so `filter_queryset` handles them together."""
        return rijen

    def filter_queryset(self, queryset: QuerySet[Gebruiker]) -> QuerySet[Gebruiker]:
        """Narrow to users with rol and wijk in one aanstelling: in force, or any when users without one are listed."""
        rijen: QuerySet[Gebruiker] = super().filter_queryset(queryset)
        schoon = self.form.cleaned_data
        rol, wijk = schoon.get("rol"), schoon.get("wijk")
        if not rol and not wijk:
            return rijen
        gezocht = (
            Aanstelling.objects.filter(gebruiker=OuterRef("pk")).order_by()
            if schoon.get("stand") in {ZONDER, GEBLOKKEERD}
            else _lopend()
        )
        if rol:
            gezocht = gezocht.filter(rol=rol)
        if wijk:
            gezocht = gezocht.filter(Q(wijk=wijk) | Q(wijk=None, rol__in=MET_WIJK))
        return rijen.filter(Exists(gezocht))


@dataclass(frozen=True)
class Accountstand:
    """The state of an account, as a badge."""

    tekst: str
    soort: str
    icoon: str


def state_of(gebruiker: Gebruiker) -> Accountstand:
    """Return whether a user can sign in, and if not why."""
    if not gebruiker.is_active:
        return Accountstand(str(_("geblokkeerd")), "negatief", "lock")
    if gebruiker.has_usable_password():
        return Accountstand(str(_("kan aanmelden")), "positief", "circle-check")
    if gebruiker.uitgenodigd_op is None:
        return Accountstand(str(_("nog niet uitgenodigd")), "aandacht", "mail")
    return Accountstand(str(_("uitnodiging nog niet gebruikt")), "info", "hourglass")
