"""Sight of metingen, and their versions counted (ADR 2 and 15)."""

from django.db import migrations

from roermond_inburgering.kern.velden import Niveau
from roermond_inburgering.kern.versie import telt_versies
from roermond_inburgering.kern.zicht import zicht


class Migration(migrations.Migration):
    """Make the policy."""

    dependencies = [("participatie", "0001_initial")]

    operations = [
        zicht("participatie_meting", Niveau.DOSSIER),
        telt_versies("participatie_meting"),
    ]
