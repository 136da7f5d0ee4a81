"""A picture of an ervaring may stand in a report, when that was asked apart, along with its citation (docs/adr/0081)."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import kern.klok
from kern.migraties import samen, voer_uit


class Migration(migrations.Migration):
    dependencies = [
        ("rapportage", "0042_antwoordcitaat"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Citaatfoto",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "citaat",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="fotos",
                        to="rapportage.citaat",
                        verbose_name="citaat",
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="geplaatst door",
                    ),
                ),
                (
                    "foto",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="geplaatst",
                        to="rapportage.ervaringfoto",
                        verbose_name="foto",
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
                        verbose_name="weggehaald door",
                    ),
                ),
                ("op", models.DateTimeField(default=kern.klok.nu, verbose_name="geplaatst")),
                ("teruggenomen_op", models.DateTimeField(blank=True, null=True, verbose_name="weggehaald")),
            ],
            options={
                "verbose_name": "foto bij een citaat",
                "verbose_name_plural": "foto’s bij citaten",
                "ordering": ("op", "pk"),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("teruggenomen_op__isnull", True)),
                        fields=("citaat",),
                        name="citaatfoto_eenmaal",
                        violation_error_message="Bij dit citaat staat al een foto.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("teruggenomen_door__isnull", True), ("teruggenomen_op__isnull", True)),
                            models.Q(
                                ("teruggenomen_door__isnull", False), ("teruggenomen_op__isnull", False)
                            ),
                            _connector="OR",
                        ),
                        name="citaatfoto_weggehaald_door_iemand",
                        violation_error_message="Een foto die is weggehaald, is door iemand weggehaald.",
                    ),
                ],
            },
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="ervaringfoto",
            name="toegevoegd_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="ervaringfoto",
            name="gewijzigd_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="ervaringfoto",
            name="verwijderd_delete",
        ),
        migrations.AddField(
            model_name="ervaringfoto",
            name="in_rapport",
            field=models.BooleanField(
                default=False,
                help_text="Ook in de productbeschrijving. Nee bij wat werd toegevoegd voordat dit werd gevraagd.",
                verbose_name="mag in een rapport",
            ),
        ),
        migrations.AddField(
            model_name="ervaringfotoevent",
            name="in_rapport",
            field=models.BooleanField(
                default=False,
                help_text="Ook in de productbeschrijving. Nee bij wat werd toegevoegd voordat dit werd gevraagd.",
                verbose_name="mag in een rapport",
            ),
        ),
        migrations.AddField(
            model_name="producteditie",
            name="beelden",
            field=models.JSONField(
                blank=True,
                default=dict,
                help_text="De foto’s bij wat is geciteerd, zoals ze in de pdf staan: in Base64, bij hun nummer.",
                verbose_name="beelden",
            ),
        ),
        migrations.AddField(
            model_name="rapportpublicatie",
            name="beelden",
            field=models.JSONField(
                blank=True,
                default=dict,
                help_text="De foto’s bij wat is geciteerd, zoals ze in de pdf staan: in Base64, bij hun nummer.",
                verbose_name="beelden",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="ervaringfoto",
            trigger=pgtrigger.compiler.Trigger(
                name="toegevoegd_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "rapportage_ervaringfotoevent" ("bestand", "bijschrift", "created_at", "door_id", "ervaring_id", "grond", "grootte", "id", "in_rapport", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "type", "verwijderd_door_id", "verwijderd_op") VALUES (NEW."bestand", NEW."bijschrift", NEW."created_at", NEW."door_id", NEW."ervaring_id", NEW."grond", NEW."grootte", NEW."id", NEW."in_rapport", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."type", NEW."verwijderd_door_id", NEW."verwijderd_op"); RETURN NULL;',
                    hash="532d4dd8a9a6d12015f021dac75ecd574f100c3e",
                    operation="INSERT",
                    pgid="pgtrigger_toegevoegd_insert_87ebb",
                    table="rapportage_ervaringfoto",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="ervaringfoto",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "rapportage_ervaringfotoevent" ("bestand", "bijschrift", "created_at", "door_id", "ervaring_id", "grond", "grootte", "id", "in_rapport", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "type", "verwijderd_door_id", "verwijderd_op") VALUES (NEW."bestand", NEW."bijschrift", NEW."created_at", NEW."door_id", NEW."ervaring_id", NEW."grond", NEW."grootte", NEW."id", NEW."in_rapport", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."type", NEW."verwijderd_door_id", NEW."verwijderd_op"); RETURN NULL;',
                    hash="84c35f226388e991dfb63dc121629b8aeddadb00",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_11bbc",
                    table="rapportage_ervaringfoto",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="ervaringfoto",
            trigger=pgtrigger.compiler.Trigger(
                name="verwijderd_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "rapportage_ervaringfotoevent" ("bestand", "bijschrift", "created_at", "door_id", "ervaring_id", "grond", "grootte", "id", "in_rapport", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "type", "verwijderd_door_id", "verwijderd_op") VALUES (OLD."bestand", OLD."bijschrift", OLD."created_at", OLD."door_id", OLD."ervaring_id", OLD."grond", OLD."grootte", OLD."id", OLD."in_rapport", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."type", OLD."verwijderd_door_id", OLD."verwijderd_op"); RETURN NULL;',
                    hash="3d0725ef0b076902ac5567fc69ac18406fc181fe",
                    operation="DELETE",
                    pgid="pgtrigger_verwijderd_delete_59e5b",
                    table="rapportage_ervaringfoto",
                    when="AFTER",
                ),
            ),
        ),
    ]
    operations = [*samen(operations), voer_uit("rapportage", "zicht_citaatfoto", "bewaak_producteditie")]
