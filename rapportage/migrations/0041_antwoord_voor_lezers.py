"""Who reads what people answered, by rol, in both roles of the database (docs/adr/0071)."""

from django.db import migrations

from kern.migraties import voer_uit


class Migration(migrations.Migration):
    dependencies = [("rapportage", "0040_wis_producttekst")]

    operations = [voer_uit("rapportage", "zicht_antwoord")]
