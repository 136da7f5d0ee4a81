"""Policies that ask one view per level, for databases that were made before there were any (ADR 2)."""

from importlib import import_module

from django.db import migrations

from kern.velden import Niveau
from kern.zicht import zicht

EERDER = import_module("trajecten.migrations.0002_rls")
TABELLEN = ("traject", "stapovergang", "verslag", "geplandbezoek")


class Migration(migrations.Migration):
    """Make the policies anew."""

    dependencies = [("trajecten", "0002_rls"), ("inburgeraars", "0005_zicht_per_niveau")]

    operations = [
        *(
            # The older migration takes policies away when one goes back that far.
            migrations.RunSQL(zicht(f"trajecten_{tabel}", Niveau.DOSSIER).sql, migrations.RunSQL.noop)
            for tabel in TABELLEN
        ),
        migrations.RunSQL(EERDER.CONTACTMOMENT_WEG + EERDER.CONTACTMOMENT, migrations.RunSQL.noop),
    ]
