"""The form of whom a mail tells of a new report."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from gebruikers.models import Aanstelling, Gebruiker
from kern.formulieren import Formulier, MetSleutel, Opmaak
from kern.widgets import Vinklijst
from rapportage.models import Rapportplanning
from rapportage.permissions import lezers_van


class AbonneesForm(MetSleutel, Formulier):
    """Whom a mail tells of a new edition: users who read this kind, and who was chosen before."""

    abonnees = forms.TypedMultipleChoiceField(
        label=_("Wie krijgt een mail als het rapport klaar is?"),
        coerce=int,
        required=False,
        widget=Vinklijst,
        help_text=_("In de mail staat een link, en geen cijfers."),
    )
    gezien = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, planning: Rapportplanning, **kwargs: Any) -> None:
        gekozen = list(planning.abonnees.values_list("pk", flat=True))
        initial = {"abonnees": gekozen, "gezien": ",".join(map(str, sorted(gekozen)))}
        super().__init__(*args, initial=initial, **kwargs)
        veld = self.fields["abonnees"]
        assert isinstance(veld, forms.TypedMultipleChoiceField)
        assert isinstance(veld.widget, Vinklijst)
        lezers = list(lezers_van(planning.over))
        buiten = Gebruiker.objects.filter(pk__in=gekozen).exclude(pk__in=[wie.pk for wie in lezers])
        op_naam = sorted([*lezers, *buiten], key=lambda wie: (wie.achternaam, wie.voornaam, wie.pk))
        veld.choices = [(wie.pk, wie.naam) for wie in op_naam]
        veld.widget.noten = _rollen(lezers) | {
            str(wie.pk): gettext("mag dit niet meer lezen en krijgt geen mail") for wie in buiten
        }
        self.helper = Opmaak(self, "abonnees", "gezien", later=False, actiebalk=True)

    def clean_gezien(self) -> frozenset[int]:
        """Return the keys of who stood ticked when the form was opened."""
        tekst = self.cleaned_data["gezien"]
        return frozenset(int(deel) for deel in tekst.split(",") if deel.isascii() and deel.isdigit())


def _rollen(lezers: Iterable[Gebruiker]) -> dict[str, str]:
    """Return the rollen of these users in force today, in words, by key."""
    uit: dict[str, list[str]] = defaultdict(list)
    rijen = Aanstelling.objects.in_kracht().filter(gebruiker__in=lezers).order_by("van", "pk")
    for aanstelling in rijen:
        uit[str(aanstelling.gebruiker_id)].append(str(aanstelling.get_rol_display()))
    return {pk: ", ".join(dict.fromkeys(rollen)) for pk, rollen in uit.items()}
