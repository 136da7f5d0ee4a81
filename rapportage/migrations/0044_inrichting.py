"""Aspects and deliverables over a period, who changed a part and why, and deliverables of the whole: the days of editions."""

import datetime as dt

import django.contrib.postgres.constraints
import django.db.models.constraints
import django.db.models.deletion
import django.db.models.functions.comparison
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import kern.klok
from kern.migraties import samen

ALTIJD = dt.date(2000, 1, 1)
"""Since when holds what was there: as `rapportage.product.referentie` has it."""


class Migration(migrations.Migration):
    dependencies = [
        ("rapportage", "0043_citaatfoto"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    # What a trigger, a rule or a field takes the place of stands in an operation before it.
    operations = [
        *samen(
            [
                pgtrigger.migrations.RemoveTrigger(
                    model_name="aspect",
                    name="toegevoegd_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="aspect",
                    name="gewijzigd_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="aspect",
                    name="verwijderd_delete",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="onderdeel",
                    name="toegevoegd_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="onderdeel",
                    name="gewijzigd_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="onderdeel",
                    name="verwijderd_delete",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="onderdeeleigenaar",
                    name="toegevoegd_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="onderdeeleigenaar",
                    name="gewijzigd_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="onderdeeleigenaar",
                    name="verwijderd_delete",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="oplevering",
                    name="toegevoegd_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="oplevering",
                    name="gewijzigd_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="oplevering",
                    name="verwijderd_delete",
                ),
                migrations.RemoveConstraint(
                    model_name="aspect",
                    name="aspect_naam_in_onderdeel",
                ),
                migrations.RemoveConstraint(
                    model_name="aspect",
                    name="aspect_volgorde_in_onderdeel",
                ),
                migrations.RemoveConstraint(
                    model_name="oplevering",
                    name="oplevering_eenmaal",
                ),
            ]
        ),
        *samen(
            [
                migrations.AddField(
                    model_name="aspect",
                    name="correctiereden",
                    field=models.CharField(blank=True, max_length=200, verbose_name="waarom gewijzigd"),
                ),
                migrations.AddField(
                    model_name="aspect",
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
                    model_name="aspect",
                    name="tot",
                    field=models.DateField(blank=True, null=True, verbose_name="tot"),
                ),
                migrations.AddField(
                    model_name="aspect",
                    name="van",
                    field=models.DateField(default=ALTIJD, verbose_name="van"),
                ),
                migrations.AddField(
                    model_name="aspect",
                    name="versie",
                    field=models.PositiveIntegerField(
                        db_default=1, default=1, editable=False, verbose_name="versie"
                    ),
                ),
                migrations.AddField(
                    model_name="aspectevent",
                    name="correctiereden",
                    field=models.CharField(blank=True, max_length=200, verbose_name="waarom gewijzigd"),
                ),
                migrations.AddField(
                    model_name="aspectevent",
                    name="gewijzigd_door",
                    field=models.ForeignKey(
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
                migrations.AddField(
                    model_name="aspectevent",
                    name="tot",
                    field=models.DateField(blank=True, null=True, verbose_name="tot"),
                ),
                migrations.AddField(
                    model_name="aspectevent",
                    name="van",
                    field=models.DateField(default=ALTIJD, verbose_name="van"),
                ),
                migrations.AddField(
                    model_name="aspectevent",
                    name="versie",
                    field=models.PositiveIntegerField(
                        db_default=1, default=1, editable=False, verbose_name="versie"
                    ),
                ),
                migrations.AddField(
                    model_name="onderdeel",
                    name="correctiereden",
                    field=models.CharField(blank=True, max_length=200, verbose_name="waarom gewijzigd"),
                ),
                migrations.AddField(
                    model_name="onderdeel",
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
                    model_name="onderdeel",
                    name="versie",
                    field=models.PositiveIntegerField(
                        db_default=1, default=1, editable=False, verbose_name="versie"
                    ),
                ),
                migrations.AddField(
                    model_name="onderdeeleigenaar",
                    name="correctiereden",
                    field=models.CharField(blank=True, max_length=200, verbose_name="waarom gewijzigd"),
                ),
                migrations.AddField(
                    model_name="onderdeeleigenaar",
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
                    model_name="onderdeeleigenaar",
                    name="versie",
                    field=models.PositiveIntegerField(
                        db_default=1, default=1, editable=False, verbose_name="versie"
                    ),
                ),
                migrations.AddField(
                    model_name="onderdeeleigenaarevent",
                    name="correctiereden",
                    field=models.CharField(blank=True, max_length=200, verbose_name="waarom gewijzigd"),
                ),
                migrations.AddField(
                    model_name="onderdeeleigenaarevent",
                    name="gewijzigd_door",
                    field=models.ForeignKey(
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
                migrations.AddField(
                    model_name="onderdeeleigenaarevent",
                    name="versie",
                    field=models.PositiveIntegerField(
                        db_default=1, default=1, editable=False, verbose_name="versie"
                    ),
                ),
                migrations.AddField(
                    model_name="onderdeelevent",
                    name="correctiereden",
                    field=models.CharField(blank=True, max_length=200, verbose_name="waarom gewijzigd"),
                ),
                migrations.AddField(
                    model_name="onderdeelevent",
                    name="gewijzigd_door",
                    field=models.ForeignKey(
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
                migrations.AddField(
                    model_name="onderdeelevent",
                    name="versie",
                    field=models.PositiveIntegerField(
                        db_default=1, default=1, editable=False, verbose_name="versie"
                    ),
                ),
                migrations.AddField(
                    model_name="oplevering",
                    name="correctiereden",
                    field=models.CharField(blank=True, max_length=200, verbose_name="waarom gewijzigd"),
                ),
                migrations.AddField(
                    model_name="oplevering",
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
                    model_name="oplevering",
                    name="tot",
                    field=models.DateField(blank=True, null=True, verbose_name="tot"),
                ),
                migrations.AddField(
                    model_name="oplevering",
                    name="van",
                    field=models.DateField(default=ALTIJD, verbose_name="van"),
                ),
                migrations.AddField(
                    model_name="oplevering",
                    name="versie",
                    field=models.PositiveIntegerField(
                        db_default=1, default=1, editable=False, verbose_name="versie"
                    ),
                ),
                migrations.AddField(
                    model_name="opleveringevent",
                    name="correctiereden",
                    field=models.CharField(blank=True, max_length=200, verbose_name="waarom gewijzigd"),
                ),
                migrations.AddField(
                    model_name="opleveringevent",
                    name="gewijzigd_door",
                    field=models.ForeignKey(
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
                migrations.AddField(
                    model_name="opleveringevent",
                    name="tot",
                    field=models.DateField(blank=True, null=True, verbose_name="tot"),
                ),
                migrations.AddField(
                    model_name="opleveringevent",
                    name="van",
                    field=models.DateField(default=ALTIJD, verbose_name="van"),
                ),
                migrations.AddField(
                    model_name="opleveringevent",
                    name="versie",
                    field=models.PositiveIntegerField(
                        db_default=1, default=1, editable=False, verbose_name="versie"
                    ),
                ),
                migrations.AlterField(
                    model_name="oplevering",
                    name="onderdeel",
                    field=models.ForeignKey(
                        blank=True,
                        help_text="Leeg voor een editie van de hele productbeschrijving.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="opleveringen",
                        to="rapportage.onderdeel",
                        verbose_name="onderdeel",
                    ),
                ),
                migrations.AlterField(
                    model_name="opleveringevent",
                    name="onderdeel",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        help_text="Leeg voor een editie van de hele productbeschrijving.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="rapportage.onderdeel",
                        verbose_name="onderdeel",
                    ),
                ),
            ]
        ),
        *samen(
            [
                migrations.AlterField(
                    model_name="aspect",
                    name="van",
                    field=models.DateField(default=kern.klok.vandaag, verbose_name="van"),
                ),
                migrations.AlterField(
                    model_name="aspectevent",
                    name="van",
                    field=models.DateField(default=kern.klok.vandaag, verbose_name="van"),
                ),
                migrations.AlterField(
                    model_name="oplevering",
                    name="van",
                    field=models.DateField(default=kern.klok.vandaag, verbose_name="van"),
                ),
                migrations.AlterField(
                    model_name="opleveringevent",
                    name="van",
                    field=models.DateField(default=kern.klok.vandaag, verbose_name="van"),
                ),
            ]
        ),
        *samen(
            [
                pgtrigger.migrations.AddTrigger(
                    model_name="aspect",
                    trigger=pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "rapportage_aspectevent" ("correctiereden", "gewijzigd_door_id", "id", "naam", "onderdeel_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "tot", "van", "versie", "volgorde") VALUES (NEW."correctiereden", NEW."gewijzigd_door_id", NEW."id", NEW."naam", NEW."onderdeel_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."tot", NEW."van", NEW."versie", NEW."volgorde"); RETURN NULL;',
                            hash="ccfd1f8e211dfa4eda9ba450e24a5c36b5d1ae0a",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_f537d",
                            table="rapportage_aspect",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="aspect",
                    trigger=pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "rapportage_aspectevent" ("correctiereden", "gewijzigd_door_id", "id", "naam", "onderdeel_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "tot", "van", "versie", "volgorde") VALUES (NEW."correctiereden", NEW."gewijzigd_door_id", NEW."id", NEW."naam", NEW."onderdeel_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."tot", NEW."van", NEW."versie", NEW."volgorde"); RETURN NULL;',
                            hash="c82ae5dbc0dbae6cf2dfac3dfb8cee6edcfb8610",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_1f6b1",
                            table="rapportage_aspect",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="aspect",
                    trigger=pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "rapportage_aspectevent" ("correctiereden", "gewijzigd_door_id", "id", "naam", "onderdeel_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "tot", "van", "versie", "volgorde") VALUES (OLD."correctiereden", OLD."gewijzigd_door_id", OLD."id", OLD."naam", OLD."onderdeel_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."tot", OLD."van", OLD."versie", OLD."volgorde"); RETURN NULL;',
                            hash="3e2b19f6a4ac4a1b126ecc55530fdf1ed2859c42",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_e9bec",
                            table="rapportage_aspect",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="onderdeel",
                    trigger=pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "rapportage_onderdeelevent" ("correctiereden", "gewijzigd_door_id", "id", "naam", "nummer", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "versie") VALUES (NEW."correctiereden", NEW."gewijzigd_door_id", NEW."id", NEW."naam", NEW."nummer", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."versie"); RETURN NULL;',
                            hash="ba87af7e1c92ccee1a7470ccba05baadeed693ac",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_48972",
                            table="rapportage_onderdeel",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="onderdeel",
                    trigger=pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "rapportage_onderdeelevent" ("correctiereden", "gewijzigd_door_id", "id", "naam", "nummer", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "versie") VALUES (NEW."correctiereden", NEW."gewijzigd_door_id", NEW."id", NEW."naam", NEW."nummer", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."versie"); RETURN NULL;',
                            hash="9855c212492b128c88a0fa8a603f65b5cddbc7c6",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_59363",
                            table="rapportage_onderdeel",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="onderdeel",
                    trigger=pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "rapportage_onderdeelevent" ("correctiereden", "gewijzigd_door_id", "id", "naam", "nummer", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "versie") VALUES (OLD."correctiereden", OLD."gewijzigd_door_id", OLD."id", OLD."naam", OLD."nummer", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."versie"); RETURN NULL;',
                            hash="53bea4692e9d21b2cfbb02cc71cab5ac1040c57f",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_ac13e",
                            table="rapportage_onderdeel",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="onderdeeleigenaar",
                    trigger=pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "rapportage_onderdeeleigenaarevent" ("correctiereden", "gewijzigd_door_id", "id", "onderdeel_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "rol", "tot", "van", "versie") VALUES (NEW."correctiereden", NEW."gewijzigd_door_id", NEW."id", NEW."onderdeel_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."rol", NEW."tot", NEW."van", NEW."versie"); RETURN NULL;',
                            hash="2bfb546d4323aee98f52ad29528708d24e4280ec",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_386f5",
                            table="rapportage_onderdeeleigenaar",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="onderdeeleigenaar",
                    trigger=pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "rapportage_onderdeeleigenaarevent" ("correctiereden", "gewijzigd_door_id", "id", "onderdeel_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "rol", "tot", "van", "versie") VALUES (NEW."correctiereden", NEW."gewijzigd_door_id", NEW."id", NEW."onderdeel_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."rol", NEW."tot", NEW."van", NEW."versie"); RETURN NULL;',
                            hash="a162becd83788a73670739f84ab5aafedfdafe82",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_c02f5",
                            table="rapportage_onderdeeleigenaar",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="onderdeeleigenaar",
                    trigger=pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "rapportage_onderdeeleigenaarevent" ("correctiereden", "gewijzigd_door_id", "id", "onderdeel_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "rol", "tot", "van", "versie") VALUES (OLD."correctiereden", OLD."gewijzigd_door_id", OLD."id", OLD."onderdeel_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."rol", OLD."tot", OLD."van", OLD."versie"); RETURN NULL;',
                            hash="60a17a7f9e67dc79ff00239d75e778e7b9a84f95",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_2816f",
                            table="rapportage_onderdeeleigenaar",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="oplevering",
                    trigger=pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "rapportage_opleveringevent" ("aspect_id", "correctiereden", "elke", "gewijzigd_door_id", "id", "maanden", "naam", "onderdeel_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "tot", "van", "versie") VALUES (NEW."aspect_id", NEW."correctiereden", NEW."elke", NEW."gewijzigd_door_id", NEW."id", NEW."maanden", NEW."naam", NEW."onderdeel_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."tot", NEW."van", NEW."versie"); RETURN NULL;',
                            hash="592162306aca233dceeeaff03d3871cde2d557c3",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_e770f",
                            table="rapportage_oplevering",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="oplevering",
                    trigger=pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "rapportage_opleveringevent" ("aspect_id", "correctiereden", "elke", "gewijzigd_door_id", "id", "maanden", "naam", "onderdeel_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "tot", "van", "versie") VALUES (NEW."aspect_id", NEW."correctiereden", NEW."elke", NEW."gewijzigd_door_id", NEW."id", NEW."maanden", NEW."naam", NEW."onderdeel_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."tot", NEW."van", NEW."versie"); RETURN NULL;',
                            hash="4fe70ee4a3b6d9d0fd053921735ad3dacfdc70fc",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_3eea9",
                            table="rapportage_oplevering",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="oplevering",
                    trigger=pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "rapportage_opleveringevent" ("aspect_id", "correctiereden", "elke", "gewijzigd_door_id", "id", "maanden", "naam", "onderdeel_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "tot", "van", "versie") VALUES (OLD."aspect_id", OLD."correctiereden", OLD."elke", OLD."gewijzigd_door_id", OLD."id", OLD."maanden", OLD."naam", OLD."onderdeel_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."tot", OLD."van", OLD."versie"); RETURN NULL;',
                            hash="d91f4b8e10f820f13b0b6beb969c73bdfae51664",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_1421f",
                            table="rapportage_oplevering",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddConstraint(
                    model_name="aspect",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("tot__isnull", True), ("tot__gte", models.F("van")), _connector="OR"
                        ),
                        name="aspect_van_voor_tot",
                        violation_error_message="De laatste dag ligt niet voor de eerste.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="aspect",
                    constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            (models.F("onderdeel"), "="),
                            (models.F("naam"), "="),
                            (models.Func(models.F("van"), models.F("tot"), function="daterange"), "&&"),
                        ],
                        name="aspect_naam_geen_overlap",
                        violation_error_message="Dit onderdeel heeft al een aspect met die naam.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="aspect",
                    constraint=models.UniqueConstraint(
                        deferrable=django.db.models.constraints.Deferrable["IMMEDIATE"],
                        fields=("onderdeel", "volgorde"),
                        name="aspect_volgorde_in_onderdeel",
                        violation_error_message="Op deze plek staat al een aspect.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="onderdeeleigenaar",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            (
                                "rol__in",
                                [
                                    "trajectcoordinator",
                                    "teamleider",
                                    "beleidsmedewerker",
                                    "projectleider",
                                    "wijkcoordinator",
                                    "welzijnsorganisatie",
                                ],
                            )
                        ),
                        name="onderdeeleigenaar_kan_schrijven",
                        violation_error_message="Deze rol kan geen eigenaar zijn: zij ziet niet alle onderdelen.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="oplevering",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("tot__isnull", True), ("tot__gte", models.F("van")), _connector="OR"
                        ),
                        name="oplevering_van_voor_tot",
                        violation_error_message="De laatste dag ligt niet voor de eerste.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="oplevering",
                    constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            (
                                django.db.models.functions.comparison.Coalesce(
                                    models.F("onderdeel"),
                                    models.Value(0),
                                    output_field=models.BigIntegerField(),
                                ),
                                "=",
                            ),
                            (
                                django.db.models.functions.comparison.Coalesce(
                                    models.F("aspect"), models.Value(0), output_field=models.BigIntegerField()
                                ),
                                "=",
                            ),
                            (models.F("maanden"), "="),
                            (models.Func(models.F("van"), models.F("tot"), function="daterange"), "&&"),
                        ],
                        name="oplevering_geen_overlap",
                        violation_error_message="Op dit moment moet dit al klaar zijn.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="oplevering",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("onderdeel__isnull", False), ("aspect__isnull", True), _connector="OR"
                        ),
                        name="oplevering_aspect_van_onderdeel",
                        violation_error_message="Een editie is van alle onderdelen, en van geen aspect.",
                    ),
                ),
            ]
        ),
    ]
