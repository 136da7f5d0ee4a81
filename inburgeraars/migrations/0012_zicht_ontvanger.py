"""Who is asked to take a person over reads the dossier, and what is sensitive after accepting (DOMEIN 2)."""

from django.db import migrations

from kern.migraties import voer_uit
from kern.zicht import zicht


class Migration(migrations.Migration):
    """Make the function and the policies anew."""

    dependencies = [("inburgeraars", "0011_gewone_tekens")]

    operations = [voer_uit("inburgeraars", "personen_nu"), zicht("inburgeraars")]
