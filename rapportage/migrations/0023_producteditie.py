"""Editions of the productbeschrijving."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import kern.klok


class Migration(migrations.Migration):
    dependencies = [
        ("rapportage", "0022_zicht_product"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Producteditie",
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
                ("dag", models.DateField(verbose_name="editie van")),
                ("concept", models.BooleanField(default=False, verbose_name="concept")),
                ("nummer", models.PositiveSmallIntegerField(verbose_name="nummer")),
                (
                    "inhoud",
                    models.JSONField(
                        help_text="De teksten met hun cijfers, zoals ze in de pdf staan.",
                        verbose_name="inhoud",
                    ),
                ),
                ("stap", models.CharField(blank=True, max_length=12, verbose_name="stap")),
                ("pdf", models.BinaryField(null=True, verbose_name="pdf")),
                (
                    "pdf_sha256",
                    models.CharField(blank=True, max_length=64, verbose_name="controlegetal van de pdf"),
                ),
                ("pdf_bytes", models.PositiveIntegerField(default=0, verbose_name="grootte van de pdf")),
                ("bladzijden", models.PositiveSmallIntegerField(default=0, verbose_name="bladzijden")),
                ("vastgesteld_op", models.DateTimeField(blank=True, null=True, verbose_name="vastgesteld")),
                ("ingetrokken_op", models.DateTimeField(blank=True, null=True, verbose_name="ingetrokken")),
                ("intrekreden", models.TextField(blank=True, verbose_name="reden van het intrekken")),
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
                    "ingetrokken_door",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="ingetrokken door",
                    ),
                ),
                (
                    "uitgave",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="rapportage.rapportuitgave",
                        verbose_name="cijfers",
                    ),
                ),
                (
                    "vastgesteld_door",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="vastgesteld door",
                    ),
                ),
            ],
            options={
                "verbose_name": "editie van de productbeschrijving",
                "verbose_name_plural": "edities van de productbeschrijving",
                "ordering": ("-dag", "-nummer"),
                "indexes": [models.Index(fields=["stand", "volgende_op"], name="producteditie_te_doen")],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("dag", "nummer"),
                        name="producteditie_nummer_eenmaal",
                        violation_error_message="Deze editie is er al.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("stand", "klaar"), _negated=True),
                            models.Q(("pdf__isnull", False), models.Q(("pdf_sha256", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="producteditie_klaar_is_compleet",
                        violation_error_message="Een editie die klaar is, heeft een pdf.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("vastgesteld_door__isnull", True), ("vastgesteld_op__isnull", True)),
                            models.Q(
                                ("concept", False),
                                ("stand", "klaar"),
                                ("vastgesteld_door__isnull", False),
                                ("vastgesteld_op__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="producteditie_vastgesteld_is_klaar",
                        violation_error_message="Alleen een editie die klaar is, kan worden vastgesteld.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("ingetrokken_door__isnull", True),
                                ("ingetrokken_op__isnull", True),
                                ("intrekreden", ""),
                            ),
                            models.Q(
                                ("ingetrokken_door__isnull", False),
                                ("ingetrokken_op__isnull", False),
                                ("vastgesteld_op__isnull", False),
                                models.Q(("intrekreden", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="producteditie_ingetrokken_met_reden",
                        violation_error_message="Schrijf op waarom je de editie intrekt.",
                    ),
                ],
            },
        ),
    ]
