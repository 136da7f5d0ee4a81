"""Sight of caseload talks, and who changed what was said."""

from django.db import migrations

from kern.migraties import voer_uit
from kern.versie import telt_versies
from kern.zicht import zicht


class Migration(migrations.Migration):
    """Make the policies, and count the versions of what was said."""

    dependencies = [("trajecten", "0027_bespreking")]

    operations = [
        zicht("trajecten"),
        telt_versies("trajecten"),
        voer_uit("trajecten", "zicht_bespreking", "wie_wijzigde"),
    ]
