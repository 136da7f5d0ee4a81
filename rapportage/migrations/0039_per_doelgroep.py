"""What an aspect says of each doelgroep apart."""

from django.db import migrations, models

from kern.migraties import samen


class Migration(migrations.Migration):
    dependencies = [("rapportage", "0038_uitspraak_in_citaat")]

    operations = samen(
        [
            migrations.AddField(
                model_name="aspecttekst",
                name="plichtig",
                field=models.TextField(blank=True, default="", verbose_name="plichtig"),
            ),
            migrations.AddField(
                model_name="aspecttekst",
                name="behoeftig",
                field=models.TextField(blank=True, default="", verbose_name="behoeftig"),
            ),
        ]
    )
