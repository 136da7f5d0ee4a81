"""Which choices of the lists stand on record, for who keeps the lists."""

from django.db import migrations

from kern.migraties import voer_uit


class Migration(migrations.Migration):
    """Make the function."""

    dependencies = [("trajecten", "0020_lijsten"), ("inburgeraars", "0013_lijsten")]

    operations = [voer_uit("trajecten", "gebruikte_keuzes")]
