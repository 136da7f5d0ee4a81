"""Who was guided in a wijk, each once: the same rule as of one coordinator."""

from django.db import migrations

from kern.migraties import voer_uit


class Migration(migrations.Migration):
    """Make the functions again."""

    dependencies = [("trajecten", "0023_zicht_inlezen")]

    operations = [voer_uit("trajecten", "begeleid")]
