"""Names hold no line breaks and no marks of direction."""

from django.db import migrations

from kern.migraties import maak_gewoon
from kern.tekens import gewone_tekens


class Migration(migrations.Migration):
    """Make the names that are there plain, then add the constraints."""

    dependencies = [("wijken", "0001_initial")]

    operations = [
        maak_gewoon("wijken_organisatie", "naam"),
        migrations.AddConstraint(
            model_name="organisatie",
            constraint=gewone_tekens("organisatie_naam_gewone_tekens", "naam"),
        ),
        maak_gewoon("wijken_contactpersoon", "naam"),
        migrations.AddConstraint(
            model_name="contactpersoon",
            constraint=gewone_tekens("contactpersoon_naam_gewone_tekens", "naam"),
        ),
    ]
