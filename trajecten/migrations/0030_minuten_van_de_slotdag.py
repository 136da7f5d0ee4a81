"""Minutes of a replacement on the day of a closing belong to who was the fixed contact until then."""

from django.db import migrations

from kern.migraties import voer_uit


class Migration(migrations.Migration):
    """Make the function again."""

    dependencies = [("trajecten", "0029_velden_vanaf")]

    operations = [voer_uit("trajecten", "minuten_namens")]
