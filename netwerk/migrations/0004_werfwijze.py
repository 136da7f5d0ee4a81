"""How people are recruited at a vindplaats, and which activiteit is a taalcoach."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

from kern.migraties import samen


class Migration(migrations.Migration):
    dependencies = [
        ("netwerk", "0003_gewone_tekens"),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name="vindplaats",
            name="toegevoegd_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="vindplaats",
            name="gewijzigd_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="vindplaats",
            name="verwijderd_delete",
        ),
        migrations.AddField(
            model_name="vindplaats",
            name="werfwijze",
            field=models.CharField(
                blank=True,
                choices=[
                    ("meenemen", "iemand neemt iemand mee"),
                    ("vaste tafel", "vaste tafel of spreekuur"),
                    ("organisatie", "organisatie vraagt of belt"),
                    ("folder", "folder of kaartje"),
                    ("anders", "anders"),
                ],
                help_text="Leeg is: niet gezegd.",
                max_length=12,
                verbose_name="manier van werven",
            ),
        ),
        migrations.AddField(
            model_name="vindplaatsevent",
            name="werfwijze",
            field=models.CharField(
                blank=True,
                choices=[
                    ("meenemen", "iemand neemt iemand mee"),
                    ("vaste tafel", "vaste tafel of spreekuur"),
                    ("organisatie", "organisatie vraagt of belt"),
                    ("folder", "folder of kaartje"),
                    ("anders", "anders"),
                ],
                help_text="Leeg is: niet gezegd.",
                max_length=12,
                verbose_name="manier van werven",
            ),
        ),
        migrations.AlterField(
            model_name="activiteit",
            name="soort",
            field=models.CharField(
                choices=[
                    ("ontmoeting", "ontmoeting"),
                    ("vrijwilligerswerk", "vrijwilligerswerk"),
                    ("taal", "taal oefenen"),
                    ("taalcoach", "taalcoach"),
                    ("opvoeding", "opvoeding"),
                    ("bewegen", "bewegen"),
                    ("werk", "werk en leren"),
                    ("overig", "overig"),
                ],
                max_length=20,
                verbose_name="soort",
            ),
        ),
        migrations.AlterField(
            model_name="activiteitevent",
            name="soort",
            field=models.CharField(
                choices=[
                    ("ontmoeting", "ontmoeting"),
                    ("vrijwilligerswerk", "vrijwilligerswerk"),
                    ("taal", "taal oefenen"),
                    ("taalcoach", "taalcoach"),
                    ("opvoeding", "opvoeding"),
                    ("bewegen", "bewegen"),
                    ("werk", "werk en leren"),
                    ("overig", "overig"),
                ],
                max_length=20,
                verbose_name="soort",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="vindplaats",
            trigger=pgtrigger.compiler.Trigger(
                name="toegevoegd_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "netwerk_vindplaatsevent" ("actief", "adres", "bestaand", "buurt_id", "gevonden_door_id", "gevonden_op", "id", "naam", "organisatie_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "werfwijze", "wijk_id", "wijze_van_contact", "wijze_van_werving") VALUES (NEW."actief", NEW."adres", NEW."bestaand", NEW."buurt_id", NEW."gevonden_door_id", NEW."gevonden_op", NEW."id", NEW."naam", NEW."organisatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."soort", NEW."werfwijze", NEW."wijk_id", NEW."wijze_van_contact", NEW."wijze_van_werving"); RETURN NULL;',
                    hash="68e3fc356ce7cece8f659cb5360d48696da6efd7",
                    operation="INSERT",
                    pgid="pgtrigger_toegevoegd_insert_98359",
                    table="netwerk_vindplaats",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="vindplaats",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "netwerk_vindplaatsevent" ("actief", "adres", "bestaand", "buurt_id", "gevonden_door_id", "gevonden_op", "id", "naam", "organisatie_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "werfwijze", "wijk_id", "wijze_van_contact", "wijze_van_werving") VALUES (NEW."actief", NEW."adres", NEW."bestaand", NEW."buurt_id", NEW."gevonden_door_id", NEW."gevonden_op", NEW."id", NEW."naam", NEW."organisatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."soort", NEW."werfwijze", NEW."wijk_id", NEW."wijze_van_contact", NEW."wijze_van_werving"); RETURN NULL;',
                    hash="311b31c1bc7e3040d0ba23645f01781070c31078",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_65c65",
                    table="netwerk_vindplaats",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="vindplaats",
            trigger=pgtrigger.compiler.Trigger(
                name="verwijderd_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "netwerk_vindplaatsevent" ("actief", "adres", "bestaand", "buurt_id", "gevonden_door_id", "gevonden_op", "id", "naam", "organisatie_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "werfwijze", "wijk_id", "wijze_van_contact", "wijze_van_werving") VALUES (OLD."actief", OLD."adres", OLD."bestaand", OLD."buurt_id", OLD."gevonden_door_id", OLD."gevonden_op", OLD."id", OLD."naam", OLD."organisatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."soort", OLD."werfwijze", OLD."wijk_id", OLD."wijze_van_contact", OLD."wijze_van_werving"); RETURN NULL;',
                    hash="273bbe98d2f1c8e2fa392b95f4d1066142f0d4c8",
                    operation="DELETE",
                    pgid="pgtrigger_verwijderd_delete_570b3",
                    table="netwerk_vindplaats",
                    when="AFTER",
                ),
            ),
        ),
    ]
    operations = samen(operations)
