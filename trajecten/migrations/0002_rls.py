"""Sight of the tables of trajecten (ARCHITECTUUR 2)."""

from django.db import migrations

from roermond_inburgering.kern.velden import Niveau
from roermond_inburgering.kern.zicht import zicht


class Migration(migrations.Migration):
    """Make the policies."""

    dependencies = [("trajecten", "0001_initial"), ("inburgeraars", "0002_rls")]

    operations = [
        zicht("trajecten_traject", Niveau.DOSSIER),
        zicht("trajecten_stapovergang", Niveau.DOSSIER),
        zicht("trajecten_verslag", Niveau.DOSSIER),
        zicht("trajecten_geplandbezoek", Niveau.DOSSIER),
    ]
