"""The people it is about: who they are, how deep one may look, and who approaches them."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class InburgeraarsConfig(AppConfig):
    """Configuration of the app."""

    name = "inburgeraars"
    verbose_name = _("inburgeraars")
    default_auto_field = "django.db.models.BigAutoField"
