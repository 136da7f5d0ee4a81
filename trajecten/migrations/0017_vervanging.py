"""Replacements of a colleague who is away, and the colleague who goes along to a visit (DOMEIN 2)."""

import django.contrib.postgres.constraints
import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import kern.klok
from kern.migraties import samen, voer_uit


class Migration(migrations.Migration):
    """Make the table and its policies, and count the minutes that replacements spent for whom they replace."""

    dependencies = [
        ("gebruikers", "0011_afwezigheid"),
        ("inburgeraars", "0012_zicht_ontvanger"),
        ("trajecten", "0016_vragen"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Vervanging",
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
                    "heel",
                    models.BooleanField(
                        default=False,
                        help_text="Anders alleen voor de mensen die zijn genoemd.",
                        verbose_name="voor alle mensen",
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="geregeld"),
                ),
                (
                    "afwezigheid",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="vervangingen",
                        to="gebruikers.afwezigheid",
                        verbose_name="afwezigheid",
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="geregeld door",
                    ),
                ),
                (
                    "vervanger",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="vervangingen",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="wie vervangt",
                    ),
                ),
                (
                    "vervangt",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="wordt_vervangen",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="wie is afwezig",
                    ),
                ),
            ],
            options={
                "verbose_name": "vervanging",
                "verbose_name_plural": "vervangingen",
                "ordering": ("van", "pk"),
                "abstract": False,
                "indexes": [models.Index(fields=["vervanger", "tot"], name="vervanging_vervanger")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("tot__isnull", True), ("tot__gte", models.F("van")), _connector="OR"
                        ),
                        name="vervanging_van_voor_tot",
                        violation_error_message="De laatste dag ligt niet voor de eerste.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("tot__isnull", False)),
                        name="vervanging_heeft_einde",
                        violation_error_message="Een vervanging heeft een laatste dag.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("vervangt", models.F("vervanger")), _negated=True),
                        name="vervanging_door_een_ander",
                        violation_error_message="Niemand vervangt zichzelf.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            (models.F("vervangt"), "="),
                            (models.F("vervanger"), "="),
                            (models.Func(models.F("van"), models.F("tot"), function="daterange"), "&&"),
                        ],
                        name="vervanging_een_per_collega",
                        violation_error_message="Deze collega vervangt in die periode al, of in een deel ervan.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        condition=models.Q(("heel", True)),
                        expressions=[
                            (models.F("vervangt"), "="),
                            (models.Func(models.F("van"), models.F("tot"), function="daterange"), "&&"),
                        ],
                        name="vervanging_een_voor_allen",
                        violation_error_message="Voor alle mensen is er in die periode al een vervanger.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_vervangingevent" ("afwezigheid_id", "created_at", "door_id", "heel", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "tot", "van", "vervanger_id", "vervangt_id") VALUES (NEW."afwezigheid_id", NEW."created_at", NEW."door_id", NEW."heel", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."tot", NEW."van", NEW."vervanger_id", NEW."vervangt_id"); RETURN NULL;',
                            hash="e020f5f1a1ff67b6de3dcc6db4a4dd0e1a61d07a",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_d1b0f",
                            table="trajecten_vervanging",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "trajecten_vervangingevent" ("afwezigheid_id", "created_at", "door_id", "heel", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "tot", "van", "vervanger_id", "vervangt_id") VALUES (NEW."afwezigheid_id", NEW."created_at", NEW."door_id", NEW."heel", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."tot", NEW."van", NEW."vervanger_id", NEW."vervangt_id"); RETURN NULL;',
                            hash="f0fdfaedcf6772afb0d4e49f56c7f4b78861592f",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_ff866",
                            table="trajecten_vervanging",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_vervangingevent" ("afwezigheid_id", "created_at", "door_id", "heel", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "tot", "van", "vervanger_id", "vervangt_id") VALUES (OLD."afwezigheid_id", OLD."created_at", OLD."door_id", OLD."heel", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."tot", OLD."van", OLD."vervanger_id", OLD."vervangt_id"); RETURN NULL;',
                            hash="791e38b0b0d1824348c3754453c350827d3e430f",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_d1df6",
                            table="trajecten_vervanging",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="VervangingEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("van", models.DateField(default=kern.klok.vandaag, verbose_name="van")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="tot")),
                (
                    "heel",
                    models.BooleanField(
                        default=False,
                        help_text="Anders alleen voor de mensen die zijn genoemd.",
                        verbose_name="voor alle mensen",
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="geregeld"),
                ),
                (
                    "afwezigheid",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="gebruikers.afwezigheid",
                        verbose_name="afwezigheid",
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
                        verbose_name="geregeld door",
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
                        to="trajecten.vervanging",
                    ),
                ),
                (
                    "vervanger",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="wie vervangt",
                    ),
                ),
                (
                    "vervangt",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="wie is afwezig",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="vervanging_historie")],
            },
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="geplandbezoek",
            name="toegevoegd_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="geplandbezoek",
            name="gewijzigd_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="geplandbezoek",
            name="verwijderd_delete",
        ),
        migrations.AddField(
            model_name="geplandbezoek",
            name="samen_met",
            field=models.ForeignKey(
                blank=True,
                help_text="De collega die meegaat, en het bezoek ook in de eigen lijst heeft.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="samen met",
            ),
        ),
        migrations.AddField(
            model_name="geplandbezoekevent",
            name="samen_met",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                db_index=False,
                help_text="De collega die meegaat, en het bezoek ook in de eigen lijst heeft.",
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="samen met",
            ),
        ),
        migrations.AddIndex(
            model_name="geplandbezoek",
            index=models.Index(
                condition=models.Q(("samen_met__isnull", False), ("stand", "gepland")),
                fields=["samen_met", "datum"],
                name="gepland_bezoek_samen",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="geplandbezoek",
            trigger=pgtrigger.compiler.Trigger(
                name="toegevoegd_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_geplandbezoekevent" ("aangekondigd_op", "created_at", "datum", "door_id", "gehouden_als_id", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "samen_met_id", "stand", "tijd", "uit_contact_id", "versie", "verzet_naar_id", "wat") VALUES (NEW."aangekondigd_op", NEW."created_at", NEW."datum", NEW."door_id", NEW."gehouden_als_id", NEW."id", NEW."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."reden", NEW."samen_met_id", NEW."stand", NEW."tijd", NEW."uit_contact_id", NEW."versie", NEW."verzet_naar_id", NEW."wat"); RETURN NULL;',
                    hash="c477d83004d5d93967778892e97c1074a17d7573",
                    operation="INSERT",
                    pgid="pgtrigger_toegevoegd_insert_10137",
                    table="trajecten_geplandbezoek",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="geplandbezoek",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "trajecten_geplandbezoekevent" ("aangekondigd_op", "created_at", "datum", "door_id", "gehouden_als_id", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "samen_met_id", "stand", "tijd", "uit_contact_id", "versie", "verzet_naar_id", "wat") VALUES (NEW."aangekondigd_op", NEW."created_at", NEW."datum", NEW."door_id", NEW."gehouden_als_id", NEW."id", NEW."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."reden", NEW."samen_met_id", NEW."stand", NEW."tijd", NEW."uit_contact_id", NEW."versie", NEW."verzet_naar_id", NEW."wat"); RETURN NULL;',
                    hash="26383bac6c9f2585da73454639c23edee866a97e",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_4a38d",
                    table="trajecten_geplandbezoek",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="geplandbezoek",
            trigger=pgtrigger.compiler.Trigger(
                name="verwijderd_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_geplandbezoekevent" ("aangekondigd_op", "created_at", "datum", "door_id", "gehouden_als_id", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "samen_met_id", "stand", "tijd", "uit_contact_id", "versie", "verzet_naar_id", "wat") VALUES (OLD."aangekondigd_op", OLD."created_at", OLD."datum", OLD."door_id", OLD."gehouden_als_id", OLD."id", OLD."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."reden", OLD."samen_met_id", OLD."stand", OLD."tijd", OLD."uit_contact_id", OLD."versie", OLD."verzet_naar_id", OLD."wat"); RETURN NULL;',
                    hash="0f8557c6912bcdf03919ce96c1737945448e3b72",
                    operation="DELETE",
                    pgid="pgtrigger_verwijderd_delete_9025e",
                    table="trajecten_geplandbezoek",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="geplandbezoek",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("samen_met__isnull", True),
                    models.Q(("samen_met", models.F("door")), _negated=True),
                    _connector="OR",
                ),
                name="gepland_bezoek_samen_met_een_ander",
                violation_error_message="Samen ga je met een collega.",
            ),
        ),
        voer_uit("trajecten", "zicht_vervanging", "minuten_namens", "agenda"),
    ]
    operations = samen(operations)
