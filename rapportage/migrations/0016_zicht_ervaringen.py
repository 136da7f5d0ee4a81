"""Who reads ervaringen, and which versions are counted."""

from django.db import migrations

from kern.migraties import voer_uit
from kern.versie import telt_versies


class Migration(migrations.Migration):
    dependencies = [("rapportage", "0015_ervaringen")]

    operations = [voer_uit("rapportage", "zicht_ervaringen"), telt_versies("rapportage")]
