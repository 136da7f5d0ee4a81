"""Lists of the trajecten hold over a period, and keep their history; so do the rules and letters."""

import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import kern.klok
from kern.migraties import begin_versies, samen
from kern.versie import telt_versies


class Migration(migrations.Migration):
    """What was in use can be chosen since before the pilot; what was not ends on the day of this migration."""

    dependencies = [
        ("gebruikers", "0011_afwezigheid"),
        ("trajecten", "0019_versies_van_normen"),
    ]

    operations = [
        migrations.AddField(
            model_name="briefsjabloon",
            name="correctiereden",
            field=models.CharField(blank=True, max_length=200, verbose_name="waarom gewijzigd"),
        ),
        migrations.AddField(
            model_name="briefsjabloon",
            name="gewijzigd_door",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="laatst gewijzigd door",
            ),
        ),
        migrations.AddField(
            model_name="briefsjabloon",
            name="versie",
            field=models.PositiveIntegerField(db_default=1, default=1, editable=False, verbose_name="versie"),
        ),
        migrations.AddField(
            model_name="controleregel",
            name="correctiereden",
            field=models.CharField(blank=True, max_length=200, verbose_name="waarom gewijzigd"),
        ),
        migrations.AddField(
            model_name="controleregel",
            name="gewijzigd_door",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="laatst gewijzigd door",
            ),
        ),
        migrations.AddField(
            model_name="controleregel",
            name="versie",
            field=models.PositiveIntegerField(db_default=1, default=1, editable=False, verbose_name="versie"),
        ),
        migrations.AddField(
            model_name="controlesoort",
            name="correctiereden",
            field=models.CharField(blank=True, max_length=200, verbose_name="waarom gewijzigd"),
        ),
        migrations.AddField(
            model_name="controlesoort",
            name="gewijzigd_door",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="laatst gewijzigd door",
            ),
        ),
        migrations.AddField(
            model_name="controlesoort",
            name="tot",
            field=models.DateField(blank=True, null=True, verbose_name="tot"),
        ),
        migrations.AddField(
            model_name="controlesoort",
            name="van",
            field=models.DateField(default=kern.klok.vandaag, verbose_name="van"),
        ),
        migrations.AddField(
            model_name="controlesoort",
            name="versie",
            field=models.PositiveIntegerField(db_default=1, default=1, editable=False, verbose_name="versie"),
        ),
        migrations.AddField(
            model_name="handhavingsgrond",
            name="correctiereden",
            field=models.CharField(blank=True, max_length=200, verbose_name="waarom gewijzigd"),
        ),
        migrations.AddField(
            model_name="handhavingsgrond",
            name="gewijzigd_door",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="laatst gewijzigd door",
            ),
        ),
        migrations.AddField(
            model_name="handhavingsgrond",
            name="tot",
            field=models.DateField(blank=True, null=True, verbose_name="tot"),
        ),
        migrations.AddField(
            model_name="handhavingsgrond",
            name="van",
            field=models.DateField(default=kern.klok.vandaag, verbose_name="van"),
        ),
        migrations.AddField(
            model_name="handhavingsgrond",
            name="versie",
            field=models.PositiveIntegerField(db_default=1, default=1, editable=False, verbose_name="versie"),
        ),
        migrations.AddField(
            model_name="maatregel",
            name="correctiereden",
            field=models.CharField(blank=True, max_length=200, verbose_name="waarom gewijzigd"),
        ),
        migrations.AddField(
            model_name="maatregel",
            name="gewijzigd_door",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="laatst gewijzigd door",
            ),
        ),
        migrations.AddField(
            model_name="maatregel",
            name="tot",
            field=models.DateField(blank=True, null=True, verbose_name="tot"),
        ),
        migrations.AddField(
            model_name="maatregel",
            name="van",
            field=models.DateField(default=kern.klok.vandaag, verbose_name="van"),
        ),
        migrations.AddField(
            model_name="maatregel",
            name="versie",
            field=models.PositiveIntegerField(db_default=1, default=1, editable=False, verbose_name="versie"),
        ),
        migrations.AddField(
            model_name="maatregelregel",
            name="correctiereden",
            field=models.CharField(blank=True, max_length=200, verbose_name="waarom gewijzigd"),
        ),
        migrations.AddField(
            model_name="maatregelregel",
            name="gewijzigd_door",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="laatst gewijzigd door",
            ),
        ),
        migrations.AddField(
            model_name="maatregelregel",
            name="versie",
            field=models.PositiveIntegerField(db_default=1, default=1, editable=False, verbose_name="versie"),
        ),
        migrations.AddField(
            model_name="resultaatsoort",
            name="correctiereden",
            field=models.CharField(blank=True, max_length=200, verbose_name="waarom gewijzigd"),
        ),
        migrations.AddField(
            model_name="resultaatsoort",
            name="gewijzigd_door",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="laatst gewijzigd door",
            ),
        ),
        migrations.AddField(
            model_name="resultaatsoort",
            name="tot",
            field=models.DateField(blank=True, null=True, verbose_name="tot"),
        ),
        migrations.AddField(
            model_name="resultaatsoort",
            name="van",
            field=models.DateField(default=kern.klok.vandaag, verbose_name="van"),
        ),
        migrations.AddField(
            model_name="resultaatsoort",
            name="versie",
            field=models.PositiveIntegerField(db_default=1, default=1, editable=False, verbose_name="versie"),
        ),
        migrations.AddField(
            model_name="taalroute",
            name="correctiereden",
            field=models.CharField(blank=True, max_length=200, verbose_name="waarom gewijzigd"),
        ),
        migrations.AddField(
            model_name="taalroute",
            name="gewijzigd_door",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="laatst gewijzigd door",
            ),
        ),
        migrations.AddField(
            model_name="taalroute",
            name="tot",
            field=models.DateField(blank=True, null=True, verbose_name="tot"),
        ),
        migrations.AddField(
            model_name="taalroute",
            name="van",
            field=models.DateField(default=kern.klok.vandaag, verbose_name="van"),
        ),
        migrations.AddField(
            model_name="taalroute",
            name="versie",
            field=models.PositiveIntegerField(db_default=1, default=1, editable=False, verbose_name="versie"),
        ),
        migrations.RunSQL("UPDATE trajecten_taalroute SET van = '2024-12-01'"),
        migrations.RunSQL("UPDATE trajecten_resultaatsoort SET van = '2024-12-01'"),
        migrations.RunSQL("UPDATE trajecten_controlesoort SET van = '2024-12-01'"),
        migrations.RunSQL("UPDATE trajecten_handhavingsgrond SET van = '2024-12-01'"),
        migrations.RunSQL("UPDATE trajecten_maatregel SET van = '2024-12-01'"),
        migrations.AddConstraint(
            model_name="controlesoort",
            constraint=models.CheckConstraint(
                condition=models.Q(("tot__isnull", True), ("tot__gte", models.F("van")), _connector="OR"),
                name="controlesoort_van_voor_tot",
                violation_error_message="De laatste dag ligt niet voor de eerste.",
            ),
        ),
        migrations.AddConstraint(
            model_name="handhavingsgrond",
            constraint=models.CheckConstraint(
                condition=models.Q(("tot__isnull", True), ("tot__gte", models.F("van")), _connector="OR"),
                name="handhavingsgrond_van_voor_tot",
                violation_error_message="De laatste dag ligt niet voor de eerste.",
            ),
        ),
        migrations.AddConstraint(
            model_name="maatregel",
            constraint=models.CheckConstraint(
                condition=models.Q(("tot__isnull", True), ("tot__gte", models.F("van")), _connector="OR"),
                name="maatregel_van_voor_tot",
                violation_error_message="De laatste dag ligt niet voor de eerste.",
            ),
        ),
        migrations.AddConstraint(
            model_name="resultaatsoort",
            constraint=models.CheckConstraint(
                condition=models.Q(("tot__isnull", True), ("tot__gte", models.F("van")), _connector="OR"),
                name="resultaatsoort_van_voor_tot",
                violation_error_message="De laatste dag ligt niet voor de eerste.",
            ),
        ),
        migrations.AddConstraint(
            model_name="taalroute",
            constraint=models.CheckConstraint(
                condition=models.Q(("tot__isnull", True), ("tot__gte", models.F("van")), _connector="OR"),
                name="taalroute_van_voor_tot",
                violation_error_message="De laatste dag ligt niet voor de eerste.",
            ),
        ),
        migrations.CreateModel(
            name="BriefsjabloonEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("van", models.DateField(default=kern.klok.vandaag, verbose_name="van")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="tot")),
                (
                    "versie",
                    models.PositiveIntegerField(
                        db_default=1, default=1, editable=False, verbose_name="versie"
                    ),
                ),
                (
                    "correctiereden",
                    models.CharField(blank=True, max_length=200, verbose_name="waarom gewijzigd"),
                ),
                (
                    "aan",
                    models.CharField(
                        choices=[("inburgeraar", "de inburgeraar"), ("school", "de school")],
                        default="inburgeraar",
                        max_length=12,
                        verbose_name="gaat naar",
                    ),
                ),
                ("titel", models.CharField(max_length=100, verbose_name="titel")),
                (
                    "tekst",
                    models.TextField(
                        help_text="Alinea's met een lege regel ertussen, en {velden}.",
                        max_length=8000,
                        verbose_name="tekst",
                    ),
                ),
                (
                    "voorstel",
                    models.BooleanField(
                        default=False,
                        help_text="Meegeleverd, nog niet vastgesteld door de gemeente.",
                        verbose_name="is een voorstel",
                    ),
                ),
                (
                    "gewijzigd_door",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="laatst gewijzigd door",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.briefsjabloon",
                    ),
                ),
                (
                    "soort",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.controlesoort",
                        verbose_name="hoort bij",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="briefsjabloon_historie")],
            },
        ),
        migrations.CreateModel(
            name="ControleregelEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("van", models.DateField(default=kern.klok.vandaag, verbose_name="van")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="tot")),
                (
                    "versie",
                    models.PositiveIntegerField(
                        db_default=1, default=1, editable=False, verbose_name="versie"
                    ),
                ),
                (
                    "correctiereden",
                    models.CharField(blank=True, max_length=200, verbose_name="waarom gewijzigd"),
                ),
                (
                    "doelgroep",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("plichtig", "inburgeringsplichtig"),
                            ("behoeftig", "inburgeringsbehoeftig"),
                            ("niet te bepalen", "niet te bepalen"),
                            ("niet plichtig", "niet plichtig"),
                            ("vrijgesteld", "vrijgesteld"),
                        ],
                        help_text="Leeg: voor elke doelgroep.",
                        max_length=16,
                        verbose_name="doelgroep",
                    ),
                ),
                (
                    "gewijzigd_door",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="laatst gewijzigd door",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.controleregel",
                    ),
                ),
                (
                    "soort",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.controlesoort",
                        verbose_name="soort",
                    ),
                ),
                (
                    "taalroute",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        help_text="Leeg: voor elke taalroute.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.taalroute",
                        verbose_name="taalroute",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="controleregel_historie")],
            },
        ),
        migrations.CreateModel(
            name="ControlesoortEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("van", models.DateField(default=kern.klok.vandaag, verbose_name="van")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="tot")),
                (
                    "versie",
                    models.PositiveIntegerField(
                        db_default=1, default=1, editable=False, verbose_name="versie"
                    ),
                ),
                (
                    "correctiereden",
                    models.CharField(blank=True, max_length=200, verbose_name="waarom gewijzigd"),
                ),
                ("code", models.SlugField(db_index=False, max_length=40, verbose_name="code")),
                ("naam", models.CharField(max_length=80, verbose_name="naam")),
                (
                    "groep",
                    models.CharField(
                        choices=[("document", "document"), ("controle", "controle")],
                        max_length=10,
                        verbose_name="groep",
                    ),
                ),
                ("met_kenmerk", models.BooleanField(default=False, verbose_name="heeft een kenmerk")),
                ("vraagt_bsn", models.BooleanField(default=False, verbose_name="vraagt het BSN")),
                ("volgorde", models.PositiveSmallIntegerField(default=100, verbose_name="volgorde")),
                (
                    "gewijzigd_door",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="laatst gewijzigd door",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.controlesoort",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="controlesoort_historie")],
            },
        ),
        migrations.CreateModel(
            name="HandhavingsgrondEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("van", models.DateField(default=kern.klok.vandaag, verbose_name="van")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="tot")),
                (
                    "versie",
                    models.PositiveIntegerField(
                        db_default=1, default=1, editable=False, verbose_name="versie"
                    ),
                ),
                (
                    "correctiereden",
                    models.CharField(blank=True, max_length=200, verbose_name="waarom gewijzigd"),
                ),
                ("code", models.SlugField(db_index=False, max_length=40, verbose_name="code")),
                ("naam", models.CharField(max_length=120, verbose_name="naam")),
                (
                    "voorstel",
                    models.BooleanField(
                        default=False, help_text="Meegeleverd, nog niet vastgesteld.", verbose_name="voorstel"
                    ),
                ),
                ("volgorde", models.PositiveSmallIntegerField(default=100, verbose_name="volgorde")),
                (
                    "gewijzigd_door",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="laatst gewijzigd door",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.handhavingsgrond",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="handhavingsgrond_historie")],
            },
        ),
        migrations.CreateModel(
            name="MaatregelEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("van", models.DateField(default=kern.klok.vandaag, verbose_name="van")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="tot")),
                (
                    "versie",
                    models.PositiveIntegerField(
                        db_default=1, default=1, editable=False, verbose_name="versie"
                    ),
                ),
                (
                    "correctiereden",
                    models.CharField(blank=True, max_length=200, verbose_name="waarom gewijzigd"),
                ),
                ("code", models.SlugField(db_index=False, max_length=40, verbose_name="code")),
                ("naam", models.CharField(max_length=120, verbose_name="naam")),
                (
                    "soort",
                    models.CharField(
                        choices=[("waarschuwing", "waarschuwing"), ("sanctie", "sanctie")],
                        max_length=12,
                        verbose_name="soort",
                    ),
                ),
                ("met_bedrag", models.BooleanField(default=False, verbose_name="heeft een bedrag")),
                (
                    "voorstel",
                    models.BooleanField(
                        default=False, help_text="Meegeleverd, nog niet vastgesteld.", verbose_name="voorstel"
                    ),
                ),
                ("volgorde", models.PositiveSmallIntegerField(default=100, verbose_name="volgorde")),
                (
                    "gewijzigd_door",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="laatst gewijzigd door",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.maatregel",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="maatregel_historie")],
            },
        ),
        migrations.CreateModel(
            name="MaatregelregelEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("van", models.DateField(default=kern.klok.vandaag, verbose_name="van")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="tot")),
                (
                    "versie",
                    models.PositiveIntegerField(
                        db_default=1, default=1, editable=False, verbose_name="versie"
                    ),
                ),
                (
                    "correctiereden",
                    models.CharField(blank=True, max_length=200, verbose_name="waarom gewijzigd"),
                ),
                (
                    "doelgroep",
                    models.CharField(
                        choices=[
                            ("plichtig", "inburgeringsplichtig"),
                            ("behoeftig", "inburgeringsbehoeftig"),
                            ("niet te bepalen", "niet te bepalen"),
                            ("niet plichtig", "niet plichtig"),
                            ("vrijgesteld", "vrijgesteld"),
                        ],
                        max_length=16,
                        verbose_name="doelgroep",
                    ),
                ),
                (
                    "gewijzigd_door",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="laatst gewijzigd door",
                    ),
                ),
                (
                    "grond",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.handhavingsgrond",
                        verbose_name="grond",
                    ),
                ),
                (
                    "maatregel",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.maatregel",
                        verbose_name="maatregel",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.maatregelregel",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="maatregelregel_historie")],
            },
        ),
        migrations.CreateModel(
            name="ResultaatsoortEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("van", models.DateField(default=kern.klok.vandaag, verbose_name="van")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="tot")),
                (
                    "versie",
                    models.PositiveIntegerField(
                        db_default=1, default=1, editable=False, verbose_name="versie"
                    ),
                ),
                (
                    "correctiereden",
                    models.CharField(blank=True, max_length=200, verbose_name="waarom gewijzigd"),
                ),
                ("code", models.SlugField(db_index=False, max_length=30, verbose_name="code")),
                ("naam", models.CharField(max_length=80, verbose_name="naam")),
                (
                    "examen",
                    models.BooleanField(
                        default=False,
                        help_text="Bij een examen hoort het niveau dat is gehaald.",
                        verbose_name="examen",
                    ),
                ),
                ("volgorde", models.PositiveSmallIntegerField(default=0, verbose_name="volgorde")),
                (
                    "gewijzigd_door",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="laatst gewijzigd door",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.resultaatsoort",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="resultaatsoort_historie")],
            },
        ),
        migrations.CreateModel(
            name="TaalrouteEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("van", models.DateField(default=kern.klok.vandaag, verbose_name="van")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="tot")),
                (
                    "versie",
                    models.PositiveIntegerField(
                        db_default=1, default=1, editable=False, verbose_name="versie"
                    ),
                ),
                (
                    "correctiereden",
                    models.CharField(blank=True, max_length=200, verbose_name="waarom gewijzigd"),
                ),
                ("code", models.SlugField(db_index=False, max_length=20, verbose_name="code")),
                ("naam", models.CharField(max_length=80, verbose_name="naam")),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("WI", "WI: met inburgeringsexamen"),
                            ("WEB", "WEB: zonder inburgeringsexamen"),
                        ],
                        max_length=8,
                        verbose_name="soort",
                    ),
                ),
                (
                    "gewijzigd_door",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="laatst gewijzigd door",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.taalroute",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="taalroute_historie")],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="briefsjabloon",
            trigger=pgtrigger.compiler.Trigger(
                name="toegevoegd_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_briefsjabloonevent" ("aan", "correctiereden", "gewijzigd_door_id", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort_id", "tekst", "titel", "tot", "van", "versie", "voorstel") VALUES (NEW."aan", NEW."correctiereden", NEW."gewijzigd_door_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."soort_id", NEW."tekst", NEW."titel", NEW."tot", NEW."van", NEW."versie", NEW."voorstel"); RETURN NULL;',
                    hash="8376d8a6d7b642d6d6d782823a4397c4536752a6",
                    operation="INSERT",
                    pgid="pgtrigger_toegevoegd_insert_61284",
                    table="trajecten_briefsjabloon",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="briefsjabloon",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "trajecten_briefsjabloonevent" ("aan", "correctiereden", "gewijzigd_door_id", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort_id", "tekst", "titel", "tot", "van", "versie", "voorstel") VALUES (NEW."aan", NEW."correctiereden", NEW."gewijzigd_door_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."soort_id", NEW."tekst", NEW."titel", NEW."tot", NEW."van", NEW."versie", NEW."voorstel"); RETURN NULL;',
                    hash="8587d3798ae7ee5d405048e660b6f2843ee93646",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_b538b",
                    table="trajecten_briefsjabloon",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="briefsjabloon",
            trigger=pgtrigger.compiler.Trigger(
                name="verwijderd_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_briefsjabloonevent" ("aan", "correctiereden", "gewijzigd_door_id", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort_id", "tekst", "titel", "tot", "van", "versie", "voorstel") VALUES (OLD."aan", OLD."correctiereden", OLD."gewijzigd_door_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."soort_id", OLD."tekst", OLD."titel", OLD."tot", OLD."van", OLD."versie", OLD."voorstel"); RETURN NULL;',
                    hash="5a288d054d3322077ee16948b3aefb38555bf566",
                    operation="DELETE",
                    pgid="pgtrigger_verwijderd_delete_c342d",
                    table="trajecten_briefsjabloon",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="controleregel",
            trigger=pgtrigger.compiler.Trigger(
                name="toegevoegd_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_controleregelevent" ("correctiereden", "doelgroep", "gewijzigd_door_id", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort_id", "taalroute_id", "tot", "van", "versie") VALUES (NEW."correctiereden", NEW."doelgroep", NEW."gewijzigd_door_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."soort_id", NEW."taalroute_id", NEW."tot", NEW."van", NEW."versie"); RETURN NULL;',
                    hash="8d990c669501fb06d6e705f920e6fa369cfb8e8d",
                    operation="INSERT",
                    pgid="pgtrigger_toegevoegd_insert_8691b",
                    table="trajecten_controleregel",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="controleregel",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "trajecten_controleregelevent" ("correctiereden", "doelgroep", "gewijzigd_door_id", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort_id", "taalroute_id", "tot", "van", "versie") VALUES (NEW."correctiereden", NEW."doelgroep", NEW."gewijzigd_door_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."soort_id", NEW."taalroute_id", NEW."tot", NEW."van", NEW."versie"); RETURN NULL;',
                    hash="b1dfc3503e1a593477528f30b9ddd31e69f34315",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_dcf89",
                    table="trajecten_controleregel",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="controleregel",
            trigger=pgtrigger.compiler.Trigger(
                name="verwijderd_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_controleregelevent" ("correctiereden", "doelgroep", "gewijzigd_door_id", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort_id", "taalroute_id", "tot", "van", "versie") VALUES (OLD."correctiereden", OLD."doelgroep", OLD."gewijzigd_door_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."soort_id", OLD."taalroute_id", OLD."tot", OLD."van", OLD."versie"); RETURN NULL;',
                    hash="1df1669468bdfbef19fbdcc6782880b5cf3ae8d9",
                    operation="DELETE",
                    pgid="pgtrigger_verwijderd_delete_a727e",
                    table="trajecten_controleregel",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="controlesoort",
            trigger=pgtrigger.compiler.Trigger(
                name="toegevoegd_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_controlesoortevent" ("code", "correctiereden", "gewijzigd_door_id", "groep", "id", "met_kenmerk", "naam", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "tot", "van", "versie", "volgorde", "vraagt_bsn") VALUES (NEW."code", NEW."correctiereden", NEW."gewijzigd_door_id", NEW."groep", NEW."id", NEW."met_kenmerk", NEW."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."tot", NEW."van", NEW."versie", NEW."volgorde", NEW."vraagt_bsn"); RETURN NULL;',
                    hash="e56d1c1169ff7305b6deed76a4dd24c9e3369b10",
                    operation="INSERT",
                    pgid="pgtrigger_toegevoegd_insert_82724",
                    table="trajecten_controlesoort",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="controlesoort",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "trajecten_controlesoortevent" ("code", "correctiereden", "gewijzigd_door_id", "groep", "id", "met_kenmerk", "naam", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "tot", "van", "versie", "volgorde", "vraagt_bsn") VALUES (NEW."code", NEW."correctiereden", NEW."gewijzigd_door_id", NEW."groep", NEW."id", NEW."met_kenmerk", NEW."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."tot", NEW."van", NEW."versie", NEW."volgorde", NEW."vraagt_bsn"); RETURN NULL;',
                    hash="2f675f1234d2237d45ef1368a2ee62edc6005c04",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_76963",
                    table="trajecten_controlesoort",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="controlesoort",
            trigger=pgtrigger.compiler.Trigger(
                name="verwijderd_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_controlesoortevent" ("code", "correctiereden", "gewijzigd_door_id", "groep", "id", "met_kenmerk", "naam", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "tot", "van", "versie", "volgorde", "vraagt_bsn") VALUES (OLD."code", OLD."correctiereden", OLD."gewijzigd_door_id", OLD."groep", OLD."id", OLD."met_kenmerk", OLD."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."tot", OLD."van", OLD."versie", OLD."volgorde", OLD."vraagt_bsn"); RETURN NULL;',
                    hash="c6c70750ae875a1abae5846cd4cd716f04c6ee5f",
                    operation="DELETE",
                    pgid="pgtrigger_verwijderd_delete_0bd9b",
                    table="trajecten_controlesoort",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="handhavingsgrond",
            trigger=pgtrigger.compiler.Trigger(
                name="toegevoegd_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_handhavingsgrondevent" ("code", "correctiereden", "gewijzigd_door_id", "id", "naam", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "tot", "van", "versie", "volgorde", "voorstel") VALUES (NEW."code", NEW."correctiereden", NEW."gewijzigd_door_id", NEW."id", NEW."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."tot", NEW."van", NEW."versie", NEW."volgorde", NEW."voorstel"); RETURN NULL;',
                    hash="606710f5768e799006a8353aec295288ad5a7df5",
                    operation="INSERT",
                    pgid="pgtrigger_toegevoegd_insert_96ecf",
                    table="trajecten_handhavingsgrond",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="handhavingsgrond",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "trajecten_handhavingsgrondevent" ("code", "correctiereden", "gewijzigd_door_id", "id", "naam", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "tot", "van", "versie", "volgorde", "voorstel") VALUES (NEW."code", NEW."correctiereden", NEW."gewijzigd_door_id", NEW."id", NEW."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."tot", NEW."van", NEW."versie", NEW."volgorde", NEW."voorstel"); RETURN NULL;',
                    hash="c27de38dc0dd818511478e93b14f097ce283ec32",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_56a40",
                    table="trajecten_handhavingsgrond",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="handhavingsgrond",
            trigger=pgtrigger.compiler.Trigger(
                name="verwijderd_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_handhavingsgrondevent" ("code", "correctiereden", "gewijzigd_door_id", "id", "naam", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "tot", "van", "versie", "volgorde", "voorstel") VALUES (OLD."code", OLD."correctiereden", OLD."gewijzigd_door_id", OLD."id", OLD."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."tot", OLD."van", OLD."versie", OLD."volgorde", OLD."voorstel"); RETURN NULL;',
                    hash="3ecf9c10a796aad548594e8287e200233dfc7905",
                    operation="DELETE",
                    pgid="pgtrigger_verwijderd_delete_60aab",
                    table="trajecten_handhavingsgrond",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="maatregel",
            trigger=pgtrigger.compiler.Trigger(
                name="toegevoegd_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_maatregelevent" ("code", "correctiereden", "gewijzigd_door_id", "id", "met_bedrag", "naam", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "tot", "van", "versie", "volgorde", "voorstel") VALUES (NEW."code", NEW."correctiereden", NEW."gewijzigd_door_id", NEW."id", NEW."met_bedrag", NEW."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."soort", NEW."tot", NEW."van", NEW."versie", NEW."volgorde", NEW."voorstel"); RETURN NULL;',
                    hash="9606494bd101ca42de248b59d092e2ed69e06244",
                    operation="INSERT",
                    pgid="pgtrigger_toegevoegd_insert_490ca",
                    table="trajecten_maatregel",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="maatregel",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "trajecten_maatregelevent" ("code", "correctiereden", "gewijzigd_door_id", "id", "met_bedrag", "naam", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "tot", "van", "versie", "volgorde", "voorstel") VALUES (NEW."code", NEW."correctiereden", NEW."gewijzigd_door_id", NEW."id", NEW."met_bedrag", NEW."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."soort", NEW."tot", NEW."van", NEW."versie", NEW."volgorde", NEW."voorstel"); RETURN NULL;',
                    hash="70e000d5c66452314a9462bfff46a2b27ca23e6d",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_c09d6",
                    table="trajecten_maatregel",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="maatregel",
            trigger=pgtrigger.compiler.Trigger(
                name="verwijderd_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_maatregelevent" ("code", "correctiereden", "gewijzigd_door_id", "id", "met_bedrag", "naam", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "tot", "van", "versie", "volgorde", "voorstel") VALUES (OLD."code", OLD."correctiereden", OLD."gewijzigd_door_id", OLD."id", OLD."met_bedrag", OLD."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."soort", OLD."tot", OLD."van", OLD."versie", OLD."volgorde", OLD."voorstel"); RETURN NULL;',
                    hash="5fecf95ab1a3fde86013de5c6d376be88677c965",
                    operation="DELETE",
                    pgid="pgtrigger_verwijderd_delete_e6606",
                    table="trajecten_maatregel",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="maatregelregel",
            trigger=pgtrigger.compiler.Trigger(
                name="toegevoegd_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_maatregelregelevent" ("correctiereden", "doelgroep", "gewijzigd_door_id", "grond_id", "id", "maatregel_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "tot", "van", "versie") VALUES (NEW."correctiereden", NEW."doelgroep", NEW."gewijzigd_door_id", NEW."grond_id", NEW."id", NEW."maatregel_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."tot", NEW."van", NEW."versie"); RETURN NULL;',
                    hash="cac75681643f367bfcf0ca453acbe2f0d46d2929",
                    operation="INSERT",
                    pgid="pgtrigger_toegevoegd_insert_b1ed0",
                    table="trajecten_maatregelregel",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="maatregelregel",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "trajecten_maatregelregelevent" ("correctiereden", "doelgroep", "gewijzigd_door_id", "grond_id", "id", "maatregel_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "tot", "van", "versie") VALUES (NEW."correctiereden", NEW."doelgroep", NEW."gewijzigd_door_id", NEW."grond_id", NEW."id", NEW."maatregel_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."tot", NEW."van", NEW."versie"); RETURN NULL;',
                    hash="53b19c752bfdb36e8c170811d8c851069f564d6a",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_e762b",
                    table="trajecten_maatregelregel",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="maatregelregel",
            trigger=pgtrigger.compiler.Trigger(
                name="verwijderd_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_maatregelregelevent" ("correctiereden", "doelgroep", "gewijzigd_door_id", "grond_id", "id", "maatregel_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "tot", "van", "versie") VALUES (OLD."correctiereden", OLD."doelgroep", OLD."gewijzigd_door_id", OLD."grond_id", OLD."id", OLD."maatregel_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."tot", OLD."van", OLD."versie"); RETURN NULL;',
                    hash="0c90765fb6ea9e9dc33dcf59f7765697193091ba",
                    operation="DELETE",
                    pgid="pgtrigger_verwijderd_delete_f8fdf",
                    table="trajecten_maatregelregel",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="resultaatsoort",
            trigger=pgtrigger.compiler.Trigger(
                name="toegevoegd_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_resultaatsoortevent" ("code", "correctiereden", "examen", "gewijzigd_door_id", "id", "naam", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "tot", "van", "versie", "volgorde") VALUES (NEW."code", NEW."correctiereden", NEW."examen", NEW."gewijzigd_door_id", NEW."id", NEW."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."tot", NEW."van", NEW."versie", NEW."volgorde"); RETURN NULL;',
                    hash="ac518d3bbb47385e4aee4fe9c502c455f5d49679",
                    operation="INSERT",
                    pgid="pgtrigger_toegevoegd_insert_969af",
                    table="trajecten_resultaatsoort",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="resultaatsoort",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "trajecten_resultaatsoortevent" ("code", "correctiereden", "examen", "gewijzigd_door_id", "id", "naam", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "tot", "van", "versie", "volgorde") VALUES (NEW."code", NEW."correctiereden", NEW."examen", NEW."gewijzigd_door_id", NEW."id", NEW."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."tot", NEW."van", NEW."versie", NEW."volgorde"); RETURN NULL;',
                    hash="9e67e6c7a26c129dc02440f7912f084331851d56",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_4eaf9",
                    table="trajecten_resultaatsoort",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="resultaatsoort",
            trigger=pgtrigger.compiler.Trigger(
                name="verwijderd_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_resultaatsoortevent" ("code", "correctiereden", "examen", "gewijzigd_door_id", "id", "naam", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "tot", "van", "versie", "volgorde") VALUES (OLD."code", OLD."correctiereden", OLD."examen", OLD."gewijzigd_door_id", OLD."id", OLD."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."tot", OLD."van", OLD."versie", OLD."volgorde"); RETURN NULL;',
                    hash="f890571b05ee7885b61c7b379b68621c07055316",
                    operation="DELETE",
                    pgid="pgtrigger_verwijderd_delete_c5e2b",
                    table="trajecten_resultaatsoort",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="taalroute",
            trigger=pgtrigger.compiler.Trigger(
                name="toegevoegd_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_taalrouteevent" ("code", "correctiereden", "gewijzigd_door_id", "id", "naam", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "tot", "van", "versie") VALUES (NEW."code", NEW."correctiereden", NEW."gewijzigd_door_id", NEW."id", NEW."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."soort", NEW."tot", NEW."van", NEW."versie"); RETURN NULL;',
                    hash="92f0f97a5c5943ebd0f7dbdf6c5c812e5f599a0a",
                    operation="INSERT",
                    pgid="pgtrigger_toegevoegd_insert_41a45",
                    table="trajecten_taalroute",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="taalroute",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "trajecten_taalrouteevent" ("code", "correctiereden", "gewijzigd_door_id", "id", "naam", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "tot", "van", "versie") VALUES (NEW."code", NEW."correctiereden", NEW."gewijzigd_door_id", NEW."id", NEW."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."soort", NEW."tot", NEW."van", NEW."versie"); RETURN NULL;',
                    hash="0b30947e2f33789df34ea8ba34222a9f3517d258",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_65b9d",
                    table="trajecten_taalroute",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="taalroute",
            trigger=pgtrigger.compiler.Trigger(
                name="verwijderd_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_taalrouteevent" ("code", "correctiereden", "gewijzigd_door_id", "id", "naam", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "tot", "van", "versie") VALUES (OLD."code", OLD."correctiereden", OLD."gewijzigd_door_id", OLD."id", OLD."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."soort", OLD."tot", OLD."van", OLD."versie"); RETURN NULL;',
                    hash="ddddc00582be24576cab8a2056f8765bfa765333",
                    operation="DELETE",
                    pgid="pgtrigger_verwijderd_delete_bae85",
                    table="trajecten_taalroute",
                    when="AFTER",
                ),
            ),
        ),
        begin_versies(
            "trajecten_taalroute",
            "trajecten_resultaatsoort",
            "trajecten_controlesoort",
            "trajecten_handhavingsgrond",
            "trajecten_maatregel",
            "trajecten_controleregel",
            "trajecten_maatregelregel",
            "trajecten_briefsjabloon",
        ),
        migrations.RunSQL(
            "UPDATE trajecten_taalroute SET tot = current_date, versie = versie + 1 WHERE NOT actief"
        ),
        migrations.RunSQL(
            "UPDATE trajecten_resultaatsoort SET tot = current_date, versie = versie + 1 WHERE NOT actief"
        ),
        migrations.RunSQL(
            "UPDATE trajecten_controlesoort SET tot = current_date, versie = versie + 1 WHERE NOT actief"
        ),
        migrations.RunSQL(
            "UPDATE trajecten_handhavingsgrond SET tot = current_date, versie = versie + 1 WHERE NOT actief"
        ),
        migrations.RunSQL(
            "UPDATE trajecten_maatregel SET tot = current_date, versie = versie + 1 WHERE NOT actief"
        ),
        migrations.RemoveField(
            model_name="controlesoort",
            name="actief",
        ),
        migrations.RemoveField(
            model_name="handhavingsgrond",
            name="actief",
        ),
        migrations.RemoveField(
            model_name="maatregel",
            name="actief",
        ),
        migrations.RemoveField(
            model_name="resultaatsoort",
            name="actief",
        ),
        migrations.RemoveField(
            model_name="taalroute",
            name="actief",
        ),
        telt_versies("trajecten"),
    ]
    operations = samen(operations)
