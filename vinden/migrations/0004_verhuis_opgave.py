"""A merge takes along what a person told about itself."""

from django.db import migrations

from kern.migraties import voer_uit


class Migration(migrations.Migration):
    """Make the function anew."""

    dependencies = [
        ("vinden", "0003_einde_van_de_reguliere_route"),
        ("inburgeraars", "0007_eigen_opgave_zicht"),
    ]

    operations = [voer_uit("vinden", "verhuis")]
