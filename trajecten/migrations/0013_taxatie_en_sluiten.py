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
        ("inburgeraars", "0019_zicht_onthouden"),
        ("trajecten", "0012_vindplaatsbezoek_verbeteren"),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name="stapovergang",
            name="toegevoegd_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="stapovergang",
            name="gewijzigd_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="stapovergang",
            name="verwijderd_delete",
        ),
        migrations.AddField(
            model_name="stapovergang",
            name="uitkomst",
            field=models.CharField(
                blank=True,
                choices=[
                    ("geen aanbod mogelijk", "geen aanbod mogelijk"),
                    ("geen aanbod toegestaan", "geen aanbod toegestaan"),
                    ("wil niet", "wil niet"),
                    ("onbereikbaar", "onbereikbaar"),
                    ("niet plichtig of vrijgesteld", "niet plichtig of vrijgesteld"),
                    ("afgerond met diploma", "afgerond met diploma"),
                    ("afgerond, niveau gehaald", "afgerond zonder diploma, afgesproken niveau gehaald"),
                    ("afgerond zonder diploma", "afgerond zonder diploma, niveau niet gehaald"),
                    ("gestopt: werk", "gestopt: werk"),
                    ("gestopt: gezondheid", "gestopt: gezondheid"),
                    ("gestopt: kinderopvang", "gestopt: kinderopvang"),
                    ("gestopt: motivatie", "gestopt: motivatie"),
                    ("gestopt: anders", "gestopt: anders"),
                    ("verhuisd", "verhuisd"),
                    ("overleden", "overleden"),
                    ("terug naar de reguliere route", "terug naar de reguliere route"),
                ],
                max_length=40,
                verbose_name="uitkomst",
            ),
        ),
        migrations.AddField(
            model_name="stapovergangevent",
            name="uitkomst",
            field=models.CharField(
                blank=True,
                choices=[
                    ("geen aanbod mogelijk", "geen aanbod mogelijk"),
                    ("geen aanbod toegestaan", "geen aanbod toegestaan"),
                    ("wil niet", "wil niet"),
                    ("onbereikbaar", "onbereikbaar"),
                    ("niet plichtig of vrijgesteld", "niet plichtig of vrijgesteld"),
                    ("afgerond met diploma", "afgerond met diploma"),
                    ("afgerond, niveau gehaald", "afgerond zonder diploma, afgesproken niveau gehaald"),
                    ("afgerond zonder diploma", "afgerond zonder diploma, niveau niet gehaald"),
                    ("gestopt: werk", "gestopt: werk"),
                    ("gestopt: gezondheid", "gestopt: gezondheid"),
                    ("gestopt: kinderopvang", "gestopt: kinderopvang"),
                    ("gestopt: motivatie", "gestopt: motivatie"),
                    ("gestopt: anders", "gestopt: anders"),
                    ("verhuisd", "verhuisd"),
                    ("overleden", "overleden"),
                    ("terug naar de reguliere route", "terug naar de reguliere route"),
                ],
                max_length=40,
                verbose_name="uitkomst",
            ),
        ),
        migrations.CreateModel(
            name="Taxatie",
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
                    "leervraag",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("alfabetisering", "leren lezen en schrijven"),
                            ("taal verbeteren", "de taal verbeteren"),
                            ("examen", "examen doen"),
                        ],
                        max_length=16,
                        verbose_name="leervraag",
                    ),
                ),
                (
                    "taalniveau",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("analfabeet", "kan niet lezen en schrijven"),
                            ("anders alfabeet", "leest en schrijft een ander schrift"),
                            ("A0", "A0: nog geen Nederlands"),
                            ("A1", "A1: losse woorden en korte zinnen"),
                            ("A2", "A2: een eenvoudig gesprek"),
                            ("B1", "B1: redt zich in het dagelijks leven"),
                            ("B2", "B2: spreekt vlot mee"),
                        ],
                        max_length=16,
                        verbose_name="taalniveau",
                    ),
                ),
                (
                    "taalniveau_hoe",
                    models.CharField(blank=True, max_length=120, verbose_name="hoe vastgesteld"),
                ),
                ("taalniveau_op", models.DateField(blank=True, null=True, verbose_name="vastgesteld op")),
                (
                    "doelperspectief",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("werk", "werk"),
                            ("onderwijs", "onderwijs"),
                            ("sociale participatie", "sociale participatie"),
                            ("opvoeding", "opvoeding"),
                        ],
                        max_length=24,
                        verbose_name="doelperspectief",
                    ),
                ),
                (
                    "doel",
                    kern.versleuteld.VersleuteldeTekst(
                        blank=True, default="", doel="taxatie_doel", verbose_name="doel in eigen woorden"
                    ),
                ),
                (
                    "netwerk",
                    kern.versleuteld.VersleuteldeTekst(
                        blank=True, default="", doel="taxatie_netwerk", verbose_name="netwerk nu"
                    ),
                ),
                (
                    "vragen",
                    kern.versleuteld.VersleuteldeTekst(
                        blank=True, default="", doel="taxatie_vragen", verbose_name="nieuwe vragen"
                    ),
                ),
                (
                    "begonnen_op",
                    models.DateField(default=kern.klok.vandaag, verbose_name="begonnen op"),
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
                (
                    "traject",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="taxatie",
                        to="trajecten.traject",
                        verbose_name="traject",
                    ),
                ),
            ],
            options={
                "verbose_name": "taxatie",
                "verbose_name_plural": "taxaties",
                "ordering": ("-begonnen_op", "-pk"),
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_taxatieevent" ("begonnen_op", "created_at", "doel", "doelperspectief", "door_id", "id", "inburgeraar_id", "leervraag", "netwerk", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "taalniveau", "taalniveau_hoe", "taalniveau_op", "traject_id", "versie", "vragen") VALUES (NEW."begonnen_op", NEW."created_at", NEW."doel", NEW."doelperspectief", NEW."door_id", NEW."id", NEW."inburgeraar_id", NEW."leervraag", NEW."netwerk", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."taalniveau", NEW."taalniveau_hoe", NEW."taalniveau_op", NEW."traject_id", NEW."versie", NEW."vragen"); RETURN NULL;',
                            hash="aa991f6fa9aa9eecd20264679ad4f4ca3261c7b9",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_f602e",
                            table="trajecten_taxatie",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "trajecten_taxatieevent" ("begonnen_op", "created_at", "doel", "doelperspectief", "door_id", "id", "inburgeraar_id", "leervraag", "netwerk", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "taalniveau", "taalniveau_hoe", "taalniveau_op", "traject_id", "versie", "vragen") VALUES (NEW."begonnen_op", NEW."created_at", NEW."doel", NEW."doelperspectief", NEW."door_id", NEW."id", NEW."inburgeraar_id", NEW."leervraag", NEW."netwerk", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."taalniveau", NEW."taalniveau_hoe", NEW."taalniveau_op", NEW."traject_id", NEW."versie", NEW."vragen"); RETURN NULL;',
                            hash="b77dbfba11c3f37cd318c18f931a3571e607847f",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_76d9f",
                            table="trajecten_taxatie",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_taxatieevent" ("begonnen_op", "created_at", "doel", "doelperspectief", "door_id", "id", "inburgeraar_id", "leervraag", "netwerk", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "taalniveau", "taalniveau_hoe", "taalniveau_op", "traject_id", "versie", "vragen") VALUES (OLD."begonnen_op", OLD."created_at", OLD."doel", OLD."doelperspectief", OLD."door_id", OLD."id", OLD."inburgeraar_id", OLD."leervraag", OLD."netwerk", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."taalniveau", OLD."taalniveau_hoe", OLD."taalniveau_op", OLD."traject_id", OLD."versie", OLD."vragen"); RETURN NULL;',
                            hash="6b7381c4a60cde1e078ab5c2f884c187c8103e68",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_72c4e",
                            table="trajecten_taxatie",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.AlterField(
            model_name="stapovergang",
            name="naar_stap",
            field=models.CharField(
                blank=True,
                choices=[
                    ("taxeren", "Taxeren"),
                    ("vormgeven", "Vormgeven"),
                    ("plaatsen", "Plaatsen"),
                    ("volgen", "Volgen"),
                    ("afronden", "Afronden"),
                ],
                max_length=10,
                verbose_name="naar",
            ),
        ),
        migrations.AlterField(
            model_name="stapovergangevent",
            name="naar_stap",
            field=models.CharField(
                blank=True,
                choices=[
                    ("taxeren", "Taxeren"),
                    ("vormgeven", "Vormgeven"),
                    ("plaatsen", "Plaatsen"),
                    ("volgen", "Volgen"),
                    ("afronden", "Afronden"),
                ],
                max_length=10,
                verbose_name="naar",
            ),
        ),
        migrations.AlterField(
            model_name="traject",
            name="uitkomst",
            field=models.CharField(
                blank=True,
                choices=[
                    ("geen aanbod mogelijk", "geen aanbod mogelijk"),
                    ("geen aanbod toegestaan", "geen aanbod toegestaan"),
                    ("wil niet", "wil niet"),
                    ("onbereikbaar", "onbereikbaar"),
                    ("niet plichtig of vrijgesteld", "niet plichtig of vrijgesteld"),
                    ("afgerond met diploma", "afgerond met diploma"),
                    ("afgerond, niveau gehaald", "afgerond zonder diploma, afgesproken niveau gehaald"),
                    ("afgerond zonder diploma", "afgerond zonder diploma, niveau niet gehaald"),
                    ("gestopt: werk", "gestopt: werk"),
                    ("gestopt: gezondheid", "gestopt: gezondheid"),
                    ("gestopt: kinderopvang", "gestopt: kinderopvang"),
                    ("gestopt: motivatie", "gestopt: motivatie"),
                    ("gestopt: anders", "gestopt: anders"),
                    ("verhuisd", "verhuisd"),
                    ("overleden", "overleden"),
                    ("terug naar de reguliere route", "terug naar de reguliere route"),
                ],
                max_length=40,
                verbose_name="uitkomst",
            ),
        ),
        migrations.AlterField(
            model_name="trajectevent",
            name="uitkomst",
            field=models.CharField(
                blank=True,
                choices=[
                    ("geen aanbod mogelijk", "geen aanbod mogelijk"),
                    ("geen aanbod toegestaan", "geen aanbod toegestaan"),
                    ("wil niet", "wil niet"),
                    ("onbereikbaar", "onbereikbaar"),
                    ("niet plichtig of vrijgesteld", "niet plichtig of vrijgesteld"),
                    ("afgerond met diploma", "afgerond met diploma"),
                    ("afgerond, niveau gehaald", "afgerond zonder diploma, afgesproken niveau gehaald"),
                    ("afgerond zonder diploma", "afgerond zonder diploma, niveau niet gehaald"),
                    ("gestopt: werk", "gestopt: werk"),
                    ("gestopt: gezondheid", "gestopt: gezondheid"),
                    ("gestopt: kinderopvang", "gestopt: kinderopvang"),
                    ("gestopt: motivatie", "gestopt: motivatie"),
                    ("gestopt: anders", "gestopt: anders"),
                    ("verhuisd", "verhuisd"),
                    ("overleden", "overleden"),
                    ("terug naar de reguliere route", "terug naar de reguliere route"),
                ],
                max_length=40,
                verbose_name="uitkomst",
            ),
        ),
        migrations.CreateModel(
            name="TaxatieEvent",
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
                    "leervraag",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("alfabetisering", "leren lezen en schrijven"),
                            ("taal verbeteren", "de taal verbeteren"),
                            ("examen", "examen doen"),
                        ],
                        max_length=16,
                        verbose_name="leervraag",
                    ),
                ),
                (
                    "taalniveau",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("analfabeet", "kan niet lezen en schrijven"),
                            ("anders alfabeet", "leest en schrijft een ander schrift"),
                            ("A0", "A0: nog geen Nederlands"),
                            ("A1", "A1: losse woorden en korte zinnen"),
                            ("A2", "A2: een eenvoudig gesprek"),
                            ("B1", "B1: redt zich in het dagelijks leven"),
                            ("B2", "B2: spreekt vlot mee"),
                        ],
                        max_length=16,
                        verbose_name="taalniveau",
                    ),
                ),
                (
                    "taalniveau_hoe",
                    models.CharField(blank=True, max_length=120, verbose_name="hoe vastgesteld"),
                ),
                ("taalniveau_op", models.DateField(blank=True, null=True, verbose_name="vastgesteld op")),
                (
                    "doelperspectief",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("werk", "werk"),
                            ("onderwijs", "onderwijs"),
                            ("sociale participatie", "sociale participatie"),
                            ("opvoeding", "opvoeding"),
                        ],
                        max_length=24,
                        verbose_name="doelperspectief",
                    ),
                ),
                (
                    "doel",
                    kern.versleuteld.VersleuteldeTekst(
                        blank=True, default="", doel="taxatie_doel", verbose_name="doel in eigen woorden"
                    ),
                ),
                (
                    "netwerk",
                    kern.versleuteld.VersleuteldeTekst(
                        blank=True, default="", doel="taxatie_netwerk", verbose_name="netwerk nu"
                    ),
                ),
                (
                    "vragen",
                    kern.versleuteld.VersleuteldeTekst(
                        blank=True, default="", doel="taxatie_vragen", verbose_name="nieuwe vragen"
                    ),
                ),
                (
                    "begonnen_op",
                    models.DateField(default=kern.klok.vandaag, verbose_name="begonnen op"),
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
                        to="trajecten.taxatie",
                    ),
                ),
                (
                    "traject",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.traject",
                        verbose_name="traject",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="taxatie_historie")],
            },
        ),
        migrations.AddConstraint(
            model_name="stapovergang",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("naar_stap", ""), ("uitkomst__gt", "")),
                    models.Q(("naar_stap__gt", ""), ("uitkomst", "")),
                    _connector="OR",
                ),
                name="stapovergang_sluit_met_uitkomst",
                violation_error_message="Bij sluiten hoort een uitkomst, bij een stap niet.",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="stapovergang",
            trigger=pgtrigger.compiler.Trigger(
                name="toegevoegd_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_stapovergangevent" ("created_at", "datum", "door_id", "id", "inburgeraar_id", "naar_stap", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "traject_id", "uitkomst", "van_stap") VALUES (NEW."created_at", NEW."datum", NEW."door_id", NEW."id", NEW."inburgeraar_id", NEW."naar_stap", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."reden", NEW."traject_id", NEW."uitkomst", NEW."van_stap"); RETURN NULL;',
                    hash="c44bb3be8237c8405cf26b07e6be15d99e0efc17",
                    operation="INSERT",
                    pgid="pgtrigger_toegevoegd_insert_88f2b",
                    table="trajecten_stapovergang",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="stapovergang",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "trajecten_stapovergangevent" ("created_at", "datum", "door_id", "id", "inburgeraar_id", "naar_stap", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "traject_id", "uitkomst", "van_stap") VALUES (NEW."created_at", NEW."datum", NEW."door_id", NEW."id", NEW."inburgeraar_id", NEW."naar_stap", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."reden", NEW."traject_id", NEW."uitkomst", NEW."van_stap"); RETURN NULL;',
                    hash="4b2faa12e206eaea88d2a43be848b8005bb3f6eb",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_c2c01",
                    table="trajecten_stapovergang",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="stapovergang",
            trigger=pgtrigger.compiler.Trigger(
                name="verwijderd_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_stapovergangevent" ("created_at", "datum", "door_id", "id", "inburgeraar_id", "naar_stap", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "traject_id", "uitkomst", "van_stap") VALUES (OLD."created_at", OLD."datum", OLD."door_id", OLD."id", OLD."inburgeraar_id", OLD."naar_stap", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."reden", OLD."traject_id", OLD."uitkomst", OLD."van_stap"); RETURN NULL;',
                    hash="3117c497133c49683c6e6274556deec00129b4a1",
                    operation="DELETE",
                    pgid="pgtrigger_verwijderd_delete_50f85",
                    table="trajecten_stapovergang",
                    when="AFTER",
                ),
            ),
        ),
    ]
