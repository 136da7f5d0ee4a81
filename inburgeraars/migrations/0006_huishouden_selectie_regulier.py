import django.contrib.postgres.constraints
import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import kern.klok
import kern.versleuteld


class Migration(migrations.Migration):
    dependencies = [
        ("gebruikers", "__first__"),
        ("inburgeraars", "0005_zicht_per_niveau"),
        ("wijken", "0002_omtrek_bron_en_reden"),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name="inburgeraar",
            name="toegevoegd_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="inburgeraar",
            name="gewijzigd_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="inburgeraar",
            name="verwijderd_delete",
        ),
        migrations.RemoveIndex(
            model_name="inburgeraar",
            name="inburgeraar_naam",
        ),
        migrations.RemoveIndex(
            model_name="inburgeraar",
            name="inburgeraar_wijk_naam",
        ),
        migrations.CreateModel(
            name="Huishouden",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="vastgelegd"),
                ),
            ],
            options={
                "verbose_name": "huishouden",
                "verbose_name_plural": "huishoudens",
                "ordering": ("pk",),
            },
        ),
        migrations.AddField(
            model_name="bpiwachtregel",
            name="beoordeeld_door_id",
            field=models.BigIntegerField(blank=True, null=True, verbose_name="beoordeeld door"),
        ),
        migrations.AddField(
            model_name="bpiwachtregel",
            name="beoordeeld_op",
            field=models.DateTimeField(blank=True, null=True, verbose_name="beoordeeld"),
        ),
        migrations.AddField(
            model_name="bpiwachtregel",
            name="oordeel",
            field=models.CharField(
                blank=True,
                choices=[("zelfde persoon", "zelfde persoon"), ("iemand anders", "iemand anders")],
                max_length=14,
                verbose_name="oordeel",
            ),
        ),
        migrations.AddField(
            model_name="inburgeraar",
            name="samengevoegd_met",
            field=models.ForeignKey(
                blank=True,
                editable=False,
                help_text="Dezelfde mens stond er twee keer in: verder gaat het bij die ander.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="samengevoegd",
                to="inburgeraars.inburgeraar",
                verbose_name="samengevoegd met",
            ),
        ),
        migrations.AddField(
            model_name="inburgeraar",
            name="versie",
            field=models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
        ),
        migrations.AddField(
            model_name="inburgeraarevent",
            name="samengevoegd_met",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                db_index=False,
                editable=False,
                help_text="Dezelfde mens stond er twee keer in: verder gaat het bij die ander.",
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="inburgeraars.inburgeraar",
                verbose_name="samengevoegd met",
            ),
        ),
        migrations.AddField(
            model_name="inburgeraarevent",
            name="versie",
            field=models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
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
                (
                    "volgende_op",
                    models.DateTimeField(default=kern.klok.nu, verbose_name="volgende poging"),
                ),
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
            name="Huishoudlid",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("van", models.DateField(default=kern.klok.vandaag, verbose_name="van")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="tot")),
                (
                    "huishouden",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="leden",
                        to="inburgeraars.huishouden",
                        verbose_name="huishouden",
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
            ],
            options={
                "verbose_name": "huishoudlid",
                "verbose_name_plural": "huishoudleden",
                "ordering": ("huishouden", "pk"),
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("tot__isnull", True), ("tot__gte", models.F("van")), _connector="OR"
                        ),
                        name="huishoudlid_van_voor_tot",
                        violation_error_message="De laatste dag ligt niet voor de eerste.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            (models.F("inburgeraar"), "="),
                            (models.Func(models.F("van"), models.F("tot"), function="daterange"), "&&"),
                        ],
                        name="huishoudlid_een_tegelijk",
                        violation_error_message="Iemand hoort bij één huishouden tegelijk.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "inburgeraars_huishoudlidevent" ("huishouden_id", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "tot", "van") VALUES (NEW."huishouden_id", NEW."id", NEW."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."tot", NEW."van"); RETURN NULL;',
                            hash="74b450953b2c78827b3b6bcd198b2dfa7326cbe2",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_50aac",
                            table="inburgeraars_huishoudlid",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "inburgeraars_huishoudlidevent" ("huishouden_id", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "tot", "van") VALUES (NEW."huishouden_id", NEW."id", NEW."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."tot", NEW."van"); RETURN NULL;',
                            hash="62a728992b7cb85f97cd4e41ee91b52a16264f66",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_8f637",
                            table="inburgeraars_huishoudlid",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "inburgeraars_huishoudlidevent" ("huishouden_id", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "tot", "van") VALUES (OLD."huishouden_id", OLD."id", OLD."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."tot", OLD."van"); RETURN NULL;',
                            hash="0e6ec3534d2f5458242bb2ad3297da64bdea9f31",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_58da3",
                            table="inburgeraars_huishoudlid",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="HuishoudlidEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("van", models.DateField(default=kern.klok.vandaag, verbose_name="van")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="tot")),
                (
                    "huishouden",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="inburgeraars.huishouden",
                        verbose_name="huishouden",
                    ),
                ),
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
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="inburgeraars.huishoudlid",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="huishoudlid_historie")],
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
                    "gevraagd_op",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="gevraagd"),
                ),
                ("beantwoord_op", models.DateTimeField(blank=True, null=True, verbose_name="beantwoord")),
                ("antwoord", models.CharField(blank=True, max_length=200, verbose_name="antwoord")),
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
                    "inburgeraar",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="inburgeraars.inburgeraar",
                        verbose_name="inburgeraar",
                    ),
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
                            func='INSERT INTO "inburgeraars_navraagevent" ("antwoord", "beantwoord_door_id", "beantwoord_op", "gevraagd_door_id", "gevraagd_op", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "wijk_id") VALUES (NEW."antwoord", NEW."beantwoord_door_id", NEW."beantwoord_op", NEW."gevraagd_door_id", NEW."gevraagd_op", NEW."id", NEW."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."wijk_id"); RETURN NULL;',
                            hash="a10d99dbe880adbb058d06d38415eb2d13038e72",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_d4f83",
                            table="inburgeraars_navraag",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "inburgeraars_navraagevent" ("antwoord", "beantwoord_door_id", "beantwoord_op", "gevraagd_door_id", "gevraagd_op", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "wijk_id") VALUES (NEW."antwoord", NEW."beantwoord_door_id", NEW."beantwoord_op", NEW."gevraagd_door_id", NEW."gevraagd_op", NEW."id", NEW."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."wijk_id"); RETURN NULL;',
                            hash="e0efdec0efea50bad42a49ccada4a6cf675fbba5",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_edf15",
                            table="inburgeraars_navraag",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "inburgeraars_navraagevent" ("antwoord", "beantwoord_door_id", "beantwoord_op", "gevraagd_door_id", "gevraagd_op", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "wijk_id") VALUES (OLD."antwoord", OLD."beantwoord_door_id", OLD."beantwoord_op", OLD."gevraagd_door_id", OLD."gevraagd_op", OLD."id", OLD."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."wijk_id"); RETURN NULL;',
                            hash="02c8050dae47eab34a2bbac63b61fdc9c1527e37",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_be15d",
                            table="inburgeraars_navraag",
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
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                (
                    "gevraagd_op",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="gevraagd"),
                ),
                ("beantwoord_op", models.DateTimeField(blank=True, null=True, verbose_name="beantwoord")),
                ("antwoord", models.CharField(blank=True, max_length=200, verbose_name="antwoord")),
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
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="inburgeraars.navraag",
                    ),
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
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="navraag_historie")],
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
                    "naar_route",
                    models.CharField(
                        choices=[("wijkgericht", "wijkgericht"), ("regulier", "regulier")],
                        max_length=14,
                        verbose_name="naar route",
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
                    "gevraagd_door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="gevraagde_overnames",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="gevraagd door",
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
                            func='INSERT INTO "inburgeraars_overnameverzoekevent" ("antwoord", "beantwoord_op", "gevraagd_aan_id", "gevraagd_door_id", "gevraagd_op", "id", "inburgeraar_id", "naar_route", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "toelichting", "waarom") VALUES (NEW."antwoord", NEW."beantwoord_op", NEW."gevraagd_aan_id", NEW."gevraagd_door_id", NEW."gevraagd_op", NEW."id", NEW."inburgeraar_id", NEW."naar_route", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."toelichting", NEW."waarom"); RETURN NULL;',
                            hash="751bbf84cac376ebd8eb860fd1d5a09fdde7f39d",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_d3802",
                            table="inburgeraars_overnameverzoek",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "inburgeraars_overnameverzoekevent" ("antwoord", "beantwoord_op", "gevraagd_aan_id", "gevraagd_door_id", "gevraagd_op", "id", "inburgeraar_id", "naar_route", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "toelichting", "waarom") VALUES (NEW."antwoord", NEW."beantwoord_op", NEW."gevraagd_aan_id", NEW."gevraagd_door_id", NEW."gevraagd_op", NEW."id", NEW."inburgeraar_id", NEW."naar_route", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."toelichting", NEW."waarom"); RETURN NULL;',
                            hash="ba1ea7234e4af41f241eff5afc755dcdae419eb6",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_9f9ab",
                            table="inburgeraars_overnameverzoek",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "inburgeraars_overnameverzoekevent" ("antwoord", "beantwoord_op", "gevraagd_aan_id", "gevraagd_door_id", "gevraagd_op", "id", "inburgeraar_id", "naar_route", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "toelichting", "waarom") VALUES (OLD."antwoord", OLD."beantwoord_op", OLD."gevraagd_aan_id", OLD."gevraagd_door_id", OLD."gevraagd_op", OLD."id", OLD."inburgeraar_id", OLD."naar_route", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."toelichting", OLD."waarom"); RETURN NULL;',
                            hash="e8d3cc64bd585a6b1f6f9765efb21159fef94faf",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_8ba73",
                            table="inburgeraars_overnameverzoek",
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
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                (
                    "naar_route",
                    models.CharField(
                        choices=[("wijkgericht", "wijkgericht"), ("regulier", "regulier")],
                        max_length=14,
                        verbose_name="naar route",
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
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="inburgeraars.overnameverzoek",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="overnameverzoek_historie")],
            },
        ),
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
                (
                    "datum",
                    models.DateField(default=kern.klok.vandaag, verbose_name="datum"),
                ),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="vastgelegd"),
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
                    "inburgeraar",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="inburgeraars.inburgeraar",
                        verbose_name="inburgeraar",
                    ),
                ),
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
                            func='INSERT INTO "inburgeraars_reguliermomentevent" ("created_at", "datum", "door_id", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "stap") VALUES (NEW."created_at", NEW."datum", NEW."door_id", NEW."id", NEW."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."stap"); RETURN NULL;',
                            hash="d4189111c30b6b592484b0c023694589378c704e",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_5746c",
                            table="inburgeraars_reguliermoment",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "inburgeraars_reguliermomentevent" ("created_at", "datum", "door_id", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "stap") VALUES (NEW."created_at", NEW."datum", NEW."door_id", NEW."id", NEW."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."stap"); RETURN NULL;',
                            hash="75a30444141f6cb3f91e40c1b09fc1a6c1acc3aa",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_ea54b",
                            table="inburgeraars_reguliermoment",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "inburgeraars_reguliermomentevent" ("created_at", "datum", "door_id", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "stap") VALUES (OLD."created_at", OLD."datum", OLD."door_id", OLD."id", OLD."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."stap"); RETURN NULL;',
                            hash="ebcae7a4248ba66bf70b51c35035df7260273362",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_05c0c",
                            table="inburgeraars_reguliermoment",
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
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
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
                (
                    "datum",
                    models.DateField(default=kern.klok.vandaag, verbose_name="datum"),
                ),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="vastgelegd"),
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
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="inburgeraars.reguliermoment",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="reguliermoment_historie")],
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
                    "gevraagd_op",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="gevraagd"),
                ),
                ("toelichting", models.CharField(blank=True, max_length=200, verbose_name="toelichting")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="gereserveerd tot")),
                ("besloten_op", models.DateTimeField(blank=True, null=True, verbose_name="besloten")),
                ("reden", models.CharField(blank=True, max_length=200, verbose_name="reden")),
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
                    "wijk",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="selecties",
                        to="wijken.wijk",
                        verbose_name="wijk",
                    ),
                ),
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
                            func='INSERT INTO "inburgeraars_selectieevent" ("besloten_door_id", "besloten_op", "gevraagd_door_id", "gevraagd_op", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "stand", "toelichting", "tot", "wijk_id") VALUES (NEW."besloten_door_id", NEW."besloten_op", NEW."gevraagd_door_id", NEW."gevraagd_op", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."reden", NEW."stand", NEW."toelichting", NEW."tot", NEW."wijk_id"); RETURN NULL;',
                            hash="ca81e2e4a99f6186e4327358137755d7ea77c59f",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_64944",
                            table="inburgeraars_selectie",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "inburgeraars_selectieevent" ("besloten_door_id", "besloten_op", "gevraagd_door_id", "gevraagd_op", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "stand", "toelichting", "tot", "wijk_id") VALUES (NEW."besloten_door_id", NEW."besloten_op", NEW."gevraagd_door_id", NEW."gevraagd_op", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."reden", NEW."stand", NEW."toelichting", NEW."tot", NEW."wijk_id"); RETURN NULL;',
                            hash="37aec22ad71791326fcc58d9e4ae768333ac2409",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_955e8",
                            table="inburgeraars_selectie",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "inburgeraars_selectieevent" ("besloten_door_id", "besloten_op", "gevraagd_door_id", "gevraagd_op", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "stand", "toelichting", "tot", "wijk_id") VALUES (OLD."besloten_door_id", OLD."besloten_op", OLD."gevraagd_door_id", OLD."gevraagd_op", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."reden", OLD."stand", OLD."toelichting", OLD."tot", OLD."wijk_id"); RETURN NULL;',
                            hash="88bf907a368c737a117b5c52e59162bd1641208f",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_832ab",
                            table="inburgeraars_selectie",
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
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
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
                    "gevraagd_op",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="gevraagd"),
                ),
                ("toelichting", models.CharField(blank=True, max_length=200, verbose_name="toelichting")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="gereserveerd tot")),
                ("besloten_op", models.DateTimeField(blank=True, null=True, verbose_name="besloten")),
                ("reden", models.CharField(blank=True, max_length=200, verbose_name="reden")),
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
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="inburgeraars.selectie",
                    ),
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
                        verbose_name="wijk",
                    ),
                ),
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
                    "overgeslagen",
                    models.CharField(
                        blank=True,
                        help_text="De zin die het product gaf, zonder namen.",
                        max_length=200,
                        verbose_name="waarom niet gereserveerd",
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
                        to="inburgeraars.selectie",
                        verbose_name="selectie",
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
                            func='INSERT INTO "inburgeraars_selectieregelevent" ("benadering_id", "id", "inburgeraar_id", "overgeslagen", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "selectie_id") VALUES (NEW."benadering_id", NEW."id", NEW."inburgeraar_id", NEW."overgeslagen", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."selectie_id"); RETURN NULL;',
                            hash="0d76997053ded2c2e3d8db1106dcf871c8b2be43",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_b98ac",
                            table="inburgeraars_selectieregel",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "inburgeraars_selectieregelevent" ("benadering_id", "id", "inburgeraar_id", "overgeslagen", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "selectie_id") VALUES (NEW."benadering_id", NEW."id", NEW."inburgeraar_id", NEW."overgeslagen", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."selectie_id"); RETURN NULL;',
                            hash="51c58e8b3c95672e9beba6fc8f7d0a302c669492",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_122e5",
                            table="inburgeraars_selectieregel",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "inburgeraars_selectieregelevent" ("benadering_id", "id", "inburgeraar_id", "overgeslagen", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "selectie_id") VALUES (OLD."benadering_id", OLD."id", OLD."inburgeraar_id", OLD."overgeslagen", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."selectie_id"); RETURN NULL;',
                            hash="99917cd39a5ea7020c6b25876f4d02a3a552ba82",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_93715",
                            table="inburgeraars_selectieregel",
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
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                (
                    "overgeslagen",
                    models.CharField(
                        blank=True,
                        help_text="De zin die het product gaf, zonder namen.",
                        max_length=200,
                        verbose_name="waarom niet gereserveerd",
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
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="inburgeraars.selectieregel",
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
                        to="inburgeraars.selectie",
                        verbose_name="selectie",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="selectieregel_historie")],
            },
        ),
        migrations.AddIndex(
            model_name="inburgeraar",
            index=models.Index(
                fields=["sorteernaam", "id"],
                include=("wijk", "route", "samengevoegd_met"),
                name="inburgeraar_naam",
            ),
        ),
        migrations.AddIndex(
            model_name="inburgeraar",
            index=models.Index(
                fields=["wijk", "sorteernaam", "id"],
                include=("route", "samengevoegd_met"),
                name="inburgeraar_wijk_naam",
            ),
        ),
        migrations.AddConstraint(
            model_name="bpiwachtregel",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("beoordeeld_op__isnull", True), ("oordeel", "")),
                    models.Q(models.Q(("oordeel", ""), _negated=True), ("beoordeeld_op__isnull", False)),
                    _connector="OR",
                ),
                name="wachtregel_oordeel_heeft_moment",
                violation_error_message="Bij een oordeel hoort een moment.",
            ),
        ),
        migrations.AddConstraint(
            model_name="inburgeraar",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("samengevoegd_met__isnull", True),
                    models.Q(("samengevoegd_met", models.F("id")), _negated=True),
                    _connector="OR",
                ),
                name="inburgeraar_niet_met_zichzelf",
                violation_error_message="Iemand kan niet met zichzelf worden samengevoegd.",
            ),
        ),
        migrations.AddConstraint(
            model_name="inburgeraar",
            constraint=models.CheckConstraint(
                condition=models.Q(("samengevoegd_met__isnull", True), ("route", "vrij"), _connector="OR"),
                name="inburgeraar_samengevoegd_is_vrij",
                violation_error_message="Wie is samengevoegd, wordt zelf niet meer benaderd.",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="inburgeraar",
            trigger=pgtrigger.compiler.Trigger(
                name="toegevoegd_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "inburgeraars_inburgeraarevent" ("bereikbaar_via", "beste_tijd", "created_at", "email", "geslachtsnaam", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "route", "samengevoegd_met_id", "sorteernaam", "taal_id", "telefoon", "tolk", "versie", "voornamen", "voorvoegsel", "wijk_id", "zoeknaam") VALUES (NEW."bereikbaar_via", NEW."beste_tijd", NEW."created_at", NEW."email", NEW."geslachtsnaam", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."route", NEW."samengevoegd_met_id", NEW."sorteernaam", NEW."taal_id", NEW."telefoon", NEW."tolk", NEW."versie", NEW."voornamen", NEW."voorvoegsel", NEW."wijk_id", NEW."zoeknaam"); RETURN NULL;',
                    hash="888e91ea1cf3db19678dc0748d8aefb8d997dd50",
                    operation="INSERT",
                    pgid="pgtrigger_toegevoegd_insert_fce34",
                    table="inburgeraars_inburgeraar",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="inburgeraar",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "inburgeraars_inburgeraarevent" ("bereikbaar_via", "beste_tijd", "created_at", "email", "geslachtsnaam", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "route", "samengevoegd_met_id", "sorteernaam", "taal_id", "telefoon", "tolk", "versie", "voornamen", "voorvoegsel", "wijk_id", "zoeknaam") VALUES (NEW."bereikbaar_via", NEW."beste_tijd", NEW."created_at", NEW."email", NEW."geslachtsnaam", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."route", NEW."samengevoegd_met_id", NEW."sorteernaam", NEW."taal_id", NEW."telefoon", NEW."tolk", NEW."versie", NEW."voornamen", NEW."voorvoegsel", NEW."wijk_id", NEW."zoeknaam"); RETURN NULL;',
                    hash="f245bf6358f35344aba4f3f99171e1bda864e85b",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_69826",
                    table="inburgeraars_inburgeraar",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="inburgeraar",
            trigger=pgtrigger.compiler.Trigger(
                name="verwijderd_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "inburgeraars_inburgeraarevent" ("bereikbaar_via", "beste_tijd", "created_at", "email", "geslachtsnaam", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "route", "samengevoegd_met_id", "sorteernaam", "taal_id", "telefoon", "tolk", "versie", "voornamen", "voorvoegsel", "wijk_id", "zoeknaam") VALUES (OLD."bereikbaar_via", OLD."beste_tijd", OLD."created_at", OLD."email", OLD."geslachtsnaam", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."route", OLD."samengevoegd_met_id", OLD."sorteernaam", OLD."taal_id", OLD."telefoon", OLD."tolk", OLD."versie", OLD."voornamen", OLD."voorvoegsel", OLD."wijk_id", OLD."zoeknaam"); RETURN NULL;',
                    hash="a38540886b22579ae0d8066604af95dfd82d8c77",
                    operation="DELETE",
                    pgid="pgtrigger_verwijderd_delete_813ee",
                    table="inburgeraars_inburgeraar",
                    when="AFTER",
                ),
            ),
        ),
    ]
