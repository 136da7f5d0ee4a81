"""Filters of the lists of the network: by wijk, kind, and whether a row is still in use."""

from typing import Any, ClassVar

import django_filters
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from kern.formulieren import Formulier, Opmaak
from netwerk.models import Activiteit, Activiteitsoort, Vindplaats, Vindplaatssoort
from wijken.models import Organisatie, Organisatiesoort, Wijk

ALLES, GESTOPT = "alles", "gestopt"


class _Lijstfilter(django_filters.FilterSet):  # type: ignore[misc]  # django-filter has no types
    """The base of the three filters. Without a choice a list shows the rows in use."""

    wijk = django_filters.ModelChoiceFilter(
        label=_("Wijk"),
        queryset=lambda _request: Wijk.objects.all(),
        to_field_name="code",
        empty_label=_("Alle wijken"),
        method="filter_wijk",
    )
    toon = django_filters.ChoiceFilter(label=_("Toon"), method="filter_toon")

    in_gebruik: ClassVar[Any] = _("In gebruik")
    niet_meer: ClassVar[Any] = _("Niet meer in gebruik")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.filters["toon"].extra |= {
            "choices": [(GESTOPT, self.niet_meer), (ALLES, _("Alles"))],
            "empty_label": self.in_gebruik,
        }
        self.form.helper = Opmaak(
            self.form,
            methode="get",
            weergave="filter",
            knop=str(_("Tonen")),
            knop_soort="omlijnd",
            id="filter",
        )

    @property
    def gekozen(self) -> bool:
        """Whether a filter was chosen, so that an empty list can say so."""
        return any(self.form.cleaned_data.values()) if self.form.is_valid() else True

    def filter_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Leave out rows that are no longer in use, unless asked for."""
        rijen: QuerySet[Any] = super().filter_queryset(queryset)
        return rijen if self.form.cleaned_data.get("toon") else rijen.filter(actief=True)

    def filter_wijk(self, queryset: QuerySet[Any], _naam: str, wijk: Wijk) -> QuerySet[Any]:
        """Narrow to a wijk."""
        return queryset.filter(wijk=wijk)

    def filter_toon(self, queryset: QuerySet[Any], _naam: str, keuze: str) -> QuerySet[Any]:
        """Narrow to the rows that are no longer in use, or keep all rows."""
        return queryset.filter(actief=False) if keuze == GESTOPT else queryset


class VindplaatsFilter(_Lijstfilter):
    """Vindplaatsen by wijk, kind and use."""

    soort = django_filters.ChoiceFilter(
        label=_("Soort"), choices=Vindplaatssoort.choices, empty_label=_("Alle soorten")
    )

    class Meta:
        model = Vindplaats
        form = Formulier
        fields = ("wijk", "soort", "toon")


class ActiviteitFilter(_Lijstfilter):
    """Activiteiten by wijk, kind and use; an activiteit for the whole municipality belongs to each wijk too."""

    soort = django_filters.ChoiceFilter(
        label=_("Soort"), choices=Activiteitsoort.choices, empty_label=_("Alle soorten")
    )

    in_gebruik = _("Loopt nu")
    niet_meer = _("Loopt niet meer")

    class Meta:
        model = Activiteit
        form = Formulier
        fields = ("wijk", "soort", "toon")

    def filter_wijk(self, queryset: QuerySet[Any], _naam: str, wijk: Wijk) -> QuerySet[Any]:
        """Narrow to a wijk, and keep what is for the whole municipality."""
        return queryset.filter(Q(wijk=wijk) | Q(wijk=None))


class OrganisatieFilter(_Lijstfilter):
    """Organisaties by wijk, kind and use; an organisatie that names no wijk works in each."""

    soort = django_filters.ChoiceFilter(
        label=_("Soort"), choices=Organisatiesoort.choices, empty_label=_("Alle soorten")
    )

    in_gebruik = _("Werkt met ons samen")
    niet_meer = _("Werkt niet meer met ons samen")

    class Meta:
        model = Organisatie
        form = Formulier
        fields = ("wijk", "soort", "toon")

    def filter_wijk(self, queryset: QuerySet[Any], _naam: str, wijk: Wijk) -> QuerySet[Any]:
        """Narrow to organisaties of a wijk, and keep those that work in all wijken."""
        return queryset.filter(Q(wijken=wijk) | Q(wijken=None))
