"""Caseload talks: the talk, what was said of each person, and the tasks that were agreed."""

import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models

import kern.klok
import kern.versleuteld
from kern.migraties import samen


class Migration(migrations.Migration):
    dependencies = [
        ("inburgeraars", "0012_zicht_ontvanger"),
        ("trajecten", "0026_gepland_door"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Bespreking",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("begonnen_op", models.DateField(default=kern.klok.vandaag, verbose_name="begonnen op")),
                ("geeindigd_op", models.DateField(blank=True, null=True, verbose_name="klaar op")),
                (
                    "stand",
                    models.CharField(
                        choices=[("loopt", "loopt"), ("klaar", "klaar"), ("ingetrokken", "ingetrokken")],
                        default="loopt",
                        max_length=11,
                        verbose_name="stand",
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="begonnen"),
                ),
                (
                    "coordinator",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="besprekingen",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="over de caseload van",
                    ),
                ),
                (
                    "leider",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="begonnen door",
                    ),
                ),
            ],
            options={
                "verbose_name": "caseloadbespreking",
                "verbose_name_plural": "caseloadbesprekingen",
                "ordering": ("begonnen_op", "pk"),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("stand", "loopt")),
                        fields=("coordinator",),
                        name="bespreking_een_lopende",
                        violation_error_message="Met deze collega loopt al een bespreking.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("coordinator", models.F("leider")), _negated=True),
                        name="bespreking_met_een_ander",
                        violation_error_message="Een bespreking voer je met een collega.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("geeindigd_op__gte", models.F("begonnen_op")), ("stand", "klaar")),
                            models.Q(
                                models.Q(("stand", "klaar"), _negated=True), ("geeindigd_op__isnull", True)
                            ),
                            _connector="OR",
                        ),
                        name="bespreking_klaar_heeft_dag",
                        violation_error_message="Een bespreking die klaar is, heeft een dag, niet voor het begin.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_besprekingevent" ("begonnen_op", "coordinator_id", "created_at", "geeindigd_op", "id", "leider_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "stand") VALUES (NEW."begonnen_op", NEW."coordinator_id", NEW."created_at", NEW."geeindigd_op", NEW."id", NEW."leider_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."stand"); RETURN NULL;',
                            hash="c04405f21df59031024be7a687a1233e5fed9fea",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_137ff",
                            table="trajecten_bespreking",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "trajecten_besprekingevent" ("begonnen_op", "coordinator_id", "created_at", "geeindigd_op", "id", "leider_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "stand") VALUES (NEW."begonnen_op", NEW."coordinator_id", NEW."created_at", NEW."geeindigd_op", NEW."id", NEW."leider_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."stand"); RETURN NULL;',
                            hash="86cb3a8f82412e7e665f2c0ff3161eda0d478480",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_cc5ab",
                            table="trajecten_bespreking",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_besprekingevent" ("begonnen_op", "coordinator_id", "created_at", "geeindigd_op", "id", "leider_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "stand") VALUES (OLD."begonnen_op", OLD."coordinator_id", OLD."created_at", OLD."geeindigd_op", OLD."id", OLD."leider_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."stand"); RETURN NULL;',
                            hash="5b1db15fde14d01ccb79174275a14b705e6e60f5",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_4c253",
                            table="trajecten_bespreking",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="BesprekingEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("begonnen_op", models.DateField(default=kern.klok.vandaag, verbose_name="begonnen op")),
                ("geeindigd_op", models.DateField(blank=True, null=True, verbose_name="klaar op")),
                (
                    "stand",
                    models.CharField(
                        choices=[("loopt", "loopt"), ("klaar", "klaar"), ("ingetrokken", "ingetrokken")],
                        default="loopt",
                        max_length=11,
                        verbose_name="stand",
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="begonnen"),
                ),
                (
                    "coordinator",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="over de caseload van",
                    ),
                ),
                (
                    "leider",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="begonnen door",
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
                        to="trajecten.bespreking",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="bespreking_historie")],
            },
        ),
        migrations.CreateModel(
            name="Bespreekpunt",
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
                    "notitie",
                    kern.versleuteld.VersleuteldeTekst(
                        blank=True, default="", doel="bespreeknotitie", verbose_name="notitie"
                    ),
                ),
                ("besproken", models.BooleanField(default=True, verbose_name="besproken")),
                ("op", models.DateField(default=kern.klok.vandaag, verbose_name="besproken op")),
                (
                    "correctiereden",
                    models.CharField(blank=True, max_length=200, verbose_name="waarom verbeterd"),
                ),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="opgeschreven"),
                ),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="opgeschreven door",
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
                    "bespreking",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="punten",
                        to="trajecten.bespreking",
                        verbose_name="bespreking",
                    ),
                ),
            ],
            options={
                "verbose_name": "bespreekpunt",
                "verbose_name_plural": "bespreekpunten",
                "ordering": ("op", "pk"),
                "indexes": [models.Index(fields=["inburgeraar", "op"], name="bespreekpunt_persoon")],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("bespreking", "inburgeraar"),
                        name="bespreekpunt_een_per_persoon",
                        violation_error_message="Deze persoon staat al in deze bespreking.",
                    )
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_bespreekpuntevent" ("bespreking_id", "besproken", "correctiereden", "created_at", "door_id", "id", "inburgeraar_id", "notitie", "op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "versie") VALUES (NEW."bespreking_id", NEW."besproken", NEW."correctiereden", NEW."created_at", NEW."door_id", NEW."id", NEW."inburgeraar_id", NEW."notitie", NEW."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."versie"); RETURN NULL;',
                            hash="ad008bd494c17988a091aedf831c4c037efd1192",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_bb71e",
                            table="trajecten_bespreekpunt",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "trajecten_bespreekpuntevent" ("bespreking_id", "besproken", "correctiereden", "created_at", "door_id", "id", "inburgeraar_id", "notitie", "op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "versie") VALUES (NEW."bespreking_id", NEW."besproken", NEW."correctiereden", NEW."created_at", NEW."door_id", NEW."id", NEW."inburgeraar_id", NEW."notitie", NEW."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."versie"); RETURN NULL;',
                            hash="9497bb93fadd1835085a9ee0693c5395b80f5a97",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_7f068",
                            table="trajecten_bespreekpunt",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_bespreekpuntevent" ("bespreking_id", "besproken", "correctiereden", "created_at", "door_id", "id", "inburgeraar_id", "notitie", "op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "versie") VALUES (OLD."bespreking_id", OLD."besproken", OLD."correctiereden", OLD."created_at", OLD."door_id", OLD."id", OLD."inburgeraar_id", OLD."notitie", OLD."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."versie"); RETURN NULL;',
                            hash="0e4a123b0a2a5701cb682d5d0e893c832387cd08",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_332a1",
                            table="trajecten_bespreekpunt",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="BespreekpuntEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                (
                    "versie",
                    models.PositiveIntegerField(
                        db_default=1, default=1, editable=False, verbose_name="versie"
                    ),
                ),
                (
                    "notitie",
                    kern.versleuteld.VersleuteldeTekst(
                        blank=True, default="", doel="bespreeknotitie", verbose_name="notitie"
                    ),
                ),
                ("besproken", models.BooleanField(default=True, verbose_name="besproken")),
                ("op", models.DateField(default=kern.klok.vandaag, verbose_name="besproken op")),
                (
                    "correctiereden",
                    models.CharField(blank=True, max_length=200, verbose_name="waarom verbeterd"),
                ),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="opgeschreven"),
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
                        verbose_name="opgeschreven door",
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
                        to="trajecten.bespreekpunt",
                    ),
                ),
                (
                    "bespreking",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.bespreking",
                        verbose_name="bespreking",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="bespreekpunt_historie")],
            },
        ),
        migrations.CreateModel(
            name="Bespreektaak",
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
                    "punt",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="taken",
                        to="trajecten.bespreekpunt",
                        verbose_name="bespreekpunt",
                    ),
                ),
                (
                    "taak",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="uit_bespreking",
                        to="trajecten.taak",
                        verbose_name="taak",
                    ),
                ),
            ],
            options={
                "verbose_name": "taak uit een bespreking",
                "verbose_name_plural": "taken uit besprekingen",
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_bespreektaakevent" ("id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "punt_id", "taak_id") VALUES (NEW."id", NEW."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."punt_id", NEW."taak_id"); RETURN NULL;',
                            hash="ef516b67612c5250b7e6e91ff287e353dd656e43",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_d1130",
                            table="trajecten_bespreektaak",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "trajecten_bespreektaakevent" ("id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "punt_id", "taak_id") VALUES (NEW."id", NEW."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."punt_id", NEW."taak_id"); RETURN NULL;',
                            hash="3b4c84748856dfa302657d5b452f6b21b9267ef7",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_41008",
                            table="trajecten_bespreektaak",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_bespreektaakevent" ("id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "punt_id", "taak_id") VALUES (OLD."id", OLD."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."punt_id", OLD."taak_id"); RETURN NULL;',
                            hash="10edfbfc6bf06e72d1424f49affe3a6cd8f6e26e",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_2ce2a",
                            table="trajecten_bespreektaak",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="BespreektaakEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
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
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.bespreektaak",
                    ),
                ),
                (
                    "punt",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.bespreekpunt",
                        verbose_name="bespreekpunt",
                    ),
                ),
                (
                    "taak",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.taak",
                        verbose_name="taak",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="bespreektaak_historie")],
            },
        ),
    ]
    operations = samen(operations)
