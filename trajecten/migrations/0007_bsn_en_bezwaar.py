"""Requests to withdraw a BSN, objections to a decision, and why a decision was corrected."""

import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import kern.klok
from kern.migraties import samen


class Migration(migrations.Migration):
    """Make the tables."""

    dependencies = [
        ("inburgeraars", "0005_zicht_overlijden"),
        ("trajecten", "0006_rust_na_overlijden"),
    ]

    operations = [
        migrations.CreateModel(
            name="Bsnintrekking",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("reden", models.CharField(max_length=200, verbose_name="reden")),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="gevraagd"),
                ),
                (
                    "antwoord",
                    models.CharField(
                        choices=[
                            ("open", "wacht op antwoord"),
                            ("ja", "ja"),
                            ("nee", "nee"),
                            ("teruggetrokken", "teruggetrokken"),
                        ],
                        default="open",
                        max_length=14,
                        verbose_name="antwoord",
                    ),
                ),
                ("antwoord_op", models.DateTimeField(blank=True, null=True, verbose_name="beantwoord")),
                ("toelichting", models.CharField(blank=True, max_length=200, verbose_name="toelichting")),
                (
                    "antwoord_door",
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
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
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
                "verbose_name": "verzoek om het BSN in te trekken",
                "verbose_name_plural": "verzoeken om het BSN in te trekken",
                "ordering": ("-created_at", "-pk"),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("antwoord", "open")),
                        fields=("inburgeraar",),
                        name="bsnintrekking_een_open",
                        violation_error_message="Er is al gevraagd om dit BSN in te trekken.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("antwoord", "open"),
                                ("antwoord_door__isnull", True),
                                ("antwoord_op__isnull", True),
                            ),
                            models.Q(
                                models.Q(("antwoord", "open"), _negated=True),
                                ("antwoord_door__isnull", False),
                                ("antwoord_op__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="bsnintrekking_antwoord_is_heel",
                        violation_error_message="Een antwoord heeft een dag, en iemand die het gaf.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("antwoord__in", ("ja", "nee")), _negated=True),
                            models.Q(("antwoord_door", models.F("door")), _negated=True),
                            _connector="OR",
                        ),
                        name="bsnintrekking_niet_van_jezelf",
                        violation_error_message="Niemand beantwoordt een eigen verzoek.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_bsnintrekkingevent" ("antwoord", "antwoord_door_id", "antwoord_op", "created_at", "door_id", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "toelichting") VALUES (NEW."antwoord", NEW."antwoord_door_id", NEW."antwoord_op", NEW."created_at", NEW."door_id", NEW."id", NEW."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."reden", NEW."toelichting"); RETURN NULL;',
                            hash="008c8bab1467e6dc6c752b540b666f7d8381d3d9",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_1fc9d",
                            table="trajecten_bsnintrekking",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "trajecten_bsnintrekkingevent" ("antwoord", "antwoord_door_id", "antwoord_op", "created_at", "door_id", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "toelichting") VALUES (NEW."antwoord", NEW."antwoord_door_id", NEW."antwoord_op", NEW."created_at", NEW."door_id", NEW."id", NEW."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."reden", NEW."toelichting"); RETURN NULL;',
                            hash="dec32effc22eb50a793d35d80485476b4e0be95e",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_8a430",
                            table="trajecten_bsnintrekking",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_bsnintrekkingevent" ("antwoord", "antwoord_door_id", "antwoord_op", "created_at", "door_id", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "toelichting") VALUES (OLD."antwoord", OLD."antwoord_door_id", OLD."antwoord_op", OLD."created_at", OLD."door_id", OLD."id", OLD."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."reden", OLD."toelichting"); RETURN NULL;',
                            hash="3512e07847d07e5be2773e782a9b0368b76572fb",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_8bbf2",
                            table="trajecten_bsnintrekking",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="BsnintrekkingEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("reden", models.CharField(max_length=200, verbose_name="reden")),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="gevraagd"),
                ),
                (
                    "antwoord",
                    models.CharField(
                        choices=[
                            ("open", "wacht op antwoord"),
                            ("ja", "ja"),
                            ("nee", "nee"),
                            ("teruggetrokken", "teruggetrokken"),
                        ],
                        default="open",
                        max_length=14,
                        verbose_name="antwoord",
                    ),
                ),
                ("antwoord_op", models.DateTimeField(blank=True, null=True, verbose_name="beantwoord")),
                ("toelichting", models.CharField(blank=True, max_length=200, verbose_name="toelichting")),
                (
                    "antwoord_door",
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
                    "door",
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
                        to="trajecten.bsnintrekking",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="bsnintrekking_historie")],
            },
        ),
        migrations.CreateModel(
            name="Handhavingsbezwaar",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("ontvangen_op", models.DateField(default=kern.klok.vandaag, verbose_name="ontvangen op")),
                ("uiterlijk", models.DateField(verbose_name="uiterlijk beslissen op")),
                (
                    "uitkomst",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("gegrond", "gegrond"),
                            ("deels gegrond", "deels gegrond"),
                            ("ongegrond", "ongegrond"),
                            ("niet-ontvankelijk", "niet-ontvankelijk"),
                            ("ingetrokken", "ingetrokken"),
                            ("toch geen bezwaar", "toch geen bezwaar"),
                        ],
                        max_length=20,
                        verbose_name="uitkomst",
                    ),
                ),
                ("uitkomst_op", models.DateField(blank=True, null=True, verbose_name="beslist op")),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="vastgelegd"),
                ),
                (
                    "besluit",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="bezwaar",
                        to="trajecten.handhavingsbesluit",
                        verbose_name="besluit",
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
                "verbose_name": "bezwaar tegen handhaving",
                "verbose_name_plural": "bezwaren tegen handhaving",
                "ordering": ("-ontvangen_op", "-pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("uiterlijk__gte", models.F("ontvangen_op"))),
                        name="bezwaar_termijn_na_ontvangst",
                        violation_error_message="De termijn eindigt niet voor de dag van ontvangst.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("uitkomst", ""), ("uitkomst_op__isnull", True)),
                            models.Q(
                                models.Q(("uitkomst", ""), _negated=True),
                                ("uitkomst_op__gte", models.F("ontvangen_op")),
                            ),
                            _connector="OR",
                        ),
                        name="bezwaar_uitkomst_heeft_dag",
                        violation_error_message="Bij een uitkomst hoort een dag, na de ontvangst.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_handhavingsbezwaarevent" ("besluit_id", "created_at", "door_id", "id", "inburgeraar_id", "ontvangen_op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "uiterlijk", "uitkomst", "uitkomst_op") VALUES (NEW."besluit_id", NEW."created_at", NEW."door_id", NEW."id", NEW."inburgeraar_id", NEW."ontvangen_op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."uiterlijk", NEW."uitkomst", NEW."uitkomst_op"); RETURN NULL;',
                            hash="e2e514e490f0307dc93a9441353244f81d6de6a6",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_21ac0",
                            table="trajecten_handhavingsbezwaar",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "trajecten_handhavingsbezwaarevent" ("besluit_id", "created_at", "door_id", "id", "inburgeraar_id", "ontvangen_op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "uiterlijk", "uitkomst", "uitkomst_op") VALUES (NEW."besluit_id", NEW."created_at", NEW."door_id", NEW."id", NEW."inburgeraar_id", NEW."ontvangen_op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."uiterlijk", NEW."uitkomst", NEW."uitkomst_op"); RETURN NULL;',
                            hash="9e6e84c2cbd977157d66434f0a194cd0220bf662",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_43bc5",
                            table="trajecten_handhavingsbezwaar",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_handhavingsbezwaarevent" ("besluit_id", "created_at", "door_id", "id", "inburgeraar_id", "ontvangen_op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "uiterlijk", "uitkomst", "uitkomst_op") VALUES (OLD."besluit_id", OLD."created_at", OLD."door_id", OLD."id", OLD."inburgeraar_id", OLD."ontvangen_op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."uiterlijk", OLD."uitkomst", OLD."uitkomst_op"); RETURN NULL;',
                            hash="1fc43fb01e5c5d6cfc1618dc77cd0c186e24db54",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_ba322",
                            table="trajecten_handhavingsbezwaar",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="HandhavingsbezwaarEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("ontvangen_op", models.DateField(default=kern.klok.vandaag, verbose_name="ontvangen op")),
                ("uiterlijk", models.DateField(verbose_name="uiterlijk beslissen op")),
                (
                    "uitkomst",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("gegrond", "gegrond"),
                            ("deels gegrond", "deels gegrond"),
                            ("ongegrond", "ongegrond"),
                            ("niet-ontvankelijk", "niet-ontvankelijk"),
                            ("ingetrokken", "ingetrokken"),
                            ("toch geen bezwaar", "toch geen bezwaar"),
                        ],
                        max_length=20,
                        verbose_name="uitkomst",
                    ),
                ),
                ("uitkomst_op", models.DateField(blank=True, null=True, verbose_name="beslist op")),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="vastgelegd"),
                ),
                (
                    "besluit",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.handhavingsbesluit",
                        verbose_name="besluit",
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
                        to="trajecten.handhavingsbezwaar",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="handhavingsbezwaar_historie")],
            },
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="handhavingsbesluit",
            name="toegevoegd_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="handhavingsbesluit",
            name="gewijzigd_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="handhavingsbesluit",
            name="verwijderd_delete",
        ),
        migrations.AddField(
            model_name="handhavingsbesluit",
            name="reden",
            field=models.CharField(
                blank=True, help_text="Waarom het besluit is verbeterd.", max_length=200, verbose_name="reden"
            ),
        ),
        migrations.AddField(
            model_name="handhavingsbesluitevent",
            name="reden",
            field=models.CharField(
                blank=True, help_text="Waarom het besluit is verbeterd.", max_length=200, verbose_name="reden"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="handhavingsbesluit",
            trigger=pgtrigger.compiler.Trigger(
                name="toegevoegd_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_handhavingsbesluitevent" ("bedrag", "created_at", "datum", "door_id", "grond_id", "id", "inburgeraar_id", "kenmerk", "maatregel_id", "overdracht_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "soort") VALUES (NEW."bedrag", NEW."created_at", NEW."datum", NEW."door_id", NEW."grond_id", NEW."id", NEW."inburgeraar_id", NEW."kenmerk", NEW."maatregel_id", NEW."overdracht_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."reden", NEW."soort"); RETURN NULL;',
                    hash="0057f3e0256ec30a844dfa012b52f8426d94e1b4",
                    operation="INSERT",
                    pgid="pgtrigger_toegevoegd_insert_afbd3",
                    table="trajecten_handhavingsbesluit",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="handhavingsbesluit",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "trajecten_handhavingsbesluitevent" ("bedrag", "created_at", "datum", "door_id", "grond_id", "id", "inburgeraar_id", "kenmerk", "maatregel_id", "overdracht_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "soort") VALUES (NEW."bedrag", NEW."created_at", NEW."datum", NEW."door_id", NEW."grond_id", NEW."id", NEW."inburgeraar_id", NEW."kenmerk", NEW."maatregel_id", NEW."overdracht_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."reden", NEW."soort"); RETURN NULL;',
                    hash="cce88a338702308b15fe426d13d16b161c6fb528",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_79656",
                    table="trajecten_handhavingsbesluit",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="handhavingsbesluit",
            trigger=pgtrigger.compiler.Trigger(
                name="verwijderd_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_handhavingsbesluitevent" ("bedrag", "created_at", "datum", "door_id", "grond_id", "id", "inburgeraar_id", "kenmerk", "maatregel_id", "overdracht_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "soort") VALUES (OLD."bedrag", OLD."created_at", OLD."datum", OLD."door_id", OLD."grond_id", OLD."id", OLD."inburgeraar_id", OLD."kenmerk", OLD."maatregel_id", OLD."overdracht_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."reden", OLD."soort"); RETURN NULL;',
                    hash="c9f2444c7b598486977605126eaaea048ef4c358",
                    operation="DELETE",
                    pgid="pgtrigger_verwijderd_delete_181f7",
                    table="trajecten_handhavingsbesluit",
                    when="AFTER",
                ),
            ),
        ),
    ]
    operations = samen(operations)
