"""Changing the details of a person in the user's own caseload (DOMEIN 4: the rest comes later)."""

import re
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inburgeraars.models import Adres, EigenOpgave, Inburgeraar, Tolk
from inburgeraars.services.personen import Wijziging, Woonadres
from kern.formulieren import Formulier, MetSleutel, NaastElkaar, Opmaak, Sectie
from kern.versieformulier import MetVersieveld
from trajecten.kader.forms.velden import Naamvelden, Opgavevelden, Taalvelden
from wijken.models.organisaties import telefoonnummer

POSTCODE = re.compile(r"[1-9][0-9]{3}[A-Z]{2}", re.ASCII)


class GegevensForm(MetSleutel, MetVersieveld, Naamvelden, Opgavevelden, Taalvelden, Formulier):
    """The details of a person that the fixed contact can correct.

    Name and address are asked only of a person who is not on the register.

    Args:
        adres: the address, as far as known.
        opgave: what the person told itself, as far as known.
        uit_register: name and address come from the register and are not asked.
        vraag_opgave: the register does not give date of birth and sex, so those are asked.
        concept: the URL that drafts are sent to.
    """

    telefoon = forms.CharField(
        label=gettext_lazy("Telefoon"), max_length=20, required=False, validators=[telefoonnummer]
    )
    email = forms.EmailField(label=gettext_lazy("E-mail"), required=False)
    bereikbaar_via = forms.CharField(
        label=gettext_lazy("Bereikbaar via"),
        max_length=160,
        required=False,
        help_text=gettext_lazy("Bijvoorbeeld: via buurvrouw Ria, nummer 14."),
    )
    beste_tijd = forms.CharField(
        label=gettext_lazy("Beste tijd"),
        max_length=80,
        required=False,
        help_text=gettext_lazy("Bijvoorbeeld: liefst na 13.00 uur."),
    )
    straat = forms.CharField(label=gettext_lazy("Straat"), max_length=100, required=False)
    huisnummer = forms.CharField(label=gettext_lazy("Huisnummer"), max_length=10, required=False)
    toevoeging = forms.CharField(label=gettext_lazy("Toevoeging"), max_length=20, required=False)
    postcode = forms.CharField(label=gettext_lazy("Postcode"), max_length=7, required=False)

    def __init__(
        self,
        *args: Any,
        persoon: Inburgeraar,
        adres: Adres | None,
        opgave: EigenOpgave | None,
        uit_register: bool,
        vraag_opgave: bool,
        concept: str = "",
        **kwargs: Any,
    ) -> None:
        eigen = ("telefoon", "email", "bereikbaar_via", "beste_tijd", "taal", "tolk")
        naam, plek = (
            ("voornamen", "voorvoegsel", "geslachtsnaam"),
            ("straat", "huisnummer", "toevoeging", "postcode"),
        )
        begin = {veld: getattr(persoon, veld) for veld in (*eigen, *naam)}
        begin |= {veld: getattr(adres, veld) for veld in plek} if adres else {}
        begin["versie"] = persoon.versie
        if opgave is not None:
            datum = opgave.geboortedatum
            begin |= {"geslacht": opgave.geslacht, "geboren": datum.getypt() if datum else ""}
        super().__init__(*args, initial=begin, **kwargs)
        self.uit_register, self.vraag_opgave = uit_register, vraag_opgave
        weg = (*naam, *plek) if uit_register else ()
        for veld in weg if vraag_opgave else (*weg, "geboren", "geslacht"):
            del self.fields[veld]
        bereik = Sectie(_("Bereikbaar"), NaastElkaar("telefoon", "email"), "bereikbaar_via", "beste_tijd")
        taal = Sectie(_("Taal"), NaastElkaar("taal", "tolk"))
        wie = Sectie(_("Naam"), "voornamen", NaastElkaar("voorvoegsel", "geslachtsnaam"))
        verteld = Sectie(_("Geboren"), NaastElkaar("geboren", "geslacht"))
        waar = Sectie(_("Adres"), "straat", NaastElkaar("huisnummer", "toevoeging", "postcode"))
        self.helper = Opmaak(
            self,
            *(() if uit_register else (wie,)),
            *((verteld,) if vraag_opgave else ()),
            bereik,
            *(() if uit_register else (waar,)),
            taal,
            knop=_("Opslaan"),
            actiebalk=True,
            later=False,
            concept=concept,
        )

    def clean_postcode(self) -> str:
        """Accept a postcode with or without space, in upper or lower case."""
        postcode = str(self.cleaned_data["postcode"]).replace(" ", "").upper()
        if postcode and not POSTCODE.fullmatch(postcode):
            raise forms.ValidationError(_("Vul een postcode in, zoals 6043 CE"))
        return postcode

    def clean(self) -> dict[str, Any]:
        """Require a street with a number or postcode."""
        schoon = super().clean() or self.cleaned_data
        rest = [schoon.get(veld) for veld in ("huisnummer", "toevoeging", "postcode")]
        if any(rest) and not schoon.get("straat"):
            self.add_error("straat", _("Vul de straat in die bij dit adres hoort"))
        return schoon

    def wijziging(self) -> Wijziging:
        """Return the input for the service."""
        schoon = self.cleaned_data
        adres = None
        if not self.uit_register and schoon["straat"]:
            adres = Woonadres(
                straat=schoon["straat"],
                huisnummer=schoon["huisnummer"],
                toevoeging=schoon["toevoeging"],
                postcode=schoon["postcode"],
            )
        return Wijziging(
            telefoon=schoon["telefoon"],
            email=schoon["email"],
            bereikbaar_via=schoon["bereikbaar_via"],
            beste_tijd=schoon["beste_tijd"],
            taal=schoon["taal"],
            tolk=Tolk(schoon["tolk"] or Tolk.GEEN),
            naam=None if self.uit_register else self.naam(),
            adres=adres,
            opgave=self.opgave() if self.vraag_opgave else None,
        )
