"""Sight of metingen, and their versions counted (ADR 2 and 15)."""

from django.db import migrations

from kern.velden import Niveau
from kern.versie import telt_versies
from kern.zicht import zicht


class Migration(migrations.Migration):
    """Make the policy."""

    dependencies = [("participatie", "0001_initial")]

    operations = [
        zicht("participatie_meting", Niveau.DOSSIER),
        telt_versies("participatie_meting"),
    ]
