"""The planning of reports, the editions that it made, and when a mail told of each."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from kern.migraties import samen


class Migration(migrations.Migration):
    dependencies = [
        ("rapportage", "0003_kenmerkuitgave"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Rapportplanning",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("jaarrapportage", "jaarrapportage"),
                            ("maandmonitoring", "maandmonitoring"),
                            ("kwartaalmonitoring", "kwartaalmonitoring"),
                        ],
                        max_length=20,
                        unique=True,
                        verbose_name="soort",
                    ),
                ),
                ("actief", models.BooleanField(default=True, verbose_name="actief")),
                (
                    "gevraagd_tot",
                    models.DateField(
                        blank=True,
                        help_text="De peildatum van de laatste uitgave.",
                        null=True,
                        verbose_name="gevraagd tot en met",
                    ),
                ),
                ("laatst_op", models.DateTimeField(blank=True, null=True, verbose_name="laatste keer")),
                (
                    "abonnees",
                    models.ManyToManyField(
                        blank=True, related_name="+", to=settings.AUTH_USER_MODEL, verbose_name="voor wie"
                    ),
                ),
            ],
            options={
                "verbose_name": "rapportplanning",
                "verbose_name_plural": "rapportplanningen",
                "ordering": ("pk",),
            },
        ),
        migrations.AddField(
            model_name="rapportuitgave",
            name="planning",
            field=models.ForeignKey(
                blank=True,
                help_text="Waardoor deze uitgave automatisch is gemaakt.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="uitgaven",
                to="rapportage.rapportplanning",
                verbose_name="planning",
            ),
        ),
        migrations.AddField(
            model_name="rapportuitgave",
            name="gemeld_op",
            field=models.DateTimeField(
                blank=True,
                help_text="Wanneer de mails over deze uitgave zijn klaargezet.",
                null=True,
                verbose_name="gemeld",
            ),
        ),
        migrations.AddConstraint(
            model_name="rapportuitgave",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("gemeld_op__isnull", True),
                    models.Q(("planning__isnull", False), ("stand", "klaar")),
                    _connector="OR",
                ),
                name="rapportuitgave_gemeld_is_klaar",
                violation_error_message="Alleen over een geplande uitgave die klaar is, gaat een mail.",
            ),
        ),
    ]
    operations = samen(operations)
