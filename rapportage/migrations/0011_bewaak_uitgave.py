"""The figures and the PDF of an edition that is made stay as they are."""

from django.db import migrations

from kern.migraties import voer_uit


class Migration(migrations.Migration):
    dependencies = [("rapportage", "0010_erratum_terug")]

    operations = [voer_uit("rapportage", "bewaak_uitgave")]
