"""An empty text is deleted by who owns its part, by the database too."""

from django.db import migrations

from kern.migraties import voer_uit


class Migration(migrations.Migration):
    dependencies = [("rapportage", "0039_per_doelgroep")]

    operations = [voer_uit("rapportage", "ervaringen_van_eigenaar", "wis_producttekst")]
