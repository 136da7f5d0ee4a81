"""An edition that failed is made again, or another stands in its place; who approves does so in its own name."""

import django.db.models.deletion
from django.db import migrations, models
from django.db.models import Q

from kern.migraties import voer_uit


class Migration(migrations.Migration):
    dependencies = [("rapportage", "0032_antwoord_in_rapport")]

    operations = [
        migrations.AddField(
            model_name="producteditie",
            name="in_plaats_van",
            field=models.ForeignKey(
                blank=True,
                help_text="De geplande editie die niet is gelukt, als deze in plaats daarvan is gevraagd.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="rapportage.producteditie",
                verbose_name="in plaats van",
            ),
        ),
        migrations.RemoveConstraint(model_name="producteditie", name="producteditie_gemeld_is_klaar"),
        voer_uit("rapportage", "bewaak_producteditie"),
        migrations.AddConstraint(
            model_name="producteditie",
            constraint=models.CheckConstraint(
                condition=Q(gemeld_op__isnull=True)
                | Q(stand="klaar") & (Q(gevraagd_door__isnull=True) | Q(in_plaats_van__isnull=False)),
                name="producteditie_gemeld_is_klaar",
                violation_error_message="Alleen over een geplande editie die klaar is, gaat een melding.",
            ),
        ),
        migrations.AddConstraint(
            model_name="producteditie",
            constraint=models.UniqueConstraint(
                fields=["in_plaats_van"],
                condition=Q(stand="klaar"),
                name="producteditie_vervangen_eenmaal",
                violation_error_message="Er is al een editie in plaats van de editie die niet is gelukt.",
            ),
        ),
    ]
