"""The forms to upload a delivery, and to decide on its preview."""

from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from kern.formulieren import Formulier, MetSleutel, Opmaak
from register.bpi.bestand import weiger_ander_bestand
from register.bpi.fouten import LeveringFout
from register.bpi.voorbeeld import Samenvatting

INLEZEN = _("Inlezen")

type Upload = UploadedFile[bytes]


class LeveringForm(MetSleutel, Formulier):
    """A delivery, as a file."""

    bestand = forms.FileField(
        label=_("Bestand"),
        help_text=_("Een CSV- of Excel-bestand (.xlsx) met één regel per persoon."),
        widget=forms.FileInput(attrs={"accept": ".csv,.txt,.xlsx"}),
        max_length=200,
        error_messages={
            "required": _("Kies een bestand"),
            "empty": _("Het bestand is leeg. Kies een ander bestand."),
            "max_length": _("De naam van het bestand is langer dan 200 tekens. Maak de naam korter."),
        },
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = Opmaak(self, "bestand", knop=INLEZEN, bezig=_("Bezig met versturen"), actiebalk=True)

    def clean_bestand(self) -> Upload:
        """Refuse a file that is too large, or recognised as another kind of file."""
        bestand: Upload = self.cleaned_data["bestand"]
        if (bestand.size or 0) > settings.UPLOAD_MAX_BYTES:
            grens = filesizeformat(settings.UPLOAD_MAX_BYTES)
            raise ValidationError(
                gettext(
                    "Het bestand is groter dan %s. Vraag de functioneel beheerder om het op de server in te lezen."
                )
                % grens
            )
        try:
            weiger_ander_bestand(self.inhoud)
        except LeveringFout as fout:
            raise ValidationError(str(fout)) from fout
        return bestand

    @property
    def inhoud(self) -> bytes:
        """The content of the file."""
        bestand: Upload = self.cleaned_data["bestand"]
        bestand.seek(0)
        return bytes(bestand.read())


class VerwerkForm(Formulier):
    """The approval of a preview (in numbers); very many persons gone from the register must be confirmed."""

    vervallen_akkoord = forms.BooleanField(
        label=_("Ja, dit klopt"), error_messages={"required": _("Vink aan dat dit klopt")}
    )

    def __init__(self, *args: Any, voorbeeld: Samenvatting, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not voorbeeld.te_veel_vervallen:
            del self.fields["vervallen_akkoord"]
            return
        tekst = gettext(
            "%(weg)s van de %(bekend)s mensen staan niet meer in het register (%(procent)s %%). Dat klopt."
        )
        self.fields["vervallen_akkoord"].label = tekst % {
            "weg": voorbeeld.tellingen["vervallen"],
            "bekend": voorbeeld.bekend,
            "procent": round(100 * voorbeeld.tellingen["vervallen"] / voorbeeld.bekend),
        }
