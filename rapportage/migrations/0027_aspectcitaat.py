"""What a text of the productbeschrijving cites, and who reads the ervaringen of a part."""

import django.db.models.deletion
from django.db import migrations, models

from kern.migraties import voer_uit


class Migration(migrations.Migration):
    dependencies = [("rapportage", "0024_zicht_producteditie")]

    operations = [
        migrations.CreateModel(
            name="Aspectcitaat",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "aspect",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="rapportage.aspect",
                        verbose_name="aspect",
                    ),
                ),
                (
                    "citaat",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="aspect",
                        to="rapportage.citaat",
                        verbose_name="citaat",
                    ),
                ),
                (
                    "tekst",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="citaten",
                        to="rapportage.producttekst",
                        verbose_name="tekst",
                    ),
                ),
            ],
            options={
                "verbose_name": "citaat bij een aspect",
                "verbose_name_plural": "citaten bij aspecten",
                "ordering": ("pk",),
            },
        ),
        voer_uit("rapportage", "ervaringen_van_eigenaar", "zicht_aspectcitaat", "bewaak_producttekst"),
    ]
