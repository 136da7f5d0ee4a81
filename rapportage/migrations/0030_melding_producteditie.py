"""When an edition was told of; who has one made and who approves it."""

from django.db import migrations, models

from kern.migraties import voer_uit


class Migration(migrations.Migration):
    dependencies = [("rapportage", "0029_zicht_vragen")]

    operations = [
        migrations.AddField(
            model_name="producteditie",
            name="gemeld_op",
            field=models.DateTimeField(
                blank=True,
                help_text="Wanneer de meldingen en mails zijn klaargezet.",
                null=True,
                verbose_name="gemeld",
            ),
        ),
        migrations.AddConstraint(
            model_name="producteditie",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("gemeld_op__isnull", True),
                    models.Q(("gevraagd_door__isnull", True), ("stand", "klaar")),
                    _connector="OR",
                ),
                name="producteditie_gemeld_is_klaar",
                violation_error_message="Alleen over een geplande editie die klaar is, gaat een melding.",
            ),
        ),
        voer_uit("rapportage", "zicht_producteditie", "bewaak_producteditie"),
    ]
