"""Who came along to a contact, and the minutes of both."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

from kern.migraties import samen, voer_uit


class Migration(migrations.Migration):
    """Add the column, and make the functions that count it."""

    dependencies = [
        ("netwerk", "0001_initial"),
        ("trajecten", "0008_zicht_bsn_en_bezwaar"),
        ("wijken", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name="contactmoment",
            name="toegevoegd_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="contactmoment",
            name="gewijzigd_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="contactmoment",
            name="verwijderd_delete",
        ),
        migrations.AddField(
            model_name="contactmoment",
            name="samen_met",
            field=models.ForeignKey(
                blank=True,
                help_text="De collega die meeging: de minuten tellen ook bij die collega.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="samen met",
            ),
        ),
        migrations.AddField(
            model_name="contactmomentevent",
            name="samen_met",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                db_index=False,
                help_text="De collega die meeging: de minuten tellen ook bij die collega.",
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="samen met",
            ),
        ),
        migrations.AddIndex(
            model_name="contactmoment",
            index=models.Index(
                condition=models.Q(("samen_met__isnull", False)),
                fields=["samen_met", "datum"],
                include=("minuten",),
                name="contactmoment_samen",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="contactmoment",
            trigger=pgtrigger.compiler.Trigger(
                name="toegevoegd_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_contactmomentevent" ("aantal_gesproken", "activiteit_id", "correctiereden", "created_at", "datum", "door_id", "id", "minuten", "organisatie_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "samen_met_id", "sleutel", "soort", "tijd", "versie", "vindplaats_id") VALUES (NEW."aantal_gesproken", NEW."activiteit_id", NEW."correctiereden", NEW."created_at", NEW."datum", NEW."door_id", NEW."id", NEW."minuten", NEW."organisatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."samen_met_id", NEW."sleutel", NEW."soort", NEW."tijd", NEW."versie", NEW."vindplaats_id"); RETURN NULL;',
                    hash="cce9d63d404df38385d525810719f451fb48b332",
                    operation="INSERT",
                    pgid="pgtrigger_toegevoegd_insert_4c3db",
                    table="trajecten_contactmoment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="contactmoment",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "trajecten_contactmomentevent" ("aantal_gesproken", "activiteit_id", "correctiereden", "created_at", "datum", "door_id", "id", "minuten", "organisatie_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "samen_met_id", "sleutel", "soort", "tijd", "versie", "vindplaats_id") VALUES (NEW."aantal_gesproken", NEW."activiteit_id", NEW."correctiereden", NEW."created_at", NEW."datum", NEW."door_id", NEW."id", NEW."minuten", NEW."organisatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."samen_met_id", NEW."sleutel", NEW."soort", NEW."tijd", NEW."versie", NEW."vindplaats_id"); RETURN NULL;',
                    hash="05e0c297a15c598eb25a00a00b3af4b6306f380a",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_1f2aa",
                    table="trajecten_contactmoment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="contactmoment",
            trigger=pgtrigger.compiler.Trigger(
                name="verwijderd_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_contactmomentevent" ("aantal_gesproken", "activiteit_id", "correctiereden", "created_at", "datum", "door_id", "id", "minuten", "organisatie_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "samen_met_id", "sleutel", "soort", "tijd", "versie", "vindplaats_id") VALUES (OLD."aantal_gesproken", OLD."activiteit_id", OLD."correctiereden", OLD."created_at", OLD."datum", OLD."door_id", OLD."id", OLD."minuten", OLD."organisatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."samen_met_id", OLD."sleutel", OLD."soort", OLD."tijd", OLD."versie", OLD."vindplaats_id"); RETURN NULL;',
                    hash="5a9805f7cff552139375e7bae20c8950c16175a9",
                    operation="DELETE",
                    pgid="pgtrigger_verwijderd_delete_7f67f",
                    table="trajecten_contactmoment",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="contactmoment",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("samen_met__isnull", True),
                    models.Q(
                        ("soort__in", ["huisbezoek", "wijkcentrum", "elders"]),
                        models.Q(("samen_met", models.F("door")), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="contactmoment_samen_met_een_ander",
                violation_error_message="Samen ga je met een collega, naar een gesprek met iemand zelf.",
            ),
        ),
        voer_uit("trajecten", "verslagen_samen", "contactminuten"),
    ]
    operations = samen(operations)
