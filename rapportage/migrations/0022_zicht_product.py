"""Who sees a part of the productbeschrijving, what one row of its text cannot hold, and the versions of a text."""

from django.db import migrations

from kern.migraties import voer_uit
from kern.versie import telt_versies


class Migration(migrations.Migration):
    dependencies = [("rapportage", "0021_product")]

    operations = [
        voer_uit("rapportage", "ziet_onderdeel", "zicht_product", "bewaak_producttekst"),
        telt_versies("rapportage"),
    ]
