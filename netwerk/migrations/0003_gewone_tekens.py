"""Names hold no line breaks and no marks of direction."""

from django.db import migrations

from kern.migraties import maak_gewoon
from kern.tekens import gewone_tekens


class Migration(migrations.Migration):
    """Make the names that are there plain, then add the constraints."""

    dependencies = [("netwerk", "0002_woorden")]

    operations = [
        maak_gewoon("netwerk_vindplaats", "naam"),
        migrations.AddConstraint(
            model_name="vindplaats",
            constraint=gewone_tekens("vindplaats_naam_gewone_tekens", "naam"),
        ),
        maak_gewoon("netwerk_activiteit", "naam"),
        migrations.AddConstraint(
            model_name="activiteit",
            constraint=gewone_tekens("activiteit_naam_gewone_tekens", "naam"),
        ),
    ]
