"""The accepted types of file."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Bestandstype(models.TextChoices):
    """The accepted types of file, determined by content."""

    PDF = "pdf", _("PDF")
    JPEG = "jpg", _("foto")
    PNG = "png", _("afbeelding")
    DOCX = "docx", _("Word")

    @property
    def mime(self) -> str:
        """The MIME type that a browser is told."""
        return {
            Bestandstype.PDF: "application/pdf",
            Bestandstype.JPEG: "image/jpeg",
            Bestandstype.PNG: "image/png",
            Bestandstype.DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        }[self]
