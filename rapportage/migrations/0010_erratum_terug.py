"""A text whose last erratum was taken back is that of the edition in force again."""

from django.db import migrations

from kern.migraties import voer_uit


class Migration(migrations.Migration):
    dependencies = [("rapportage", "0009_mislukte_publicatie")]

    operations = [voer_uit("rapportage", "bewaak_rapporttekst")]
