"""Sight of requests about a BSN and of objections, and what a consulent may correct of a closed handover."""

from django.db import migrations

from kern.migraties import voer_uit
from kern.zicht import zicht


class Migration(migrations.Migration):
    """Make policies and functions."""

    dependencies = [("trajecten", "0007_bsn_en_bezwaar")]

    operations = [
        zicht("trajecten"),
        voer_uit("trajecten", "blijft_besluit", "zicht_bezwaar", "kader_van_besluit"),
        voer_uit("trajecten", "overdrachten_bij_collegas", "neem_overdracht"),
    ]
