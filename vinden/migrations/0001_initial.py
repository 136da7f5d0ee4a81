"""The tables of the app, each with its history, indexes, constraints and triggers."""

import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models

import kern.klok
import kern.versleuteld
from kern.migraties import samen


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("gebruikers", "__first__"),
        ("inburgeraars", "0001_initial"),
        ("wijken", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="RegulierMoment",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "inburgeraar",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="inburgeraars.inburgeraar",
                        verbose_name="inburgeraar",
                    ),
                ),
                (
                    "stap",
                    models.CharField(
                        choices=[
                            ("opgeroepen", "opgeroepen"),
                            ("verschenen", "verschenen"),
                            ("taaltoets", "taaltoets"),
                            ("gestart", "gestart"),
                            ("afgerond", "afgerond"),
                        ],
                        max_length=12,
                        verbose_name="stap",
                    ),
                ),
                ("datum", models.DateField(default=kern.klok.vandaag, verbose_name="datum")),
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
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="vastgelegd"),
                ),
                (
                    "reden",
                    models.CharField(
                        blank=True,
                        help_text="Waarom de datum is verbeterd, of de stap teruggenomen.",
                        max_length=200,
                        verbose_name="reden",
                    ),
                ),
                ("teruggenomen_op", models.DateTimeField(blank=True, null=True, verbose_name="teruggenomen")),
            ],
            options={
                "verbose_name": "moment op de reguliere route",
                "verbose_name_plural": "momenten op de reguliere route",
                "ordering": ("-datum", "-pk"),
                "indexes": [
                    models.Index(fields=["inburgeraar", "stap", "-datum"], name="regulier_moment_stap")
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "vinden_reguliermomentevent" ("created_at", "datum", "door_id", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "stap", "teruggenomen_op") VALUES (NEW."created_at", NEW."datum", NEW."door_id", NEW."id", NEW."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."reden", NEW."stap", NEW."teruggenomen_op"); RETURN NULL;',
                            hash="033126a11b454b8c2f19564dd64e72e1eb718425",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_d6296",
                            table="vinden_reguliermoment",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "vinden_reguliermomentevent" ("created_at", "datum", "door_id", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "stap", "teruggenomen_op") VALUES (NEW."created_at", NEW."datum", NEW."door_id", NEW."id", NEW."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."reden", NEW."stap", NEW."teruggenomen_op"); RETURN NULL;',
                            hash="0fa29b888a7ae16430061761c7d0064bdacadb32",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_e2ef7",
                            table="vinden_reguliermoment",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "vinden_reguliermomentevent" ("created_at", "datum", "door_id", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "stap", "teruggenomen_op") VALUES (OLD."created_at", OLD."datum", OLD."door_id", OLD."id", OLD."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."reden", OLD."stap", OLD."teruggenomen_op"); RETURN NULL;',
                            hash="7b3812ece162700c06ffab146e25f1fa7b3c0c29",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_680d6",
                            table="vinden_reguliermoment",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="RegulierMomentEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="vinden.reguliermoment",
                    ),
                ),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                (
                    "inburgeraar",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="inburgeraars.inburgeraar",
                        verbose_name="inburgeraar",
                    ),
                ),
                (
                    "stap",
                    models.CharField(
                        choices=[
                            ("opgeroepen", "opgeroepen"),
                            ("verschenen", "verschenen"),
                            ("taaltoets", "taaltoets"),
                            ("gestart", "gestart"),
                            ("afgerond", "afgerond"),
                        ],
                        max_length=12,
                        verbose_name="stap",
                    ),
                ),
                ("datum", models.DateField(default=kern.klok.vandaag, verbose_name="datum")),
                (
                    "door",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="door",
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="vastgelegd"),
                ),
                (
                    "reden",
                    models.CharField(
                        blank=True,
                        help_text="Waarom de datum is verbeterd, of de stap teruggenomen.",
                        max_length=200,
                        verbose_name="reden",
                    ),
                ),
                ("teruggenomen_op", models.DateTimeField(blank=True, null=True, verbose_name="teruggenomen")),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="reguliermoment_historie")],
            },
        ),
        migrations.CreateModel(
            name="Overnameverzoek",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "inburgeraar",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="inburgeraars.inburgeraar",
                        verbose_name="inburgeraar",
                    ),
                ),
                (
                    "naar_route",
                    models.CharField(
                        choices=[("wijkgericht", "wijkgericht"), ("regulier", "regulier")],
                        max_length=14,
                        verbose_name="naar route",
                    ),
                ),
                (
                    "gevraagd_door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="gevraagde_overnames",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="gevraagd door",
                    ),
                ),
                (
                    "gevraagd_aan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="overnameverzoeken",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="gevraagd aan",
                    ),
                ),
                (
                    "gevraagd_op",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="gevraagd"),
                ),
                ("waarom", models.CharField(blank=True, max_length=200, verbose_name="waarom")),
                (
                    "antwoord",
                    models.CharField(
                        blank=True,
                        choices=[("ja", "ja"), ("nee", "nee"), ("ingetrokken", "ingetrokken")],
                        max_length=12,
                        verbose_name="antwoord",
                    ),
                ),
                ("beantwoord_op", models.DateTimeField(blank=True, null=True, verbose_name="beantwoord")),
                (
                    "toelichting",
                    models.CharField(blank=True, max_length=200, verbose_name="toelichting bij het antwoord"),
                ),
            ],
            options={
                "verbose_name": "verzoek tot overname",
                "verbose_name_plural": "verzoeken tot overname",
                "ordering": ("-pk",),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("antwoord", "")),
                        fields=("inburgeraar",),
                        name="overname_een_open",
                        violation_error_message="Er loopt al een verzoek voor deze persoon.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("antwoord", ""), ("beantwoord_op__isnull", True)),
                            models.Q(
                                models.Q(("antwoord", ""), _negated=True), ("beantwoord_op__isnull", False)
                            ),
                            _connector="OR",
                        ),
                        name="overname_antwoord_heeft_moment",
                        violation_error_message="Bij een antwoord hoort een moment.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "vinden_overnameverzoekevent" ("antwoord", "beantwoord_op", "gevraagd_aan_id", "gevraagd_door_id", "gevraagd_op", "id", "inburgeraar_id", "naar_route", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "toelichting", "waarom") VALUES (NEW."antwoord", NEW."beantwoord_op", NEW."gevraagd_aan_id", NEW."gevraagd_door_id", NEW."gevraagd_op", NEW."id", NEW."inburgeraar_id", NEW."naar_route", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."toelichting", NEW."waarom"); RETURN NULL;',
                            hash="12ad2e6d70a19eb26b7ccaede1d999bbf94d781c",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_e9e1b",
                            table="vinden_overnameverzoek",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "vinden_overnameverzoekevent" ("antwoord", "beantwoord_op", "gevraagd_aan_id", "gevraagd_door_id", "gevraagd_op", "id", "inburgeraar_id", "naar_route", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "toelichting", "waarom") VALUES (NEW."antwoord", NEW."beantwoord_op", NEW."gevraagd_aan_id", NEW."gevraagd_door_id", NEW."gevraagd_op", NEW."id", NEW."inburgeraar_id", NEW."naar_route", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."toelichting", NEW."waarom"); RETURN NULL;',
                            hash="3c6fabb86b11698ac6196ee24def5921dd55012d",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_e3e11",
                            table="vinden_overnameverzoek",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "vinden_overnameverzoekevent" ("antwoord", "beantwoord_op", "gevraagd_aan_id", "gevraagd_door_id", "gevraagd_op", "id", "inburgeraar_id", "naar_route", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "toelichting", "waarom") VALUES (OLD."antwoord", OLD."beantwoord_op", OLD."gevraagd_aan_id", OLD."gevraagd_door_id", OLD."gevraagd_op", OLD."id", OLD."inburgeraar_id", OLD."naar_route", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."toelichting", OLD."waarom"); RETURN NULL;',
                            hash="e980f4afeda3987eb647bc418719a060acf9f596",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_0305c",
                            table="vinden_overnameverzoek",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="OvernameverzoekEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="vinden.overnameverzoek",
                    ),
                ),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                (
                    "inburgeraar",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="inburgeraars.inburgeraar",
                        verbose_name="inburgeraar",
                    ),
                ),
                (
                    "naar_route",
                    models.CharField(
                        choices=[("wijkgericht", "wijkgericht"), ("regulier", "regulier")],
                        max_length=14,
                        verbose_name="naar route",
                    ),
                ),
                (
                    "gevraagd_door",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="gevraagd door",
                    ),
                ),
                (
                    "gevraagd_aan",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="gevraagd aan",
                    ),
                ),
                (
                    "gevraagd_op",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="gevraagd"),
                ),
                ("waarom", models.CharField(blank=True, max_length=200, verbose_name="waarom")),
                (
                    "antwoord",
                    models.CharField(
                        blank=True,
                        choices=[("ja", "ja"), ("nee", "nee"), ("ingetrokken", "ingetrokken")],
                        max_length=12,
                        verbose_name="antwoord",
                    ),
                ),
                ("beantwoord_op", models.DateTimeField(blank=True, null=True, verbose_name="beantwoord")),
                (
                    "toelichting",
                    models.CharField(blank=True, max_length=200, verbose_name="toelichting bij het antwoord"),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="overnameverzoek_historie")],
            },
        ),
        migrations.CreateModel(
            name="Navraag",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "inburgeraar",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="inburgeraars.inburgeraar",
                        verbose_name="inburgeraar",
                    ),
                ),
                (
                    "gevraagd_door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="navragen",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="gevraagd door",
                    ),
                ),
                (
                    "gevraagd_op",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="gevraagd"),
                ),
                (
                    "wijk",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="wijken.wijk",
                        verbose_name="wijk van wie het vroeg",
                    ),
                ),
                (
                    "getypt",
                    kern.versleuteld.VersleuteldeTekst(
                        blank=True,
                        default="",
                        doel="navraag",
                        help_text="Naam, geboortejaar en telefoon zoals ze zijn getypt, om naast elkaar te leggen.",
                        verbose_name="wie het vroeg sprak",
                    ),
                ),
                (
                    "over_wijk",
                    models.ForeignKey(
                        editable=False,
                        help_text="Van de persoon, toen de vraag werd gesteld; de database vult haar in.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="wijken.wijk",
                        verbose_name="wijk waar het over ging",
                    ),
                ),
                (
                    "beantwoord_door",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="beantwoord door",
                    ),
                ),
                ("beantwoord_op", models.DateTimeField(blank=True, null=True, verbose_name="beantwoord")),
                ("antwoord", models.CharField(blank=True, max_length=200, verbose_name="antwoord")),
            ],
            options={
                "verbose_name": "navraag",
                "verbose_name_plural": "navragen",
                "ordering": ("-pk",),
                "indexes": [models.Index(fields=["gevraagd_door", "-gevraagd_op"], name="navraag_door")],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "vinden_navraagevent" ("antwoord", "beantwoord_door_id", "beantwoord_op", "gevraagd_door_id", "gevraagd_op", "id", "inburgeraar_id", "over_wijk_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "wijk_id") VALUES (NEW."antwoord", NEW."beantwoord_door_id", NEW."beantwoord_op", NEW."gevraagd_door_id", NEW."gevraagd_op", NEW."id", NEW."inburgeraar_id", NEW."over_wijk_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."wijk_id"); RETURN NULL;',
                            hash="1e04b88956d196284fc4d8e8f21ed55d02a10519",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_ba019",
                            table="vinden_navraag",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."antwoord" IS DISTINCT FROM (NEW."antwoord") OR OLD."beantwoord_door_id" IS DISTINCT FROM (NEW."beantwoord_door_id") OR OLD."beantwoord_op" IS DISTINCT FROM (NEW."beantwoord_op") OR OLD."gevraagd_door_id" IS DISTINCT FROM (NEW."gevraagd_door_id") OR OLD."gevraagd_op" IS DISTINCT FROM (NEW."gevraagd_op") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."inburgeraar_id" IS DISTINCT FROM (NEW."inburgeraar_id") OR OLD."over_wijk_id" IS DISTINCT FROM (NEW."over_wijk_id") OR OLD."wijk_id" IS DISTINCT FROM (NEW."wijk_id"))',
                            func='INSERT INTO "vinden_navraagevent" ("antwoord", "beantwoord_door_id", "beantwoord_op", "gevraagd_door_id", "gevraagd_op", "id", "inburgeraar_id", "over_wijk_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "wijk_id") VALUES (NEW."antwoord", NEW."beantwoord_door_id", NEW."beantwoord_op", NEW."gevraagd_door_id", NEW."gevraagd_op", NEW."id", NEW."inburgeraar_id", NEW."over_wijk_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."wijk_id"); RETURN NULL;',
                            hash="99eeb14a1c88243f1be2a4b303a6bf875b1c2916",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_5feba",
                            table="vinden_navraag",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "vinden_navraagevent" ("antwoord", "beantwoord_door_id", "beantwoord_op", "gevraagd_door_id", "gevraagd_op", "id", "inburgeraar_id", "over_wijk_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "wijk_id") VALUES (OLD."antwoord", OLD."beantwoord_door_id", OLD."beantwoord_op", OLD."gevraagd_door_id", OLD."gevraagd_op", OLD."id", OLD."inburgeraar_id", OLD."over_wijk_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."wijk_id"); RETURN NULL;',
                            hash="b7eb4b4e4a16452d57a18814487aedea06945996",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_63c11",
                            table="vinden_navraag",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="NavraagEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="vinden.navraag",
                    ),
                ),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                (
                    "inburgeraar",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="inburgeraars.inburgeraar",
                        verbose_name="inburgeraar",
                    ),
                ),
                (
                    "gevraagd_door",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="gevraagd door",
                    ),
                ),
                (
                    "gevraagd_op",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="gevraagd"),
                ),
                (
                    "wijk",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="wijken.wijk",
                        verbose_name="wijk van wie het vroeg",
                    ),
                ),
                (
                    "over_wijk",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        help_text="Van de persoon, toen de vraag werd gesteld; de database vult haar in.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="wijken.wijk",
                        verbose_name="wijk waar het over ging",
                    ),
                ),
                (
                    "beantwoord_door",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="beantwoord door",
                    ),
                ),
                ("beantwoord_op", models.DateTimeField(blank=True, null=True, verbose_name="beantwoord")),
                ("antwoord", models.CharField(blank=True, max_length=200, verbose_name="antwoord")),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="navraag_historie")],
            },
        ),
        migrations.CreateModel(
            name="Dubbeloordeel",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "inburgeraar",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="inburgeraars.inburgeraar",
                        verbose_name="inburgeraar",
                    ),
                ),
                (
                    "ander",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="inburgeraars.inburgeraar",
                        verbose_name="vergeleken met",
                    ),
                ),
                (
                    "oordeel",
                    models.CharField(
                        choices=[("zelfde persoon", "zelfde persoon"), ("niet dezelfde", "niet dezelfde")],
                        max_length=14,
                        verbose_name="oordeel",
                    ),
                ),
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
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="beoordeeld"),
                ),
            ],
            options={
                "verbose_name": "oordeel over een dubbel",
                "verbose_name_plural": "oordelen over dubbelen",
                "ordering": ("-pk",),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("inburgeraar", "ander"),
                        name="dubbeloordeel_eenmaal",
                        violation_error_message="Over deze twee is al geoordeeld.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("inburgeraar__lt", models.F("ander"))),
                        name="dubbeloordeel_laagste_eerst",
                        violation_error_message="Twee personen worden in vaste volgorde vergeleken.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "vinden_dubbeloordeelevent" ("ander_id", "created_at", "door_id", "id", "inburgeraar_id", "oordeel", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."ander_id", NEW."created_at", NEW."door_id", NEW."id", NEW."inburgeraar_id", NEW."oordeel", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id"); RETURN NULL;',
                            hash="63cf31c99027f46f9c2ad0d18cde2f62676c0828",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_1a24e",
                            table="vinden_dubbeloordeel",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "vinden_dubbeloordeelevent" ("ander_id", "created_at", "door_id", "id", "inburgeraar_id", "oordeel", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."ander_id", NEW."created_at", NEW."door_id", NEW."id", NEW."inburgeraar_id", NEW."oordeel", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id"); RETURN NULL;',
                            hash="e54e6078fccda063860c033793c5b45440f3fb08",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_7e43f",
                            table="vinden_dubbeloordeel",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "vinden_dubbeloordeelevent" ("ander_id", "created_at", "door_id", "id", "inburgeraar_id", "oordeel", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."ander_id", OLD."created_at", OLD."door_id", OLD."id", OLD."inburgeraar_id", OLD."oordeel", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id"); RETURN NULL;',
                            hash="8ceec65171270f5a7e45b741d3205f6443461135",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_4c6c6",
                            table="vinden_dubbeloordeel",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="DubbeloordeelEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="vinden.dubbeloordeel",
                    ),
                ),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                (
                    "inburgeraar",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="inburgeraars.inburgeraar",
                        verbose_name="inburgeraar",
                    ),
                ),
                (
                    "ander",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="inburgeraars.inburgeraar",
                        verbose_name="vergeleken met",
                    ),
                ),
                (
                    "oordeel",
                    models.CharField(
                        choices=[("zelfde persoon", "zelfde persoon"), ("niet dezelfde", "niet dezelfde")],
                        max_length=14,
                        verbose_name="oordeel",
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="door",
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="beoordeeld"),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="dubbeloordeel_historie")],
            },
        ),
        migrations.CreateModel(
            name="Samenvoeging",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "inburgeraar",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="inburgeraars.inburgeraar",
                        verbose_name="inburgeraar",
                    ),
                ),
                (
                    "ander",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="inburgeraars.inburgeraar",
                        verbose_name="ging erin op",
                    ),
                ),
                (
                    "verplaatst",
                    models.JSONField(
                        default=dict,
                        help_text="Per tabel en kolom de nummers van de rijen.",
                        verbose_name="verplaatst",
                    ),
                ),
                (
                    "vooraf",
                    models.JSONField(
                        default=dict,
                        help_text="Standen die het samenvoegen wijzigde, om terug te zetten.",
                        verbose_name="vooraf",
                    ),
                ),
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
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="samengevoegd"),
                ),
                (
                    "ongedaan_door",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="ongedaan gemaakt door",
                    ),
                ),
                ("ongedaan_op", models.DateTimeField(blank=True, null=True, verbose_name="ongedaan gemaakt")),
            ],
            options={
                "verbose_name": "samenvoeging",
                "verbose_name_plural": "samenvoegingen",
                "ordering": ("-pk",),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("ongedaan_op__isnull", True)),
                        fields=("ander",),
                        name="samenvoeging_een_geldig",
                        violation_error_message="Deze persoon is al samengevoegd.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("ongedaan_door__isnull", True), ("ongedaan_op__isnull", True)),
                            models.Q(("ongedaan_door__isnull", False), ("ongedaan_op__isnull", False)),
                            _connector="OR",
                        ),
                        name="samenvoeging_ongedaan_door_iemand",
                        violation_error_message="Bij ongedaan maken hoort wie het deed.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "vinden_samenvoegingevent" ("ander_id", "created_at", "door_id", "id", "inburgeraar_id", "ongedaan_door_id", "ongedaan_op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "verplaatst", "vooraf") VALUES (NEW."ander_id", NEW."created_at", NEW."door_id", NEW."id", NEW."inburgeraar_id", NEW."ongedaan_door_id", NEW."ongedaan_op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."verplaatst", NEW."vooraf"); RETURN NULL;',
                            hash="cbd27d4b02b424b6c6bd11c3cfbce114cb8f53d7",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_04287",
                            table="vinden_samenvoeging",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "vinden_samenvoegingevent" ("ander_id", "created_at", "door_id", "id", "inburgeraar_id", "ongedaan_door_id", "ongedaan_op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "verplaatst", "vooraf") VALUES (NEW."ander_id", NEW."created_at", NEW."door_id", NEW."id", NEW."inburgeraar_id", NEW."ongedaan_door_id", NEW."ongedaan_op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."verplaatst", NEW."vooraf"); RETURN NULL;',
                            hash="7d6327e280af4d29865a72714b23f0d87c5ac906",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_8240d",
                            table="vinden_samenvoeging",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "vinden_samenvoegingevent" ("ander_id", "created_at", "door_id", "id", "inburgeraar_id", "ongedaan_door_id", "ongedaan_op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "verplaatst", "vooraf") VALUES (OLD."ander_id", OLD."created_at", OLD."door_id", OLD."id", OLD."inburgeraar_id", OLD."ongedaan_door_id", OLD."ongedaan_op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."verplaatst", OLD."vooraf"); RETURN NULL;',
                            hash="3bf13313415690b437fe9504f31a93dabf21e27c",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_edd46",
                            table="vinden_samenvoeging",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SamenvoegingEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="vinden.samenvoeging",
                    ),
                ),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                (
                    "inburgeraar",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="inburgeraars.inburgeraar",
                        verbose_name="inburgeraar",
                    ),
                ),
                (
                    "ander",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="inburgeraars.inburgeraar",
                        verbose_name="ging erin op",
                    ),
                ),
                (
                    "verplaatst",
                    models.JSONField(
                        default=dict,
                        help_text="Per tabel en kolom de nummers van de rijen.",
                        verbose_name="verplaatst",
                    ),
                ),
                (
                    "vooraf",
                    models.JSONField(
                        default=dict,
                        help_text="Standen die het samenvoegen wijzigde, om terug te zetten.",
                        verbose_name="vooraf",
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="door",
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="samengevoegd"),
                ),
                (
                    "ongedaan_door",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="ongedaan gemaakt door",
                    ),
                ),
                ("ongedaan_op", models.DateTimeField(blank=True, null=True, verbose_name="ongedaan gemaakt")),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="samenvoeging_historie")],
            },
        ),
        migrations.CreateModel(
            name="Selectie",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "wijk",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="selecties",
                        to="wijken.wijk",
                        verbose_name="wijk",
                    ),
                ),
                (
                    "stand",
                    models.CharField(
                        choices=[
                            ("gevraagd", "gevraagd"),
                            ("gereserveerd", "gereserveerd"),
                            ("afgewezen", "afgewezen"),
                            ("ingetrokken", "ingetrokken"),
                        ],
                        default="gevraagd",
                        max_length=14,
                        verbose_name="stand",
                    ),
                ),
                (
                    "gevraagd_door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="gevraagd door",
                    ),
                ),
                (
                    "gevraagd_op",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="gevraagd"),
                ),
                ("toelichting", models.CharField(blank=True, max_length=200, verbose_name="toelichting")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="gereserveerd tot")),
                (
                    "besloten_door",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="besloten door",
                    ),
                ),
                ("besloten_op", models.DateTimeField(blank=True, null=True, verbose_name="besloten")),
                ("reden", models.CharField(blank=True, max_length=200, verbose_name="reden")),
            ],
            options={
                "verbose_name": "selectie",
                "verbose_name_plural": "selecties",
                "ordering": ("-pk",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("stand", "gereserveerd"), _negated=True),
                            ("tot__isnull", False),
                            _connector="OR",
                        ),
                        name="selectie_gereserveerd_eindigt",
                        violation_error_message="Vul in tot wanneer de reservering geldt.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("stand__in", ("gereserveerd", "afgewezen")), _negated=True),
                            models.Q(("besloten_door__isnull", False), ("besloten_op__isnull", False)),
                            _connector="OR",
                        ),
                        name="selectie_besloten_door_iemand",
                        violation_error_message="Bij een besluit hoort wie het nam, en wanneer.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "vinden_selectieevent" ("besloten_door_id", "besloten_op", "gevraagd_door_id", "gevraagd_op", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "stand", "toelichting", "tot", "wijk_id") VALUES (NEW."besloten_door_id", NEW."besloten_op", NEW."gevraagd_door_id", NEW."gevraagd_op", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."reden", NEW."stand", NEW."toelichting", NEW."tot", NEW."wijk_id"); RETURN NULL;',
                            hash="a9cf6723c080637811b42c87af266a127fb42843",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_c6070",
                            table="vinden_selectie",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "vinden_selectieevent" ("besloten_door_id", "besloten_op", "gevraagd_door_id", "gevraagd_op", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "stand", "toelichting", "tot", "wijk_id") VALUES (NEW."besloten_door_id", NEW."besloten_op", NEW."gevraagd_door_id", NEW."gevraagd_op", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."reden", NEW."stand", NEW."toelichting", NEW."tot", NEW."wijk_id"); RETURN NULL;',
                            hash="b61e85d37907eab2ac8862ec8705d79325ef901d",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_8fabc",
                            table="vinden_selectie",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "vinden_selectieevent" ("besloten_door_id", "besloten_op", "gevraagd_door_id", "gevraagd_op", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "stand", "toelichting", "tot", "wijk_id") VALUES (OLD."besloten_door_id", OLD."besloten_op", OLD."gevraagd_door_id", OLD."gevraagd_op", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."reden", OLD."stand", OLD."toelichting", OLD."tot", OLD."wijk_id"); RETURN NULL;',
                            hash="3630a5b610c9939697c3bdb0fcc93ec1860036b1",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_8ed23",
                            table="vinden_selectie",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SelectieEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="vinden.selectie",
                    ),
                ),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                (
                    "wijk",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="wijken.wijk",
                        verbose_name="wijk",
                    ),
                ),
                (
                    "stand",
                    models.CharField(
                        choices=[
                            ("gevraagd", "gevraagd"),
                            ("gereserveerd", "gereserveerd"),
                            ("afgewezen", "afgewezen"),
                            ("ingetrokken", "ingetrokken"),
                        ],
                        default="gevraagd",
                        max_length=14,
                        verbose_name="stand",
                    ),
                ),
                (
                    "gevraagd_door",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="gevraagd door",
                    ),
                ),
                (
                    "gevraagd_op",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="gevraagd"),
                ),
                ("toelichting", models.CharField(blank=True, max_length=200, verbose_name="toelichting")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="gereserveerd tot")),
                (
                    "besloten_door",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="besloten door",
                    ),
                ),
                ("besloten_op", models.DateTimeField(blank=True, null=True, verbose_name="besloten")),
                ("reden", models.CharField(blank=True, max_length=200, verbose_name="reden")),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="selectie_historie")],
            },
        ),
        migrations.CreateModel(
            name="Selectieregel",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "inburgeraar",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="inburgeraars.inburgeraar",
                        verbose_name="inburgeraar",
                    ),
                ),
                (
                    "selectie",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="regels",
                        to="vinden.selectie",
                        verbose_name="selectie",
                    ),
                ),
                (
                    "benadering",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="selectieregel",
                        to="inburgeraars.benadering",
                        verbose_name="reservering",
                    ),
                ),
                (
                    "overgeslagen",
                    models.CharField(
                        blank=True,
                        help_text="De zin die het product gaf, zonder namen.",
                        max_length=200,
                        verbose_name="waarom niet gereserveerd",
                    ),
                ),
            ],
            options={
                "verbose_name": "selectieregel",
                "verbose_name_plural": "selectieregels",
                "ordering": ("selectie", "pk"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("selectie", "inburgeraar"),
                        name="selectieregel_eenmaal",
                        violation_error_message="Deze persoon staat al in de selectie.",
                    )
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "vinden_selectieregelevent" ("benadering_id", "id", "inburgeraar_id", "overgeslagen", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "selectie_id") VALUES (NEW."benadering_id", NEW."id", NEW."inburgeraar_id", NEW."overgeslagen", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."selectie_id"); RETURN NULL;',
                            hash="cbd48220496da26e3f9bce8402d6c171f8cd8174",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_854ac",
                            table="vinden_selectieregel",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "vinden_selectieregelevent" ("benadering_id", "id", "inburgeraar_id", "overgeslagen", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "selectie_id") VALUES (NEW."benadering_id", NEW."id", NEW."inburgeraar_id", NEW."overgeslagen", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."selectie_id"); RETURN NULL;',
                            hash="b46663f3dbb68564a35535acb7432c8d4518df16",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_f86ef",
                            table="vinden_selectieregel",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "vinden_selectieregelevent" ("benadering_id", "id", "inburgeraar_id", "overgeslagen", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "selectie_id") VALUES (OLD."benadering_id", OLD."id", OLD."inburgeraar_id", OLD."overgeslagen", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."selectie_id"); RETURN NULL;',
                            hash="af575c43f0e91b87cb47164e850c1a06f8e2eb8a",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_49bd7",
                            table="vinden_selectieregel",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SelectieregelEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="vinden.selectieregel",
                    ),
                ),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                (
                    "inburgeraar",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="inburgeraars.inburgeraar",
                        verbose_name="inburgeraar",
                    ),
                ),
                (
                    "selectie",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="vinden.selectie",
                        verbose_name="selectie",
                    ),
                ),
                (
                    "benadering",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="inburgeraars.benadering",
                        verbose_name="reservering",
                    ),
                ),
                (
                    "overgeslagen",
                    models.CharField(
                        blank=True,
                        help_text="De zin die het product gaf, zonder namen.",
                        max_length=200,
                        verbose_name="waarom niet gereserveerd",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="selectieregel_historie")],
            },
        ),
    ]
    operations = samen(operations)
