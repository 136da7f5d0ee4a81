"""The tables of the app, each with its history, indexes, constraints and triggers."""

import django.db.models.deletion
from django.db import migrations, models

import kern.klok
import kern.versleuteld


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("inburgeraars", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="BpiWachtregel",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "levering",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="wachtregels",
                        to="inburgeraars.bpilevering",
                        verbose_name="levering",
                    ),
                ),
                ("regelnummer", models.PositiveIntegerField(verbose_name="regel")),
                ("vingerafdruk", models.BinaryField(max_length=32, unique=True)),
                (
                    "inhoud",
                    kern.versleuteld.VersleuteldeTekst(
                        doel="wachtregel", help_text="De regel, als JSON.", verbose_name="inhoud"
                    ),
                ),
                (
                    "lijkt_op",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="inburgeraars.inburgeraar",
                        verbose_name="lijkt op",
                    ),
                ),
                (
                    "oordeel",
                    models.CharField(
                        blank=True,
                        choices=[("zelfde persoon", "zelfde persoon"), ("iemand anders", "iemand anders")],
                        max_length=14,
                        verbose_name="oordeel",
                    ),
                ),
                (
                    "beoordeeld_door_id",
                    models.BigIntegerField(blank=True, null=True, verbose_name="beoordeeld door"),
                ),
                ("beoordeeld_op", models.DateTimeField(blank=True, null=True, verbose_name="beoordeeld")),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="ontvangen"),
                ),
            ],
            options={
                "verbose_name": "wachtende BPI-regel",
                "verbose_name_plural": "wachtende BPI-regels",
                "ordering": ("levering", "regelnummer"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("beoordeeld_op__isnull", True), ("oordeel", "")),
                            models.Q(
                                models.Q(("oordeel", ""), _negated=True), ("beoordeeld_op__isnull", False)
                            ),
                            _connector="OR",
                        ),
                        name="wachtregel_oordeel_heeft_moment",
                        violation_error_message="Bij een oordeel hoort een moment.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="BpiInlezing",
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
                    "fase",
                    models.CharField(
                        choices=[
                            ("lezen", "wordt gelezen"),
                            ("voorbeeld", "wacht op jouw besluit"),
                            ("toepassen", "wordt verwerkt"),
                            ("verwerkt", "verwerkt"),
                            ("weggegooid", "weggegooid"),
                            ("verlopen", "verlopen"),
                            ("afgekeurd", "niet te lezen"),
                        ],
                        default="lezen",
                        max_length=12,
                        verbose_name="fase",
                    ),
                ),
                ("bestandsnaam", models.CharField(max_length=200, verbose_name="bestand")),
                ("sha256", models.CharField(max_length=64, verbose_name="controlegetal")),
                (
                    "bestand",
                    models.BinaryField(
                        help_text="Versleuteld; gewist na verwerken, weggooien of 24 uur.",
                        null=True,
                        verbose_name="inhoud",
                    ),
                ),
                (
                    "voorbeeld",
                    kern.versleuteld.VersleuteldeTekst(
                        doel="bpi_voorbeeld",
                        help_text="Als JSON; gewist met het bestand.",
                        null=True,
                        verbose_name="voorbeeld",
                    ),
                ),
                ("door_id", models.BigIntegerField(verbose_name="door")),
                (
                    "beslist_door_id",
                    models.BigIntegerField(blank=True, null=True, verbose_name="beslist door"),
                ),
                (
                    "vervallen_akkoord",
                    models.BooleanField(default=False, verbose_name="akkoord met veel vervallen personen"),
                ),
                ("beslist_op", models.DateTimeField(blank=True, null=True, verbose_name="beslist")),
                (
                    "levering",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="inlezing",
                        to="inburgeraars.bpilevering",
                        verbose_name="levering",
                    ),
                ),
            ],
            options={
                "verbose_name": "inlezing van een levering",
                "verbose_name_plural": "inlezingen van leveringen",
                "ordering": ("-pk",),
                "indexes": [models.Index(fields=["stand", "volgende_op"], name="bpi_inlezing_te_doen")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("fase__in", ("lezen", "voorbeeld", "toepassen")),
                            models.Q(("bestand__isnull", True), ("voorbeeld__isnull", True)),
                            _connector="OR",
                        ),
                        name="bpi_inlezing_bewaart_niets",
                        violation_error_message="Van een afgehandelde levering blijft geen bestand bewaard.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="BpiVoorbeeldblad",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "inlezing",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="bladen",
                        to="register.bpiinlezing",
                        verbose_name="inlezing",
                    ),
                ),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("fout", "fout"),
                            ("verhuisd naar een andere wijk", "verhuisd naar een andere wijk"),
                            ("verhuisd binnen de wijk", "verhuisd binnen de wijk"),
                            ("andere naam", "andere naam"),
                            ("overig bijgewerkt", "overig bijgewerkt"),
                            ("nieuw", "nieuw"),
                            ("niet meer in het register", "niet meer in het register"),
                            ("mogelijk dubbel", "mogelijk dubbel"),
                        ],
                        max_length=30,
                        verbose_name="soort",
                    ),
                ),
                ("nummer", models.PositiveIntegerField(verbose_name="bladzijde")),
                (
                    "inhoud",
                    kern.versleuteld.VersleuteldeTekst(
                        doel="bpi_voorbeeldblad", help_text="Als JSON.", null=True, verbose_name="inhoud"
                    ),
                ),
            ],
            options={
                "verbose_name": "bladzijde van een voorbeeld",
                "verbose_name_plural": "bladzijden van een voorbeeld",
                "ordering": ("inlezing", "soort", "nummer"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("inlezing", "soort", "nummer"), name="bpi_voorbeeldblad_eenmaal"
                    )
                ],
            },
        ),
    ]
