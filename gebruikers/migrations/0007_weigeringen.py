"""Refusals: since when somebody is slowed, how often it was refused, and of whom the rows were."""

from django.db import migrations, models

from kern.migraties import voer_uit


class Migration(migrations.Migration):
    """Add the column, and the functions that write and count refusals."""

    dependencies = [("gebruikers", "0006_sneltoets"), ("logboek", "0003_geweigerd")]

    operations = [
        migrations.AddField(
            model_name="gebruiker",
            name="geremd_tot",
            field=models.DateTimeField(
                blank=True,
                editable=False,
                help_text="Na te veel geweigerde pagina’s opent tot dan geen pagina.",
                null=True,
                verbose_name="geremd tot",
            ),
        ),
        voer_uit("gebruikers", "log_geweigerd", "eigen_weigeringen"),
    ]
