import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("inburgeraars", "0019_zicht_onthouden"),
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
        migrations.AddField(
            model_name="inburgeraar",
            name="overleden_op",
            field=models.DateField(
                blank=True,
                editable=False,
                help_text="Wie overleden is, wordt door niemand meer benaderd.",
                null=True,
                verbose_name="overleden op",
            ),
        ),
        migrations.AddField(
            model_name="inburgeraarevent",
            name="overleden_op",
            field=models.DateField(
                blank=True,
                editable=False,
                help_text="Wie overleden is, wordt door niemand meer benaderd.",
                null=True,
                verbose_name="overleden op",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="inburgeraar",
            trigger=pgtrigger.compiler.Trigger(
                name="toegevoegd_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "inburgeraars_inburgeraarevent" ("bereikbaar_via", "beste_tijd", "created_at", "email", "geslachtsnaam", "id", "overleden_op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "route", "samengevoegd_met_id", "sorteernaam", "taal_id", "telefoon", "tolk", "versie", "voornamen", "voorvoegsel", "wijk_id", "zoeknaam") VALUES (NEW."bereikbaar_via", NEW."beste_tijd", NEW."created_at", NEW."email", NEW."geslachtsnaam", NEW."id", NEW."overleden_op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."route", NEW."samengevoegd_met_id", NEW."sorteernaam", NEW."taal_id", NEW."telefoon", NEW."tolk", NEW."versie", NEW."voornamen", NEW."voorvoegsel", NEW."wijk_id", NEW."zoeknaam"); RETURN NULL;',
                    hash="6e5d6018fac4de5eea3d04205415d8b3393dc10a",
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
                    func='INSERT INTO "inburgeraars_inburgeraarevent" ("bereikbaar_via", "beste_tijd", "created_at", "email", "geslachtsnaam", "id", "overleden_op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "route", "samengevoegd_met_id", "sorteernaam", "taal_id", "telefoon", "tolk", "versie", "voornamen", "voorvoegsel", "wijk_id", "zoeknaam") VALUES (NEW."bereikbaar_via", NEW."beste_tijd", NEW."created_at", NEW."email", NEW."geslachtsnaam", NEW."id", NEW."overleden_op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."route", NEW."samengevoegd_met_id", NEW."sorteernaam", NEW."taal_id", NEW."telefoon", NEW."tolk", NEW."versie", NEW."voornamen", NEW."voorvoegsel", NEW."wijk_id", NEW."zoeknaam"); RETURN NULL;',
                    hash="fc754444e25e18990c5022ac047bf1ee99ace63f",
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
                    func='INSERT INTO "inburgeraars_inburgeraarevent" ("bereikbaar_via", "beste_tijd", "created_at", "email", "geslachtsnaam", "id", "overleden_op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "route", "samengevoegd_met_id", "sorteernaam", "taal_id", "telefoon", "tolk", "versie", "voornamen", "voorvoegsel", "wijk_id", "zoeknaam") VALUES (OLD."bereikbaar_via", OLD."beste_tijd", OLD."created_at", OLD."email", OLD."geslachtsnaam", OLD."id", OLD."overleden_op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."route", OLD."samengevoegd_met_id", OLD."sorteernaam", OLD."taal_id", OLD."telefoon", OLD."tolk", OLD."versie", OLD."voornamen", OLD."voorvoegsel", OLD."wijk_id", OLD."zoeknaam"); RETURN NULL;',
                    hash="51aaa4e7abe0e590460ab364ad9289007ca6d4fb",
                    operation="DELETE",
                    pgid="pgtrigger_verwijderd_delete_813ee",
                    table="inburgeraars_inburgeraar",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="inburgeraar",
            constraint=models.CheckConstraint(
                condition=models.Q(("overleden_op__isnull", True), ("route", "vrij"), _connector="OR"),
                name="inburgeraar_overleden_wordt_niet_benaderd",
                violation_error_message="Deze persoon is overleden en wordt niet meer benaderd.",
            ),
        ),
    ]
