"""Which persons a user sees by toegang is asked without setting a search path."""

from django.db import migrations

from kern.zicht import lees_vooraf


class Migration(migrations.Migration):
    """What they answer stays."""

    dependencies = [("inburgeraars", "0027_zicht_alle_niveaus"), ("gebruikers", "0012_zicht_vooraf_gelezen")]

    operations = [lees_vooraf("personen_nu")]
