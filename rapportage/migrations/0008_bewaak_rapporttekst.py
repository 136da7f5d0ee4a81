"""What one row cannot hold of a report from concept to council; the versions of a text; drafts are their writer's own."""

from django.db import migrations

from kern.migraties import voer_uit
from kern.versie import telt_versies


class Migration(migrations.Migration):
    dependencies = [("rapportage", "0007_rapporttekst"), ("besluiten", "0002_versies")]

    operations = [
        voer_uit("rapportage", "bewaak_rapporttekst", "zicht_hoofdstukconcept"),
        telt_versies("rapportage"),
    ]
