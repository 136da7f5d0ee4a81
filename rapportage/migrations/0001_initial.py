"""The tables of the app, each with its history, indexes, constraints and triggers."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import kern.klok


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("gebruikers", "__first__"),
    ]

    operations = [
        migrations.CreateModel(
            name="Rapportuitgave",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "stand",
                    models.CharField(
                        choices=[
                            ("wacht", "wacht"),
                            ("bezig", "bezig"),
                            ("klaar", "klaar"),
                            ("mislukt", "mislukt"),
                        ],
                        default="wacht",
                        max_length=10,
                        verbose_name="stand",
                    ),
                ),
                ("volgende_op", models.DateTimeField(default=kern.klok.nu, verbose_name="volgende poging")),
                ("lease_tot", models.DateTimeField(blank=True, null=True, verbose_name="geclaimd tot")),
                ("hek", models.PositiveIntegerField(default=0, verbose_name="hek")),
                ("pogingen", models.PositiveSmallIntegerField(default=0, verbose_name="pogingen")),
                (
                    "voortgang",
                    models.PositiveSmallIntegerField(default=0, verbose_name="voortgang in procenten"),
                ),
                ("fout", models.CharField(blank=True, max_length=500, verbose_name="fout")),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="gemaakt"),
                ),
                ("klaar_op", models.DateTimeField(blank=True, null=True, verbose_name="klaar")),
                (
                    "soort",
                    models.CharField(
                        choices=[("jaarrapportage", "jaarrapportage")],
                        default="jaarrapportage",
                        max_length=20,
                        verbose_name="soort",
                    ),
                ),
                ("jaar", models.PositiveSmallIntegerField(verbose_name="jaar")),
                ("peildatum", models.DateField(verbose_name="peildatum")),
                (
                    "bekend_op",
                    models.DateTimeField(
                        help_text="Wat na dit moment is vastgelegd of verbeterd, telt niet mee.",
                        verbose_name="bekend op",
                    ),
                ),
                (
                    "gevraagd_door",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="gevraagd door",
                    ),
                ),
                (
                    "stap",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", "wacht op een plek"),
                            ("lezen", "leest de gegevens"),
                            ("tellen", "telt"),
                            ("kenmerken", "laat kleine aantallen weg"),
                            ("opmaken", "maakt het rapport op"),
                        ],
                        max_length=12,
                        verbose_name="stap",
                    ),
                ),
                (
                    "cijfers",
                    models.JSONField(
                        blank=True,
                        help_text="Kleine aantallen zijn al weg.",
                        null=True,
                        verbose_name="cijfers",
                    ),
                ),
                ("pdf", models.BinaryField(null=True, verbose_name="pdf")),
                (
                    "pdf_sha256",
                    models.CharField(blank=True, max_length=64, verbose_name="controlegetal van de pdf"),
                ),
                (
                    "json_sha256",
                    models.CharField(blank=True, max_length=64, verbose_name="controlegetal van de cijfers"),
                ),
                ("pdf_bytes", models.PositiveIntegerField(default=0, verbose_name="grootte van de pdf")),
                ("bladzijden", models.PositiveSmallIntegerField(default=0, verbose_name="bladzijden")),
            ],
            options={
                "verbose_name": "rapportuitgave",
                "verbose_name_plural": "rapportuitgaven",
                "ordering": ("-created_at", "-pk"),
                "indexes": [models.Index(fields=["stand", "volgende_op"], name="rapportuitgave_te_doen")],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("soort", "jaar", "peildatum", "bekend_op"),
                        name="rapportuitgave_eenmaal",
                        violation_error_message="Dit rapport is al gevraagd.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("peildatum__year", models.F("jaar"))),
                        name="rapportuitgave_peildatum_in_jaar",
                        violation_error_message="De peildatum ligt in het jaar van het rapport.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("stand", "klaar"), _negated=True),
                            models.Q(
                                ("cijfers__isnull", False),
                                ("pdf__isnull", False),
                                models.Q(("pdf_sha256", ""), _negated=True),
                                models.Q(("json_sha256", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="rapportuitgave_klaar_is_compleet",
                        violation_error_message="Een rapport dat klaar is, heeft een pdf en cijfers.",
                    ),
                ],
            },
        ),
    ]
