"""The field of a form with which a file is uploaded."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kern.bestanden.foto import BestandFout
from kern.bestanden.inhoud import MAX_BYTES, Bestand, beoordeel, te_groot

type Upload = UploadedFile[bytes]

# Image types come first: a phone then offers its camera.
NEEMT = "image/jpeg,image/png,application/pdf,.jpg,.jpeg,.png,.pdf,.docx"


class MetBestandveld(forms.Form):
    """Mixin: a file, judged by its content."""

    bestand = forms.FileField(
        label=gettext_lazy("Foto of bestand"),
        help_text=gettext_lazy("Een foto (JPEG of PNG), pdf of Word-bestand (.docx), tot 10 MB."),
        widget=forms.FileInput(attrs={"accept": NEEMT}),
        error_messages={
            "required": gettext_lazy("Kies een bestand, of maak een foto"),
            "empty": gettext_lazy("Het bestand is leeg. Kies een ander bestand"),
        },
    )
    oordeel: Bestand
    """The judgement on the file; set once the file was judged."""

    def clean_bestand(self) -> Upload:
        """Judge the file by its content."""
        bestand: Upload = self.cleaned_data["bestand"]
        if (bestand.size or 0) > MAX_BYTES:
            raise ValidationError(te_groot())
        bestand.seek(0)
        try:
            self.oordeel = beoordeel(bytes(bestand.read()))
        except BestandFout as fout:
            raise ValidationError(str(fout)) from fout
        return bestand

    def clean(self) -> dict[str, Any]:
        """Say at the file that it must be chosen again when another field has an error: a browser does not keep it."""
        schoon = super().clean() or self.cleaned_data
        if self.errors and "bestand" not in self.errors:
            self.add_error("bestand", _("Kies het bestand nog een keer. Je browser bewaart het niet"))
        return schoon
