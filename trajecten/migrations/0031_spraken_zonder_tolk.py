"""In which languages a colleague held talks, asked of the database in one function."""

from django.db import migrations

from kern.migraties import voer_uit


class Migration(migrations.Migration):
    """Make the function."""

    dependencies = [("trajecten", "0030_minuten_van_de_slotdag")]

    operations = [voer_uit("trajecten", "spraken_zonder_tolk")]
