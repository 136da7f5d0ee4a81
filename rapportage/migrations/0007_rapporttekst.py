"""The text of a report, its versions, and what is published of it."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import kern.klok
from kern.migraties import samen


class Migration(migrations.Migration):
    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ("rapportage", "0006_weekstand"),
    ]

    operations = [
        migrations.CreateModel(
            name="Rapporttekst",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "versie",
                    models.PositiveIntegerField(
                        db_default=1, default=1, editable=False, verbose_name="versie"
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
                        verbose_name="soort",
                    ),
                ),
                ("jaar", models.PositiveSmallIntegerField(verbose_name="jaar")),
                (
                    "stand",
                    models.CharField(
                        choices=[
                            ("concept", "concept"),
                            ("gelezen", "gelezen"),
                            ("vastgesteld", "vastgesteld"),
                            ("gepubliceerd", "gepubliceerd"),
                        ],
                        default="concept",
                        max_length=12,
                        verbose_name="stand",
                    ),
                ),
                ("begonnen_op", models.DateTimeField(default=kern.klok.nu, verbose_name="begonnen")),
                ("gelezen_op", models.DateTimeField(blank=True, null=True, verbose_name="gelezen")),
                ("vastgesteld_op", models.DateTimeField(blank=True, null=True, verbose_name="vastgesteld")),
                (
                    "begonnen_door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="begonnen door",
                    ),
                ),
                (
                    "gelezen_door",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="gelezen door",
                    ),
                ),
                (
                    "uitgave",
                    models.ForeignKey(
                        help_text="De uitgave waaruit de tekst haar cijfers krijgt.",
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
                "verbose_name": "rapporttekst",
                "verbose_name_plural": "rapportteksten",
                "ordering": ("-jaar", "soort"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("soort", "jaar"),
                        name="rapporttekst_eenmaal",
                        violation_error_message="De tekst van dit rapport is er al.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("soort__in", ["maandmonitoring", "kwartaalmonitoring"]), _negated=True
                        ),
                        name="rapporttekst_niet_van_monitoring",
                        violation_error_message="Monitoring heeft geen geschreven tekst.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("gelezen_door__isnull", True),
                                ("gelezen_op__isnull", True),
                                ("stand", "concept"),
                            ),
                            models.Q(
                                models.Q(("stand", "concept"), _negated=True),
                                ("gelezen_door__isnull", False),
                                ("gelezen_op__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="rapporttekst_gelezen_door_iemand",
                        violation_error_message="Een tekst die is gelezen, is door iemand gelezen.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                models.Q(("stand__in", ("vastgesteld", "gepubliceerd")), _negated=True),
                                ("vastgesteld_door__isnull", True),
                                ("vastgesteld_op__isnull", True),
                            ),
                            models.Q(
                                ("stand__in", ("vastgesteld", "gepubliceerd")),
                                ("vastgesteld_door__isnull", False),
                                ("vastgesteld_op__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="rapporttekst_vastgesteld_door_iemand",
                        violation_error_message="Een tekst die is vastgesteld, is door iemand vastgesteld.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Rapportstap",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "van",
                    models.CharField(
                        choices=[
                            ("concept", "concept"),
                            ("gelezen", "gelezen"),
                            ("vastgesteld", "vastgesteld"),
                            ("gepubliceerd", "gepubliceerd"),
                        ],
                        max_length=12,
                        verbose_name="van",
                    ),
                ),
                (
                    "naar",
                    models.CharField(
                        choices=[
                            ("concept", "concept"),
                            ("gelezen", "gelezen"),
                            ("vastgesteld", "vastgesteld"),
                            ("gepubliceerd", "gepubliceerd"),
                        ],
                        max_length=12,
                        verbose_name="naar",
                    ),
                ),
                ("reden", models.TextField(blank=True, verbose_name="reden")),
                ("op", models.DateTimeField(default=kern.klok.nu, verbose_name="wanneer")),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="door",
                    ),
                ),
                (
                    "rapport",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="stappen",
                        to="rapportage.rapporttekst",
                        verbose_name="rapporttekst",
                    ),
                ),
            ],
            options={
                "verbose_name": "rapportstap",
                "verbose_name_plural": "rapportstappen",
                "ordering": ("-op", "-pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("naar", "concept"), _negated=True),
                            models.Q(("reden", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="rapportstap_terug_met_reden",
                        violation_error_message="Schrijf op waarom de tekst teruggaat naar concept.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Rapportpublicatie",
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
                ("nummer", models.PositiveSmallIntegerField(verbose_name="nummer")),
                (
                    "teksten",
                    models.JSONField(
                        default=list,
                        help_text="De teksten met hun cijfers, zoals ze in de pdf staan.",
                        verbose_name="teksten",
                    ),
                ),
                (
                    "omslag",
                    models.JSONField(
                        default=list,
                        help_text="Wat er ten opzichte van de vorige uitgave is verbeterd.",
                        verbose_name="op de omslag",
                    ),
                ),
                ("gelezen_op", models.DateTimeField(verbose_name="gelezen")),
                ("vastgesteld_op", models.DateTimeField(verbose_name="vastgesteld")),
                (
                    "stap",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", "wacht op een plek"),
                            ("kenmerken", "rondt kenmerken af op vijftallen"),
                            ("lezen", "leest de gegevens"),
                            ("tellen", "telt"),
                            ("opmaken", "maakt het rapport op"),
                        ],
                        max_length=12,
                        verbose_name="stap",
                    ),
                ),
                ("json_sha256", models.CharField(max_length=64, verbose_name="controlegetal van de cijfers")),
                ("pdf", models.BinaryField(null=True, verbose_name="pdf")),
                (
                    "pdf_sha256",
                    models.CharField(blank=True, max_length=64, verbose_name="controlegetal van de pdf"),
                ),
                ("pdf_bytes", models.PositiveIntegerField(default=0, verbose_name="grootte van de pdf")),
                ("bladzijden", models.PositiveSmallIntegerField(default=0, verbose_name="bladzijden")),
                ("ingetrokken_op", models.DateTimeField(blank=True, null=True, verbose_name="ingetrokken")),
                ("intrekreden", models.TextField(blank=True, verbose_name="reden van het intrekken")),
                (
                    "gelezen_door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="gelezen door",
                    ),
                ),
                (
                    "gevraagd_door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="gepubliceerd door",
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
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="publicaties",
                        to="rapportage.rapportuitgave",
                        verbose_name="cijfers",
                    ),
                ),
                (
                    "vastgesteld_door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="vastgesteld door",
                    ),
                ),
                (
                    "rapport",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="publicaties",
                        to="rapportage.rapporttekst",
                        verbose_name="rapporttekst",
                    ),
                ),
            ],
            options={
                "verbose_name": "rapportpublicatie",
                "verbose_name_plural": "rapportpublicaties",
                "ordering": ("-created_at", "-pk"),
                "indexes": [models.Index(fields=["stand", "volgende_op"], name="rapportpublicatie_te_doen")],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("rapport", "nummer"),
                        name="rapportpublicatie_nummer_eenmaal",
                        violation_error_message="Deze uitgave is er al.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("stand", "klaar"), _negated=True),
                        fields=("rapport",),
                        name="rapportpublicatie_een_tegelijk",
                        violation_error_message="Er wordt al een uitgave gemaakt.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("stand", "klaar"), _negated=True),
                            models.Q(("pdf__isnull", False), models.Q(("pdf_sha256", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="rapportpublicatie_klaar_is_compleet",
                        violation_error_message="Een uitgave die klaar is, heeft een pdf.",
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
                                ("stand", "klaar"),
                                models.Q(("intrekreden", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="rapportpublicatie_ingetrokken_met_reden",
                        violation_error_message="Schrijf op waarom je de uitgave intrekt.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Hoofdstuktekst",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("deel", models.CharField(max_length=60, verbose_name="hoofdstuk")),
                ("versie", models.PositiveIntegerField(verbose_name="versie")),
                ("inleiding", models.TextField(blank=True, verbose_name="inleiding")),
                ("duiding", models.TextField(blank=True, verbose_name="duiding")),
                ("advies", models.TextField(blank=True, verbose_name="advies")),
                (
                    "waarden",
                    models.JSONField(
                        default=dict,
                        help_text="Wat elk cijfer in de tekst was toen deze versie werd opgeslagen.",
                        verbose_name="waarden",
                    ),
                ),
                ("op", models.DateTimeField(default=kern.klok.nu, verbose_name="opgeslagen")),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="geschreven door",
                    ),
                ),
                (
                    "rapport",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="teksten",
                        to="rapportage.rapporttekst",
                        verbose_name="rapporttekst",
                    ),
                ),
            ],
            options={
                "verbose_name": "hoofdstuktekst",
                "verbose_name_plural": "hoofdstukteksten",
                "ordering": ("deel", "-versie"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("rapport", "deel", "versie"),
                        name="hoofdstuktekst_versie_eenmaal",
                        violation_error_message="Iemand anders heeft net een versie opgeslagen.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("versie__gte", 1)),
                        name="hoofdstuktekst_versie_vanaf_een",
                        violation_error_message="De eerste versie is versie 1.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Hoofdstukopmerking",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("deel", models.CharField(max_length=60, verbose_name="hoofdstuk")),
                ("tekst", models.TextField(verbose_name="opmerking")),
                ("op", models.DateTimeField(default=kern.klok.nu, verbose_name="gemaakt")),
                ("verwerkt_op", models.DateTimeField(blank=True, null=True, verbose_name="verwerkt")),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="van",
                    ),
                ),
                (
                    "verwerkt_door",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="verwerkt door",
                    ),
                ),
                (
                    "rapport",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="opmerkingen",
                        to="rapportage.rapporttekst",
                        verbose_name="rapporttekst",
                    ),
                ),
            ],
            options={
                "verbose_name": "hoofdstukopmerking",
                "verbose_name_plural": "hoofdstukopmerkingen",
                "ordering": ("op", "pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("verwerkt_door__isnull", True), ("verwerkt_op__isnull", True)),
                            models.Q(("verwerkt_door__isnull", False), ("verwerkt_op__isnull", False)),
                            _connector="OR",
                        ),
                        name="hoofdstukopmerking_verwerkt_door_iemand",
                        violation_error_message="Een opmerking die is verwerkt, is door iemand verwerkt.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Hoofdstukconcept",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("deel", models.CharField(max_length=60, verbose_name="hoofdstuk")),
                ("velden", models.TextField(verbose_name="velden")),
                ("bewaard_op", models.DateTimeField(default=kern.klok.nu, verbose_name="bewaard")),
                (
                    "gebruiker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="geschreven door",
                    ),
                ),
                (
                    "rapport",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="rapportage.rapporttekst",
                        verbose_name="rapporttekst",
                    ),
                ),
            ],
            options={
                "verbose_name": "hoofdstukconcept",
                "verbose_name_plural": "hoofdstukconcepten",
                "ordering": ("pk",),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("rapport", "deel", "gebruiker"),
                        name="hoofdstukconcept_eenmaal",
                        violation_error_message="Van dit hoofdstuk is al een concept bewaard.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Rapporterratum",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("deel", models.CharField(blank=True, max_length=60, verbose_name="hoofdstuk")),
                ("tekst", models.TextField(verbose_name="wat er is verbeterd")),
                ("op", models.DateTimeField(default=kern.klok.nu, verbose_name="vastgelegd")),
                ("teruggenomen_op", models.DateTimeField(blank=True, null=True, verbose_name="teruggenomen")),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="van",
                    ),
                ),
                (
                    "teruggenomen_door",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="teruggenomen door",
                    ),
                ),
                (
                    "publicatie",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="errata",
                        to="rapportage.rapportpublicatie",
                        verbose_name="uitgave",
                    ),
                ),
            ],
            options={
                "verbose_name": "rapporterratum",
                "verbose_name_plural": "rapporterrata",
                "ordering": ("op", "pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("tekst", ""), _negated=True),
                        name="rapporterratum_zegt_wat",
                        violation_error_message="Schrijf op wat er is verbeterd.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("teruggenomen_door__isnull", True), ("teruggenomen_op__isnull", True)),
                            models.Q(
                                ("teruggenomen_door__isnull", False), ("teruggenomen_op__isnull", False)
                            ),
                            _connector="OR",
                        ),
                        name="rapporterratum_teruggenomen_door_iemand",
                        violation_error_message="Een erratum dat is teruggenomen, is door iemand teruggenomen.",
                    ),
                ],
            },
        ),
    ]
    operations = samen(operations)
