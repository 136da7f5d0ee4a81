"""The figures of a year beside the newest, in an edition of the productbeschrijving."""

import django.db.models.deletion
from django.db import migrations, models

from kern.migraties import voer_uit


class Migration(migrations.Migration):
    dependencies = [("rapportage", "0030_melding_producteditie")]

    operations = [
        migrations.AddField(
            model_name="producteditie",
            name="jaarboek",
            field=models.ForeignKey(
                blank=True,
                help_text="Voor wat de nieuwste cijfers niet bevatten.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="rapportage.rapportuitgave",
                verbose_name="cijfers van een jaar",
            ),
        ),
        voer_uit("rapportage", "bewaak_producteditie"),
    ]
