"""Who reads and writes the five questions, and which versions are counted."""

from django.db import migrations

from kern.migraties import voer_uit
from kern.versie import telt_versies


class Migration(migrations.Migration):
    dependencies = [("rapportage", "0028_vijf_vragen")]

    operations = [voer_uit("rapportage", "zicht_vragen"), telt_versies("rapportage")]
