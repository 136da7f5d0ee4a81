"""Functions that each page asks no longer set a search path at each call."""

from django.db import migrations

from kern.zicht import lees_vooraf


class Migration(migrations.Migration):
    """What they answer stays."""

    dependencies = [("gebruikers", "0011_zicht_alle_niveaus")]

    operations = [lees_vooraf("in_kracht", "heeft_rol", "wijken_nu", "routes_nu")]
