"""The forms to upload a workbook, to judge a pair, and to decide on its preview."""

from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from kern.formulieren import Formulier, MetSleutel, Opmaak
from trajecten.inlezen.enums import Oordeel
from trajecten.inlezen.voorbeeld import Voorbeeld

type Upload = UploadedFile[bytes]
ZIP = b"PK\x03\x04"


class BestandForm(MetSleutel, Formulier):
    """A workbook with running trajecten, as a file."""

    bestand = forms.FileField(
        label=_("Bestand"),
        help_text=_("Het sjabloon dat je hebt ingevuld, als Excel-bestand (.xlsx)."),
        widget=forms.FileInput(attrs={"accept": ".xlsx"}),
        max_length=200,
        error_messages={
            "required": _("Kies een bestand"),
            "empty": _("Het bestand is leeg. Kies een ander bestand."),
            "max_length": _("De naam van het bestand is langer dan 200 tekens. Maak de naam korter."),
        },
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = Opmaak(
            self, "bestand", knop=_("Bestand lezen"), bezig=_("Bezig met versturen"), actiebalk=True
        )

    def clean_bestand(self) -> Upload:
        """Refuse a file that is too large, or no workbook by its first bytes."""
        bestand: Upload = self.cleaned_data["bestand"]
        if (bestand.size or 0) > settings.UPLOAD_MAX_BYTES:
            grens = filesizeformat(settings.UPLOAD_MAX_BYTES)
            raise ValidationError(
                gettext("Het bestand is groter dan %s. Verdeel de mensen over meer bestanden.") % grens
            )
        if not self.inhoud.startswith(ZIP):
            raise ValidationError(
                gettext(
                    "Dit is geen Excel-bestand, of het is beveiligd met een wachtwoord. Vul het sjabloon in en sla het "
                    "op als Excel-bestand (.xlsx)."
                )
            )
        return bestand

    @property
    def inhoud(self) -> bytes:
        """The content of the file."""
        bestand: Upload = self.cleaned_data["bestand"]
        bestand.seek(0)
        return bytes(bestand.read())


class OordeelForm(Formulier):
    """The judgement of a pair; the pair is named by its key."""

    sleutel = forms.CharField(max_length=120)
    oordeel = forms.ChoiceField(choices=Oordeel.choices)


class InleesForm(Formulier):
    """The decision to read in; with people above the norm it asks why."""

    boven_norm = forms.CharField(
        label=_("Waarom mogen zij meer mensen begeleiden dan de norm?"),
        help_text=_("Dit is jouw uitzondering op de norm. De reden komt in het dossier te staan."),
        max_length=200,
        error_messages={"required": _("Vul in waarom zij meer mensen mogen begeleiden dan de norm")},
    )

    def __init__(self, *args: Any, voorbeeld: Voorbeeld, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not voorbeeld.boven:
            del self.fields["boven_norm"]
