"""Which persons a toegang opens, sight of every table about a person, and what is told beyond it (ADR 2, 11, 12)."""

from django.contrib.postgres.operations import CreateExtension
from django.db import migrations

from kern.migraties import voer_uit
from kern.versie import telt_versies
from kern.zicht import zicht, zicht_per_niveau


class Migration(migrations.Migration):
    """Make functions, views, policies and triggers."""

    dependencies = [("inburgeraars", "0001_initial"), ("gebruikers", "0002_zicht")]

    operations = [
        voer_uit("inburgeraars", "personen_nu", "personen"),
        zicht_per_niveau(),
        zicht("inburgeraars"),
        voer_uit("inburgeraars", "zicht_huishouden", "bewaak_route", "mag_bsn", "onthul_bsn", "eigen_daden"),
        CreateExtension("fuzzystrmatch"),
        voer_uit(
            "inburgeraars",
            "lijkt_woord",
            "lijkt_naam",
            "telefooncijfers",
            "zoek_telefoon",
        ),
        voer_uit("kern", "tel_versie"),
        telt_versies("inburgeraars"),
    ]
