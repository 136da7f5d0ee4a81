"""The fields that are copied into another system hold over a period, and keep their history."""

import django.contrib.postgres.constraints
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
    """What shipped holds since before the pilot."""

    dependencies = [
        ("trajecten", "0028_zicht_bespreking"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="OverneemveldEvent",
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
                ("volgorde", models.PositiveSmallIntegerField(verbose_name="volgorde")),
                ("naam", models.CharField(max_length=80, verbose_name="naam")),
                (
                    "bron",
                    models.CharField(
                        choices=[
                            ("bsn", "BSN"),
                            ("voornamen", "voornamen"),
                            ("tussenvoegsel", "tussenvoegsel"),
                            ("geslachtsnaam", "geslachtsnaam"),
                            ("geslacht", "geslacht"),
                            ("geboortedatum", "geboortedatum"),
                            ("adres", "adres"),
                            ("postcode", "postcode"),
                            ("woonplaats", "woonplaats"),
                            ("telefoon", "telefoon"),
                            ("email", "e-mail"),
                            ("taal", "voorkeurstaal"),
                            ("datum vestiging", "in Nederland sinds"),
                            ("doelgroep", "doelgroep"),
                            ("doelgroep op", "doelgroep vastgesteld op"),
                            ("taalniveau", "taalniveau"),
                            ("leervraag", "leervraag"),
                            ("taalroute", "taalroute"),
                            ("school", "school of taalaanbieder"),
                            ("aanbod op", "aanbod gedaan op"),
                            ("antwoord op", "aanbod aangenomen op"),
                            ("beschikking kenmerk", "kenmerk van de vaststellende beschikking"),
                            ("beschikking op", "datum van de vaststellende beschikking"),
                            ("begin taal", "begin van de taalles"),
                            ("traject geopend", "traject geopend op"),
                        ],
                        max_length=24,
                        verbose_name="staat in het dossier bij",
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
                        to="trajecten.overneemveld",
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
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="overneemveld_historie")],
            },
        ),
        migrations.RemoveConstraint(
            model_name="overneemveld",
            name="overneemveld_volgorde",
        ),
        migrations.AddField(
            model_name="overneemveld",
            name="correctiereden",
            field=models.CharField(blank=True, max_length=200, verbose_name="waarom gewijzigd"),
        ),
        migrations.AddField(
            model_name="overneemveld",
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
            model_name="overneemveld",
            name="tot",
            field=models.DateField(blank=True, null=True, verbose_name="tot"),
        ),
        migrations.AddField(
            model_name="overneemveld",
            name="van",
            field=models.DateField(default=kern.klok.vandaag, verbose_name="van"),
        ),
        migrations.AddField(
            model_name="overneemveld",
            name="versie",
            field=models.PositiveIntegerField(db_default=1, default=1, editable=False, verbose_name="versie"),
        ),
        migrations.RunSQL("UPDATE trajecten_overneemveld SET van = '2024-12-01'", migrations.RunSQL.noop),
        begin_versies("trajecten_overneemveld"),
        pgtrigger.migrations.AddTrigger(
            model_name="overneemveld",
            trigger=pgtrigger.compiler.Trigger(
                name="toegevoegd_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_overneemveldevent" ("bron", "correctiereden", "gewijzigd_door_id", "id", "naam", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort_id", "tot", "van", "versie", "volgorde") VALUES (NEW."bron", NEW."correctiereden", NEW."gewijzigd_door_id", NEW."id", NEW."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."soort_id", NEW."tot", NEW."van", NEW."versie", NEW."volgorde"); RETURN NULL;',
                    hash="cf735c8dcc82b3d839ff09d1d0982a25dedb258f",
                    operation="INSERT",
                    pgid="pgtrigger_toegevoegd_insert_8284e",
                    table="trajecten_overneemveld",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="overneemveld",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "trajecten_overneemveldevent" ("bron", "correctiereden", "gewijzigd_door_id", "id", "naam", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort_id", "tot", "van", "versie", "volgorde") VALUES (NEW."bron", NEW."correctiereden", NEW."gewijzigd_door_id", NEW."id", NEW."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."soort_id", NEW."tot", NEW."van", NEW."versie", NEW."volgorde"); RETURN NULL;',
                    hash="f67909349fc1e014a383b7338093fe4a7ec791de",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_98b65",
                    table="trajecten_overneemveld",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="overneemveld",
            trigger=pgtrigger.compiler.Trigger(
                name="verwijderd_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_overneemveldevent" ("bron", "correctiereden", "gewijzigd_door_id", "id", "naam", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort_id", "tot", "van", "versie", "volgorde") VALUES (OLD."bron", OLD."correctiereden", OLD."gewijzigd_door_id", OLD."id", OLD."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."soort_id", OLD."tot", OLD."van", OLD."versie", OLD."volgorde"); RETURN NULL;',
                    hash="309f28febac9aff71063565570076e1ef437a594",
                    operation="DELETE",
                    pgid="pgtrigger_verwijderd_delete_fdf91",
                    table="trajecten_overneemveld",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="overneemveld",
            constraint=models.CheckConstraint(
                condition=models.Q(("tot__isnull", True), ("tot__gte", models.F("van")), _connector="OR"),
                name="overneemveld_van_voor_tot",
                violation_error_message="De laatste dag ligt niet voor de eerste.",
            ),
        ),
        migrations.AddConstraint(
            model_name="overneemveld",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                expressions=[
                    ("soort", "="),
                    ("volgorde", "="),
                    (models.Func(models.F("van"), models.F("tot"), function="daterange"), "&&"),
                ],
                name="overneemveld_volgorde",
                violation_error_message="Op deze plaats staat al een veld.",
            ),
        ),
        telt_versies("trajecten"),
    ]
    operations = samen(operations)
