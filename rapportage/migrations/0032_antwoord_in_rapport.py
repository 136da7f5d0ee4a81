"""Who wrote the answer that a chapter took over, or cited, reads and approves nothing of the report."""

from django.db import migrations

from kern.migraties import voer_uit


class Migration(migrations.Migration):
    dependencies = [("rapportage", "0031_jaarboek_producteditie")]

    operations = [voer_uit("rapportage", "bewaak_rapporttekst")]
