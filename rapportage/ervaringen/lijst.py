"""The list of ervaringen: searched and filtered, fifty a page, and the questions about which little is heard."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

import django_filters
from django.db.models import QuerySet
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from gebruikers.models import Gebruiker
from inburgeraars.models import Doelgroep
from kern.formulieren import Formulier, NaastElkaar, Opmaak, Vouwrij
from kern.klok import vandaag
from netwerk.models import Activiteit, Vindplaats
from rapportage.ervaringen.enums import STIL_NA, Vraag
from rapportage.ervaringen.forms import ACTIVITEIT, VINDPLAATS
from rapportage.ervaringen.models import Ervaring
from rapportage.ervaringen.plekken import hoort_bij, plek_op, plekken
from rapportage.ervaringen.querysets import ErvaringQuerySet
from wijken.models import Wijk

PER_PAGINA = 50
VAN_MIJ, INGETROKKEN = "van-mij", "ingetrokken"

type Ervaringen = ErvaringQuerySet[Ervaring]


class Ervaringfilter(django_filters.FilterSet):  # type: ignore[misc]  # django-filter has no types
    """Ervaringen by words, question, where they belong, wijk, doelgroep and place. The doelgroep finds what this user may read of it."""

    zoek = django_filters.CharFilter(label=gettext_lazy("Zoek in ervaringen"), method="filter_zoek")
    vraag = django_filters.ChoiceFilter(
        label=gettext_lazy("Vraag"), choices=Vraag.choices, empty_label=gettext_lazy("Alle vragen")
    )
    hoort_bij = django_filters.ChoiceFilter(
        label=gettext_lazy("Hoort bij"), method="filter_hoort_bij", empty_label=gettext_lazy("Alles")
    )
    wijk = django_filters.ModelChoiceFilter(
        label=gettext_lazy("Wijk"),
        queryset=lambda _request: Wijk.objects.filter(buiten_pilot=False),
        to_field_name="code",
        empty_label=gettext_lazy("Alle wijken"),
    )
    doelgroep = django_filters.ChoiceFilter(
        label=gettext_lazy("Doelgroep"),
        choices=Doelgroep.choices,
        field_name="voor__doelgroep",
        empty_label=gettext_lazy("Alle doelgroepen"),
    )
    plek = django_filters.ChoiceFilter(
        label=gettext_lazy("Plek"), method="filter_plek", empty_label=gettext_lazy("Alle plekken")
    )
    toon = django_filters.ChoiceFilter(
        label=gettext_lazy("Toon"),
        choices=[(VAN_MIJ, gettext_lazy("Van mij")), (INGETROKKEN, gettext_lazy("Ingetrokken"))],
        method="filter_toon",
        empty_label=gettext_lazy("Alles wat geldt"),
    )

    class Meta:
        model = Ervaring
        form = Formulier
        fields = ("zoek", "vraag", "hoort_bij", "wijk", "doelgroep", "plek", "toon")

    def __init__(self, *args: Any, gebruiker: Gebruiker, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.gebruiker = gebruiker
        onderdelen, hoofdstukken = plekken()
        self.filters["hoort_bij"].extra["choices"] = [
            (groep, [(plek.sleutel, plek.naam) for plek in rij])
            for groep, rij in (
                (_("Productbeschrijving"), onderdelen),
                (_("Jaarrapportage"), hoofdstukken),
            )
        ]
        self.filters["plek"].extra["choices"] = [
            (groep, [(f"{soort}-{rij.pk}", rij.naam) for rij in rijen.order_by("naam")])
            for groep, soort, rijen in (
                (_("Vindplaatsen"), VINDPLAATS, Vindplaats.objects.filter(pk__in=_genoemd("vindplaats"))),
                (_("Activiteiten"), ACTIVITEIT, Activiteit.objects.filter(pk__in=_genoemd("activiteit"))),
            )
        ]
        gevouwen = [naam for naam in self.form.fields if naam != "zoek"]
        telling = sum(bool(self.data.get(naam)) for naam in gevouwen)
        self.form.helper = Opmaak(
            self.form,
            "zoek",
            Vouwrij(
                _("Filters"),
                NaastElkaar(*gevouwen),
                icoon="list-checks",
                telling=telling or "",
                open=False,
            ),
            methode="get",
            weergave="filter",
            knop=str(_("Tonen")),
            knop_soort="omlijnd",
            id="filter",
        )

    @property
    def gekozen(self) -> bool:
        """Whether something is left out, so that an empty list can say so."""
        return any(self.form.cleaned_data.values()) if self.form.is_valid() else True

    def filter_queryset(self, queryset: Ervaringen) -> Ervaringen:
        """Leave out what was withdrawn, unless it is asked for."""
        rijen: Ervaringen = super().filter_queryset(queryset)
        return rijen if self.form.cleaned_data.get("toon") == INGETROKKEN else rijen.geldig()

    def filter_zoek(self, queryset: Ervaringen, _naam: str, term: str) -> Ervaringen:
        """Narrow to what holds every word."""
        return queryset.met_woorden(term[:200])

    def filter_hoort_bij(self, queryset: Ervaringen, _naam: str, sleutel: str) -> Ervaringen:
        """Narrow to what belongs with a part or a chapter."""
        plek = plek_op(sleutel)
        return queryset.filter(hoort_bij(plek)) if plek else queryset

    def filter_plek(self, queryset: Ervaringen, _naam: str, sleutel: str) -> Ervaringen:
        """Narrow to a vindplaats or an activiteit."""
        soort, _streep, pk = sleutel.partition("-")
        return queryset.filter(**{f"{soort}_id": int(pk)})

    def filter_toon(self, queryset: Ervaringen, _naam: str, keuze: str) -> Ervaringen:
        """Narrow to one's own, or to what was withdrawn."""
        if keuze == VAN_MIJ:
            return queryset.filter(door=self.gebruiker)
        return queryset.exclude(ingetrokken_op=None)


def _genoemd(kolom: str) -> QuerySet[Any]:
    rijen: QuerySet[Any] = Ervaring.objects.exclude(**{kolom: None}).order_by().values(kolom)
    return rijen


@dataclass(frozen=True, kw_only=True)
class StilleVraag:
    """A question about which nothing was shared for a while; `laatst` is None when never."""

    vraag: Vraag
    laatst: dt.date | None
    weken: int

    @property
    def in_woorden(self) -> str:
        """Since when, in words."""
        if self.laatst is None:
            return _("nog geen ervaring")
        return ngettext("%d week geen ervaring", "%d weken geen ervaring", self.weken) % self.weken

    @property
    def naam(self) -> str:
        """Its number and its words."""
        return f"{capfirst(str(self.vraag.kort))}: {self.vraag.label}"


def stille_vragen(sinds: dt.date) -> list[StilleVraag]:
    """Return the questions at which nothing was shared for eight weeks or more, the longest first.

    Args:
        sinds: the first day of the pilot: before eight weeks have passed since then, none is silent.
    """
    vandaag_ = vandaag()
    laatste = Ervaring.objects.geldig().laatste_per_vraag()
    uit = []
    for vraag in Vraag:
        laatst = laatste.get(vraag)
        stil = vandaag_ - (laatst or sinds)
        if stil >= STIL_NA:
            uit.append(StilleVraag(vraag=vraag, laatst=laatst, weken=stil.days // 7))
    return sorted(uit, key=lambda rij: (-rij.weken, rij.vraag))
