"""Who ever read a text as a second does not approve it, however much was written on it since."""

from django.db import migrations

from kern.migraties import voer_uit


class Migration(migrations.Migration):
    dependencies = [("rapportage", "0045_inrichting_zicht")]

    operations = [voer_uit("rapportage", "bewaak_producttekst")]
