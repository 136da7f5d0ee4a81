"""The correction of a note."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kern.formulieren import Formulier, MetSleutel, Opmaak
from kern.versieformulier import MetVersieveld
from trajecten.bespreking.models import Bespreekpunt

LANGSTE = 4000
"""The most characters of a note."""
HULP = gettext_lazy(
    "Dit komt in de tijdlijn. Wie het dossier mag lezen, kan het lezen. Schrijf hier niets over belemmeringen of hulp."
)


class NotitieForm(MetSleutel, MetVersieveld, Formulier):
    """The correction of a note, with the reason."""

    notitie = forms.CharField(
        label=gettext_lazy("Notitie"),
        widget=forms.Textarea(attrs={"rows": 6}),
        max_length=LANGSTE,
        required=False,
        help_text=HULP,
    )
    reden = forms.CharField(
        label=gettext_lazy("Waarom verbeter je dit?"),
        max_length=200,
        help_text=gettext_lazy("Wat er eerst stond, blijft te lezen bij ‘Eerdere versies’."),
        error_messages={"required": gettext_lazy("Vul in waarom je dit verbetert")},
    )

    def __init__(self, *args: Any, punt: Bespreekpunt, concept: str = "", **kwargs: Any) -> None:
        begin = {"versie": punt.versie, "notitie": punt.notitie}
        super().__init__(*args, initial=begin, **kwargs)
        self.helper = Opmaak(
            self, "notitie", "reden", knop=_("Notitie verbeteren"), actiebalk=True, concept=concept
        )
