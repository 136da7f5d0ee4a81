"""Who has one word of a name as it was typed is looked up first, without the sound of every name."""

from django.db import migrations

from kern.migraties import voer_uit


class Migration(migrations.Migration):
    """Make the function anew."""

    dependencies = [("inburgeraars", "0017_zoeken_op_klankkern")]

    operations = [voer_uit("inburgeraars", "zoek")]
