"""What is cited of the answers in own words, and who may read that (docs/adr/0080)."""

import django.db.models.deletion
from django.db import migrations, models

import kern.klok
from kern.migraties import voer_uit


class Migration(migrations.Migration):
    dependencies = [("rapportage", "0041_antwoord_voor_lezers")]

    operations = [
        migrations.CreateModel(
            name="Antwoordcitaat",
            fields=[
                (
                    "antwoord",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        primary_key=True,
                        related_name="citaat",
                        serialize=False,
                        to="rapportage.antwoord",
                        verbose_name="antwoord",
                    ),
                ),
                ("op", models.DateTimeField(default=kern.klok.nu, verbose_name="geciteerd")),
            ],
            options={
                "verbose_name": "citaat uit een antwoord",
                "verbose_name_plural": "citaten uit antwoorden",
            },
        ),
        voer_uit("rapportage", "zicht_antwoordcitaat"),
    ]
