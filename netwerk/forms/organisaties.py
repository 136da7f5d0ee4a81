"""Adding and changing an organisatie and its contact persons."""

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from gebruikers.models import Gebruiker
from kern.formulieren import Opmaak
from netwerk.forms.basis import NetwerkFormulier
from netwerk.permissions import netwerkgebied
from netwerk.services.organisaties import Contactgegevens, Organisatiegegevens
from wijken.models import Contactpersoon, Organisatie, Wijk

TELEFOON = forms.TextInput(attrs={"type": "tel", "autocomplete": "off"})


class OrganisatieForm(NetwerkFormulier):
    """An organisatie.

    A user who works in some wijken can choose only among those; the other wijken of the organisatie stay as they are.
    """

    class Meta:
        model = Organisatie
        fields = ("naam", "soort", "wijken", "telefoon", "email", "adres", "website", "notitie", "actief")
        widgets: ClassVar[dict[str, forms.Widget]] = {
            "wijken": forms.CheckboxSelectMultiple(),
            "telefoon": TELEFOON,
            "notitie": forms.Textarea(attrs={"rows": 4}),
        }
        labels = {
            "naam": _("Naam"),
            "soort": _("Soort organisatie"),
            "wijken": _("In welke wijken werkt de organisatie?"),
            "telefoon": _("Telefoon"),
            "email": _("E-mailadres"),
            "adres": _("Adres"),
            "website": _("Website"),
            "notitie": _("Notitie over de samenwerking"),
            "actief": _("Werkt met ons samen"),
        }
        help_texts = {
            "notitie": _("Over de organisatie. Schrijf hier niets over inburgeraars."),
        }
        error_messages = {
            "naam": {
                "required": _("Vul de naam van de organisatie in"),
                "unique": _("Er is al een organisatie met deze naam"),
            },
            "soort": {"required": _("Kies wat voor organisatie het is")},
        }

    def __init__(self, *args: Any, gebruiker: Gebruiker, wijk: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        gebied = netwerkgebied(gebruiker)
        nieuw = self.instance.pk is None
        overal = not nieuw and not self.initial["wijken"]
        if overal and not gebied.alle:
            del self.fields["wijken"]
        else:
            veld: Any = self.fields["wijken"]
            veld.queryset = Wijk.objects.all() if gebied.alle else Wijk.objects.filter(pk__in=gebied.wijken)
            veld.help_text = (
                _("Geen wijk gekozen: de hele gemeente.")
                if gebied.alle
                else _("Je kiest uit de wijken waarin je werkt.")
            )
            if nieuw:
                voorkeur = [w for w in veld.queryset if w.code == wijk or len(gebied.wijken) == 1]
                self.initial["wijken"] = [] if gebied.alle and not wijk else voorkeur
        if nieuw:
            del self.fields["actief"]
        namen = [naam for naam in self.fields if naam != "sleutel"]
        self.helper = Opmaak(
            self, *namen, knop=str(_("Organisatie opslaan")), actiebalk=True, stil=("wijken",)
        )

    def gegevens(self) -> Organisatiegegevens:
        """Return the filled-in values."""
        velden = self.invoer()
        return Organisatiegegevens(wijken=frozenset(velden.pop("wijken", ())), **velden)


class ContactpersoonForm(NetwerkFormulier):
    """A contact person at an organisatie."""

    class Meta:
        model = Contactpersoon
        fields = ("naam", "functie", "telefoon", "email", "actief")
        widgets: ClassVar[dict[str, forms.Widget]] = {"telefoon": TELEFOON}
        labels = {
            "naam": _("Naam"),
            "functie": _("Functie"),
            "telefoon": _("Telefoon"),
            "email": _("E-mailadres"),
            "actief": _("Is hier nog te bereiken"),
        }
        error_messages = {"naam": {"required": _("Vul in hoe de contactpersoon heet")}}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk is None:
            del self.fields["actief"]
        namen = [naam for naam in self.fields if naam != "sleutel"]
        self.helper = Opmaak(self, *namen, knop=str(_("Contactpersoon opslaan")), actiebalk=True)

    def gegevens(self) -> Contactgegevens:
        """Return the filled-in values."""
        return Contactgegevens(**self.invoer())
