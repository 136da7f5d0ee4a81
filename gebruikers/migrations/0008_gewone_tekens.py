"""Names hold no line breaks and no marks of direction."""

from django.db import migrations

from kern.migraties import maak_gewoon
from kern.tekens import gewone_tekens


class Migration(migrations.Migration):
    """Make the names that are there plain, then add the constraint."""

    dependencies = [("gebruikers", "0007_weigeringen")]

    operations = [
        maak_gewoon("gebruikers_gebruiker", "voornaam", "achternaam"),
        migrations.AddConstraint(
            model_name="gebruiker",
            constraint=gewone_tekens("gebruiker_naam_gewone_tekens", "voornaam", "achternaam"),
        ),
    ]
