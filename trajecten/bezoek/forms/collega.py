"""The colleague who came along: two go together ("ga samen"), and both spent the time (DOMEIN 6)."""

from django import forms
from django.utils.translation import gettext_lazy

from gebruikers.models import Gebruiker
from trajecten.contact.collegas import collegas


class Collegaveld(forms.Form):
    """Mixin: a second visitor. Without colleagues it is not asked."""

    samen_met = forms.ModelChoiceField(
        label=gettext_lazy("Ging er een collega mee?"),
        queryset=Gebruiker.objects.none(),
        required=False,
        empty_label=gettext_lazy("Nee"),
        help_text=gettext_lazy("De minuten tellen ook bij die collega."),
    )

    def zet_collegas_van(self, gebruiker: Gebruiker, er_al: Gebruiker | None = None) -> None:
        """Offer the colleagues of a user, and who is on record already."""
        keuze = collegas(gebruiker)
        if er_al is not None:
            keuze |= Gebruiker.objects.filter(pk=er_al.pk)
        if not keuze.exists():
            del self.fields["samen_met"]
            return
        veld = self.fields["samen_met"]
        veld.queryset = keuze  # type: ignore[attr-defined]
        veld.label_from_instance = lambda wie: wie.naam  # type: ignore[attr-defined]
