"""Who reads an edition, and that it stays as it was made."""

from django.db import migrations

from kern.migraties import voer_uit


class Migration(migrations.Migration):
    dependencies = [("rapportage", "0023_producteditie")]

    operations = [voer_uit("rapportage", "zicht_producteditie", "bewaak_producteditie")]
