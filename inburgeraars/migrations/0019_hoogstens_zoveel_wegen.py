"""Of one word alone at most so many names are weighed; what stands beside a name is looked at first."""

from django.db import migrations

from kern.migraties import voer_uit


class Migration(migrations.Migration):
    """Make the function anew, with what it is asked."""

    dependencies = [("inburgeraars", "0018_zoeken_op_een_woord")]

    operations = [voer_uit("inburgeraars", "zoek")]
