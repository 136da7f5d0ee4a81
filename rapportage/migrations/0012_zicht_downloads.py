"""Who asks for reports also reads who downloaded what is published."""

from django.db import migrations

from kern.migraties import voer_uit


class Migration(migrations.Migration):
    dependencies = [("rapportage", "0011_bewaak_uitgave")]

    operations = [voer_uit("rapportage", "zicht_downloads")]
