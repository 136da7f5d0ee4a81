"""Names hold no line breaks and no marks of direction."""

from django.db import migrations

from kern.migraties import maak_gewoon
from kern.tekens import gewone_tekens


class Migration(migrations.Migration):
    """Make the names that are there plain, then add the constraint."""

    dependencies = [("inburgeraars", "0010_zoeken")]

    operations = [
        maak_gewoon("inburgeraars_inburgeraar", "voornamen", "voorvoegsel", "geslachtsnaam"),
        migrations.AddConstraint(
            model_name="inburgeraar",
            constraint=gewone_tekens(
                "inburgeraar_naam_gewone_tekens", "voornamen", "voorvoegsel", "geslachtsnaam"
            ),
        ),
    ]
