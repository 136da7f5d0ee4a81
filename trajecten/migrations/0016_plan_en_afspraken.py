"""Make what was offered, the components of a plan, and what an afspraak says more than before."""

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
        ("inburgeraars", "0020_overleden"),
        ("netwerk", "0002_buurt_in_wijk"),
        ("trajecten", "0015_wie_mat"),
        ("wijken", "0002_omtrek_bron_en_reden"),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name="afspraak",
            name="toegevoegd_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="afspraak",
            name="gewijzigd_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="afspraak",
            name="verwijderd_delete",
        ),
        migrations.CreateModel(
            name="Taalroute",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("code", models.SlugField(max_length=20, unique=True, verbose_name="code")),
                ("naam", models.CharField(max_length=80, unique=True, verbose_name="naam")),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("WI", "WI: met inburgeringsexamen"),
                            ("WEB", "WEB: zonder inburgeringsexamen"),
                        ],
                        max_length=8,
                        verbose_name="soort",
                    ),
                ),
                ("actief", models.BooleanField(default=True, verbose_name="in gebruik")),
            ],
            options={
                "verbose_name": "taalroute",
                "verbose_name_plural": "taalroutes",
                "ordering": ("naam",),
            },
        ),
        migrations.AddField(
            model_name="afspraak",
            name="akkoord_coordinator_op",
            field=models.DateField(blank=True, null=True, verbose_name="akkoord van de coördinator"),
        ),
        migrations.AddField(
            model_name="afspraak",
            name="akkoord_inburgeraar_op",
            field=models.DateField(blank=True, null=True, verbose_name="akkoord van de inburgeraar"),
        ),
        migrations.AddField(
            model_name="afspraak",
            name="doel",
            field=kern.versleuteld.VersleuteldeTekst(
                blank=True, default="", doel="afspraak_doel", verbose_name="doel"
            ),
        ),
        migrations.AddField(
            model_name="afspraak",
            name="score",
            field=models.PositiveSmallIntegerField(
                blank=True,
                choices=[
                    (1, "score 1"),
                    (2, "score 2"),
                    (3, "score 3"),
                    (4, "score 4"),
                    (6, "score 6"),
                    (7, "score 7"),
                    (8, "score 8"),
                    (9, "score 9"),
                    (11, "score 11"),
                    (12, "score 12"),
                    (13, "score 13"),
                    (14, "score 14"),
                ],
                null=True,
                verbose_name="naar score",
            ),
        ),
        migrations.AddField(
            model_name="afspraak",
            name="traject",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="afspraken",
                to="trajecten.traject",
                verbose_name="traject",
            ),
        ),
        migrations.AddField(
            model_name="afspraakevent",
            name="akkoord_coordinator_op",
            field=models.DateField(blank=True, null=True, verbose_name="akkoord van de coördinator"),
        ),
        migrations.AddField(
            model_name="afspraakevent",
            name="akkoord_inburgeraar_op",
            field=models.DateField(blank=True, null=True, verbose_name="akkoord van de inburgeraar"),
        ),
        migrations.AddField(
            model_name="afspraakevent",
            name="doel",
            field=kern.versleuteld.VersleuteldeTekst(
                blank=True, default="", doel="afspraak_doel", verbose_name="doel"
            ),
        ),
        migrations.AddField(
            model_name="afspraakevent",
            name="score",
            field=models.PositiveSmallIntegerField(
                blank=True,
                choices=[
                    (1, "score 1"),
                    (2, "score 2"),
                    (3, "score 3"),
                    (4, "score 4"),
                    (6, "score 6"),
                    (7, "score 7"),
                    (8, "score 8"),
                    (9, "score 9"),
                    (11, "score 11"),
                    (12, "score 12"),
                    (13, "score 13"),
                    (14, "score 14"),
                ],
                null=True,
                verbose_name="naar score",
            ),
        ),
        migrations.AddField(
            model_name="afspraakevent",
            name="traject",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="trajecten.traject",
                verbose_name="traject",
            ),
        ),
        migrations.CreateModel(
            name="Aanbod",
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
                    "gedaan_op",
                    models.DateField(default=kern.klok.vandaag, verbose_name="gedaan op"),
                ),
                (
                    "antwoord",
                    models.CharField(
                        choices=[
                            ("nog geen", "nog geen antwoord"),
                            ("ja", "ja"),
                            ("nee", "nee"),
                            ("denkt na", "denkt na"),
                        ],
                        default="nog geen",
                        max_length=10,
                        verbose_name="antwoord",
                    ),
                ),
                ("antwoord_op", models.DateField(blank=True, null=True, verbose_name="antwoord op")),
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
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="aanbiedingen",
                        to="trajecten.traject",
                        verbose_name="traject",
                    ),
                ),
                (
                    "taalroute",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="trajecten.taalroute",
                        verbose_name="taalroute",
                    ),
                ),
            ],
            options={
                "verbose_name": "aanbod",
                "verbose_name_plural": "aanbiedingen",
                "ordering": ("-gedaan_op", "-pk"),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("antwoord__in", ["nog geen", "denkt na"])),
                        fields=("traject",),
                        name="aanbod_een_open",
                        violation_error_message="Op het vorige aanbod is nog geen ja of nee gezegd.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("antwoord", "nog geen"), ("antwoord_op__isnull", True)),
                            models.Q(
                                models.Q(("antwoord", "nog geen"), _negated=True),
                                ("antwoord_op__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="aanbod_antwoord_heeft_datum",
                        violation_error_message="Bij een antwoord hoort een datum.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("antwoord_op__isnull", True),
                            ("antwoord_op__gte", models.F("gedaan_op")),
                            _connector="OR",
                        ),
                        name="aanbod_antwoord_na_aanbod",
                        violation_error_message="Het antwoord komt niet voor het aanbod.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_aanbodevent" ("antwoord", "antwoord_op", "created_at", "door_id", "gedaan_op", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "taalroute_id", "traject_id", "versie") VALUES (NEW."antwoord", NEW."antwoord_op", NEW."created_at", NEW."door_id", NEW."gedaan_op", NEW."id", NEW."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."taalroute_id", NEW."traject_id", NEW."versie"); RETURN NULL;',
                            hash="fa6389756b0c6d23af795d6f520dee5252205f7f",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_9372f",
                            table="trajecten_aanbod",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "trajecten_aanbodevent" ("antwoord", "antwoord_op", "created_at", "door_id", "gedaan_op", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "taalroute_id", "traject_id", "versie") VALUES (NEW."antwoord", NEW."antwoord_op", NEW."created_at", NEW."door_id", NEW."gedaan_op", NEW."id", NEW."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."taalroute_id", NEW."traject_id", NEW."versie"); RETURN NULL;',
                            hash="3e9ddd03b8b60c21bcf58f46824604464d58190a",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_86e34",
                            table="trajecten_aanbod",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_aanbodevent" ("antwoord", "antwoord_op", "created_at", "door_id", "gedaan_op", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "taalroute_id", "traject_id", "versie") VALUES (OLD."antwoord", OLD."antwoord_op", OLD."created_at", OLD."door_id", OLD."gedaan_op", OLD."id", OLD."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."taalroute_id", OLD."traject_id", OLD."versie"); RETURN NULL;',
                            hash="1a70366284e88a34e59831ed7e02d4dea355c211",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_c3e1a",
                            table="trajecten_aanbod",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Component",
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
                    "soort",
                    models.CharField(
                        choices=[
                            ("taal", "taal"),
                            ("activiteit", "activiteit"),
                            ("onderwijs", "onderwijs"),
                            ("werk", "werk"),
                            ("opvoeding", "opvoeding"),
                            ("hulp", "hulp"),
                        ],
                        max_length=10,
                        verbose_name="soort",
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
                        verbose_name="naar niveau",
                    ),
                ),
                (
                    "omschrijving",
                    kern.versleuteld.VersleuteldeTekst(
                        blank=True, default="", doel="component", verbose_name="omschrijving"
                    ),
                ),
                ("nog_te_vinden", models.BooleanField(default=False, verbose_name="nog te vinden")),
                (
                    "wens",
                    kern.versleuteld.VersleuteldeTekst(
                        blank=True, default="", doel="component_wens", verbose_name="wens"
                    ),
                ),
                (
                    "uren_per_week",
                    models.DecimalField(
                        blank=True, decimal_places=1, max_digits=4, null=True, verbose_name="uren per week"
                    ),
                ),
                (
                    "gepland_op",
                    models.DateField(default=kern.klok.vandaag, verbose_name="in het plan sinds"),
                ),
                ("begin", models.DateField(blank=True, null=True, verbose_name="begint op")),
                ("liep_al", models.BooleanField(default=False, verbose_name="liep al")),
                (
                    "wijze",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("zelf", "gaat zelf"),
                            ("telefoontje", "na een telefoontje"),
                            ("gaat mee", "iemand gaat mee"),
                            ("aan de hand", "aan de hand meegenomen"),
                        ],
                        max_length=12,
                        verbose_name="hoe komt iemand er",
                    ),
                ),
                (
                    "wachtlijst_sinds",
                    models.DateField(blank=True, null=True, verbose_name="op de wachtlijst sinds"),
                ),
                (
                    "warme_overdracht_op",
                    models.DateField(blank=True, null=True, verbose_name="warme overdracht op"),
                ),
                (
                    "warme_overdracht_gedeeld",
                    kern.versleuteld.VersleuteldeTekst(
                        blank=True, default="", doel="component_gedeeld", verbose_name="wat is gedeeld"
                    ),
                ),
                (
                    "warme_overdracht_grond",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("toestemming", "de inburgeraar vond het goed"),
                            ("plaatsing", "de organisatie had het nodig om te kunnen beginnen"),
                        ],
                        max_length=12,
                        verbose_name="op welke grond",
                    ),
                ),
                (
                    "stand",
                    models.CharField(
                        choices=[
                            ("gepland", "gepland"),
                            ("gestart", "gestart"),
                            ("geweigerd", "geweigerd"),
                            ("gestopt", "gestopt"),
                            ("afgerond", "afgerond"),
                            ("vervallen", "vervallen"),
                        ],
                        default="gepland",
                        max_length=10,
                        verbose_name="stand",
                    ),
                ),
                ("gestart_op", models.DateField(blank=True, null=True, verbose_name="gestart op")),
                ("gehoord_van", models.CharField(blank=True, max_length=120, verbose_name="gehoord van")),
                ("gehoord_op", models.DateField(blank=True, null=True, verbose_name="gehoord op")),
                ("geeindigd_op", models.DateField(blank=True, null=True, verbose_name="geëindigd op")),
                ("reden", models.CharField(blank=True, max_length=200, verbose_name="reden")),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="vastgelegd"),
                ),
                (
                    "activiteit",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="componenten",
                        to="netwerk.activiteit",
                        verbose_name="activiteit",
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
                (
                    "organisatie",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="componenten",
                        to="wijken.organisatie",
                        verbose_name="organisatie",
                    ),
                ),
                (
                    "traject",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="componenten",
                        to="trajecten.traject",
                        verbose_name="traject",
                    ),
                ),
                (
                    "warme_overdracht_met",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="wijken.contactpersoon",
                        verbose_name="warme overdracht met",
                    ),
                ),
                (
                    "taalroute",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="trajecten.taalroute",
                        verbose_name="taalroute",
                    ),
                ),
            ],
            options={
                "verbose_name": "component",
                "verbose_name_plural": "componenten",
                "ordering": ("gepland_op", "pk"),
                "indexes": [models.Index(fields=["traject", "soort", "stand"], name="component_traject")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("soort", "taal"), ("taalroute__isnull", False)),
                            models.Q(
                                models.Q(("soort", "taal"), _negated=True),
                                ("taalniveau", ""),
                                ("taalroute__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="component_taal_heeft_route",
                        violation_error_message="Een taalonderdeel heeft een taalroute, een ander onderdeel niet.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("activiteit__isnull", True),
                            models.Q(
                                ("organisatie__isnull", False),
                                ("soort__in", ("activiteit", "onderwijs", "werk", "opvoeding")),
                            ),
                            _connector="OR",
                        ),
                        name="component_activiteit_hoort_erbij",
                        violation_error_message="Een activiteit is van een organisatie, en hoort bij een onderdeel om mee te doen.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("nog_te_vinden", False),
                            models.Q(
                                ("activiteit__isnull", True),
                                ("liep_al", False),
                                ("organisatie__isnull", True),
                                ("soort__in", ("activiteit", "onderwijs", "werk", "opvoeding")),
                                ("stand__in", ("gepland", "vervallen")),
                            ),
                            _connector="OR",
                        ),
                        name="component_te_vinden_is_nergens",
                        violation_error_message="Wat nog te vinden is, is iets om mee te doen, heeft nog geen plek en is niet gestart.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("uren_per_week__isnull", True),
                            models.Q(("uren_per_week__gt", 0), ("uren_per_week__lte", 60)),
                            _connector="OR",
                        ),
                        name="component_uren_kunnen",
                        violation_error_message="Uren per week: meer dan 0 en hoogstens 60.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("warme_overdracht_grond", ""),
                                ("warme_overdracht_met__isnull", True),
                                ("warme_overdracht_op__isnull", True),
                            ),
                            models.Q(
                                ("warme_overdracht_grond__gt", ""),
                                ("warme_overdracht_met__isnull", False),
                                ("warme_overdracht_op__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="component_overdracht_is_heel",
                        violation_error_message="Een warme overdracht heeft een dag, een contactpersoon en een grond.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("gestart_op__isnull", False),
                                ("stand__in", ("gestart", "gestopt", "afgerond")),
                            ),
                            models.Q(
                                models.Q(("stand__in", ("gestart", "gestopt", "afgerond")), _negated=True),
                                ("gestart_op__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="component_gestart_heeft_dag",
                        violation_error_message="Bij een onderdeel dat gestart is, hoort de dag waarop het begon.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("liep_al", False),
                            ("stand__in", ("gestart", "gestopt", "afgerond")),
                            _connector="OR",
                        ),
                        name="component_liep_al_is_gestart",
                        violation_error_message="Wat al liep, is gestart.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("geeindigd_op__isnull", False),
                                ("stand__in", ("geweigerd", "gestopt", "afgerond", "vervallen")),
                            ),
                            models.Q(
                                models.Q(
                                    ("stand__in", ("geweigerd", "gestopt", "afgerond", "vervallen")),
                                    _negated=True,
                                ),
                                ("geeindigd_op__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="component_einde_heeft_dag",
                        violation_error_message="Bij een onderdeel dat voorbij is, hoort de dag waarop het eindigde.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("geeindigd_op__isnull", True),
                            ("gestart_op__isnull", True),
                            ("geeindigd_op__gte", models.F("gestart_op")),
                            _connector="OR",
                        ),
                        name="component_eindigt_na_start",
                        violation_error_message="Een onderdeel eindigt niet voordat het begint.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_componentevent" ("activiteit_id", "begin", "created_at", "door_id", "geeindigd_op", "gehoord_op", "gehoord_van", "gepland_op", "gestart_op", "id", "inburgeraar_id", "liep_al", "nog_te_vinden", "omschrijving", "organisatie_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "soort", "stand", "taalniveau", "taalroute_id", "traject_id", "uren_per_week", "versie", "wachtlijst_sinds", "warme_overdracht_gedeeld", "warme_overdracht_grond", "warme_overdracht_met_id", "warme_overdracht_op", "wens", "wijze") VALUES (NEW."activiteit_id", NEW."begin", NEW."created_at", NEW."door_id", NEW."geeindigd_op", NEW."gehoord_op", NEW."gehoord_van", NEW."gepland_op", NEW."gestart_op", NEW."id", NEW."inburgeraar_id", NEW."liep_al", NEW."nog_te_vinden", NEW."omschrijving", NEW."organisatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."reden", NEW."soort", NEW."stand", NEW."taalniveau", NEW."taalroute_id", NEW."traject_id", NEW."uren_per_week", NEW."versie", NEW."wachtlijst_sinds", NEW."warme_overdracht_gedeeld", NEW."warme_overdracht_grond", NEW."warme_overdracht_met_id", NEW."warme_overdracht_op", NEW."wens", NEW."wijze"); RETURN NULL;',
                            hash="defed2031b07a350752486e963804507a3803587",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_48195",
                            table="trajecten_component",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "trajecten_componentevent" ("activiteit_id", "begin", "created_at", "door_id", "geeindigd_op", "gehoord_op", "gehoord_van", "gepland_op", "gestart_op", "id", "inburgeraar_id", "liep_al", "nog_te_vinden", "omschrijving", "organisatie_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "soort", "stand", "taalniveau", "taalroute_id", "traject_id", "uren_per_week", "versie", "wachtlijst_sinds", "warme_overdracht_gedeeld", "warme_overdracht_grond", "warme_overdracht_met_id", "warme_overdracht_op", "wens", "wijze") VALUES (NEW."activiteit_id", NEW."begin", NEW."created_at", NEW."door_id", NEW."geeindigd_op", NEW."gehoord_op", NEW."gehoord_van", NEW."gepland_op", NEW."gestart_op", NEW."id", NEW."inburgeraar_id", NEW."liep_al", NEW."nog_te_vinden", NEW."omschrijving", NEW."organisatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."reden", NEW."soort", NEW."stand", NEW."taalniveau", NEW."taalroute_id", NEW."traject_id", NEW."uren_per_week", NEW."versie", NEW."wachtlijst_sinds", NEW."warme_overdracht_gedeeld", NEW."warme_overdracht_grond", NEW."warme_overdracht_met_id", NEW."warme_overdracht_op", NEW."wens", NEW."wijze"); RETURN NULL;',
                            hash="5dd20b7c6c61492e1f9fd1348af98c572fe44181",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_2542b",
                            table="trajecten_component",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_componentevent" ("activiteit_id", "begin", "created_at", "door_id", "geeindigd_op", "gehoord_op", "gehoord_van", "gepland_op", "gestart_op", "id", "inburgeraar_id", "liep_al", "nog_te_vinden", "omschrijving", "organisatie_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "soort", "stand", "taalniveau", "taalroute_id", "traject_id", "uren_per_week", "versie", "wachtlijst_sinds", "warme_overdracht_gedeeld", "warme_overdracht_grond", "warme_overdracht_met_id", "warme_overdracht_op", "wens", "wijze") VALUES (OLD."activiteit_id", OLD."begin", OLD."created_at", OLD."door_id", OLD."geeindigd_op", OLD."gehoord_op", OLD."gehoord_van", OLD."gepland_op", OLD."gestart_op", OLD."id", OLD."inburgeraar_id", OLD."liep_al", OLD."nog_te_vinden", OLD."omschrijving", OLD."organisatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."reden", OLD."soort", OLD."stand", OLD."taalniveau", OLD."taalroute_id", OLD."traject_id", OLD."uren_per_week", OLD."versie", OLD."wachtlijst_sinds", OLD."warme_overdracht_gedeeld", OLD."warme_overdracht_grond", OLD."warme_overdracht_met_id", OLD."warme_overdracht_op", OLD."wens", OLD."wijze"); RETURN NULL;',
                            hash="1e33e7b01dba04d332f04280b1d71ddd0b2a37d7",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_a2949",
                            table="trajecten_component",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.AddField(
            model_name="afspraak",
            name="component",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="afspraken",
                to="trajecten.component",
                verbose_name="bij welk onderdeel",
            ),
        ),
        migrations.AddField(
            model_name="afspraakevent",
            name="component",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="trajecten.component",
                verbose_name="bij welk onderdeel",
            ),
        ),
        migrations.CreateModel(
            name="AanbodEvent",
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
                    "gedaan_op",
                    models.DateField(default=kern.klok.vandaag, verbose_name="gedaan op"),
                ),
                (
                    "antwoord",
                    models.CharField(
                        choices=[
                            ("nog geen", "nog geen antwoord"),
                            ("ja", "ja"),
                            ("nee", "nee"),
                            ("denkt na", "denkt na"),
                        ],
                        default="nog geen",
                        max_length=10,
                        verbose_name="antwoord",
                    ),
                ),
                ("antwoord_op", models.DateField(blank=True, null=True, verbose_name="antwoord op")),
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
                        to="trajecten.aanbod",
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
                (
                    "taalroute",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.taalroute",
                        verbose_name="taalroute",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="aanbod_historie")],
            },
        ),
        migrations.AlterField(
            model_name="norm",
            name="soort",
            field=models.CharField(
                choices=[
                    ("contact tot volgen", "dagen zonder contact, tot en met Plaatsen"),
                    ("contact vanaf volgen", "dagen zonder contact, vanaf Volgen"),
                    ("uren per jaar", "werkbare uren per jaar, bij een volle aanstelling"),
                    ("begeleid per jaar", "begeleide inburgeraars per jaar, bij een volle aanstelling"),
                    ("begeleid signaal", "begeleide inburgeraars waarbij een signaal komt"),
                    ("uren per persoon", "uren per begeleide inburgeraar per jaar"),
                    ("pogingen", "pogingen voordat iemand onbereikbaar heet"),
                    ("reservering dagen", "dagen voor het einde van een reservering dat een signaal komt"),
                    ("duaal dagen", "dagen na het plan dat taal en meedoen allebei begonnen zijn"),
                ],
                max_length=24,
                verbose_name="soort",
            ),
        ),
        migrations.AlterField(
            model_name="normevent",
            name="soort",
            field=models.CharField(
                choices=[
                    ("contact tot volgen", "dagen zonder contact, tot en met Plaatsen"),
                    ("contact vanaf volgen", "dagen zonder contact, vanaf Volgen"),
                    ("uren per jaar", "werkbare uren per jaar, bij een volle aanstelling"),
                    ("begeleid per jaar", "begeleide inburgeraars per jaar, bij een volle aanstelling"),
                    ("begeleid signaal", "begeleide inburgeraars waarbij een signaal komt"),
                    ("uren per persoon", "uren per begeleide inburgeraar per jaar"),
                    ("pogingen", "pogingen voordat iemand onbereikbaar heet"),
                    ("reservering dagen", "dagen voor het einde van een reservering dat een signaal komt"),
                    ("duaal dagen", "dagen na het plan dat taal en meedoen allebei begonnen zijn"),
                ],
                max_length=24,
                verbose_name="soort",
            ),
        ),
        migrations.AlterField(
            model_name="signaal",
            name="regel",
            field=models.CharField(
                choices=[
                    ("geen contact", "geen contact"),
                    ("reservering loopt af", "reservering loopt af"),
                    ("concept wacht", "concept wacht"),
                    ("bezoek te laat", "bezoek te laat"),
                    ("een been", "duaal met één been"),
                ],
                max_length=24,
                verbose_name="regel",
            ),
        ),
        migrations.AlterField(
            model_name="signaalevent",
            name="regel",
            field=models.CharField(
                choices=[
                    ("geen contact", "geen contact"),
                    ("reservering loopt af", "reservering loopt af"),
                    ("concept wacht", "concept wacht"),
                    ("bezoek te laat", "bezoek te laat"),
                    ("een been", "duaal met één been"),
                ],
                max_length=24,
                verbose_name="regel",
            ),
        ),
        migrations.CreateModel(
            name="ComponentEvent",
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
                    "soort",
                    models.CharField(
                        choices=[
                            ("taal", "taal"),
                            ("activiteit", "activiteit"),
                            ("onderwijs", "onderwijs"),
                            ("werk", "werk"),
                            ("opvoeding", "opvoeding"),
                            ("hulp", "hulp"),
                        ],
                        max_length=10,
                        verbose_name="soort",
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
                        verbose_name="naar niveau",
                    ),
                ),
                (
                    "omschrijving",
                    kern.versleuteld.VersleuteldeTekst(
                        blank=True, default="", doel="component", verbose_name="omschrijving"
                    ),
                ),
                ("nog_te_vinden", models.BooleanField(default=False, verbose_name="nog te vinden")),
                (
                    "wens",
                    kern.versleuteld.VersleuteldeTekst(
                        blank=True, default="", doel="component_wens", verbose_name="wens"
                    ),
                ),
                (
                    "uren_per_week",
                    models.DecimalField(
                        blank=True, decimal_places=1, max_digits=4, null=True, verbose_name="uren per week"
                    ),
                ),
                (
                    "gepland_op",
                    models.DateField(default=kern.klok.vandaag, verbose_name="in het plan sinds"),
                ),
                ("begin", models.DateField(blank=True, null=True, verbose_name="begint op")),
                ("liep_al", models.BooleanField(default=False, verbose_name="liep al")),
                (
                    "wijze",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("zelf", "gaat zelf"),
                            ("telefoontje", "na een telefoontje"),
                            ("gaat mee", "iemand gaat mee"),
                            ("aan de hand", "aan de hand meegenomen"),
                        ],
                        max_length=12,
                        verbose_name="hoe komt iemand er",
                    ),
                ),
                (
                    "wachtlijst_sinds",
                    models.DateField(blank=True, null=True, verbose_name="op de wachtlijst sinds"),
                ),
                (
                    "warme_overdracht_op",
                    models.DateField(blank=True, null=True, verbose_name="warme overdracht op"),
                ),
                (
                    "warme_overdracht_gedeeld",
                    kern.versleuteld.VersleuteldeTekst(
                        blank=True, default="", doel="component_gedeeld", verbose_name="wat is gedeeld"
                    ),
                ),
                (
                    "warme_overdracht_grond",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("toestemming", "de inburgeraar vond het goed"),
                            ("plaatsing", "de organisatie had het nodig om te kunnen beginnen"),
                        ],
                        max_length=12,
                        verbose_name="op welke grond",
                    ),
                ),
                (
                    "stand",
                    models.CharField(
                        choices=[
                            ("gepland", "gepland"),
                            ("gestart", "gestart"),
                            ("geweigerd", "geweigerd"),
                            ("gestopt", "gestopt"),
                            ("afgerond", "afgerond"),
                            ("vervallen", "vervallen"),
                        ],
                        default="gepland",
                        max_length=10,
                        verbose_name="stand",
                    ),
                ),
                ("gestart_op", models.DateField(blank=True, null=True, verbose_name="gestart op")),
                ("gehoord_van", models.CharField(blank=True, max_length=120, verbose_name="gehoord van")),
                ("gehoord_op", models.DateField(blank=True, null=True, verbose_name="gehoord op")),
                ("geeindigd_op", models.DateField(blank=True, null=True, verbose_name="geëindigd op")),
                ("reden", models.CharField(blank=True, max_length=200, verbose_name="reden")),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="vastgelegd"),
                ),
                (
                    "activiteit",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="netwerk.activiteit",
                        verbose_name="activiteit",
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
                    "organisatie",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="wijken.organisatie",
                        verbose_name="organisatie",
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
                        to="trajecten.component",
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
                (
                    "warme_overdracht_met",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="wijken.contactpersoon",
                        verbose_name="warme overdracht met",
                    ),
                ),
                (
                    "taalroute",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.taalroute",
                        verbose_name="taalroute",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="component_historie")],
            },
        ),
        migrations.AddConstraint(
            model_name="afspraak",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("score__isnull", True),
                    ("score__in", [1, 2, 3, 4, 6, 7, 8, 9, 11, 12, 13, 14]),
                    _connector="OR",
                ),
                name="afspraak_score",
                violation_error_message="Een score is 1 tot en met 4, 6 tot en met 9, of 11 tot en met 14.",
            ),
        ),
        migrations.AddConstraint(
            model_name="afspraak",
            constraint=models.CheckConstraint(
                condition=models.Q(("component__isnull", True), ("traject__isnull", False), _connector="OR"),
                name="afspraak_component_heeft_traject",
                violation_error_message="Een afspraak bij een onderdeel hoort bij een traject.",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="afspraak",
            trigger=pgtrigger.compiler.Trigger(
                name="toegevoegd_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_afspraakevent" ("afgehandeld_op", "akkoord_coordinator_op", "akkoord_inburgeraar_op", "component_id", "created_at", "doel", "door_id", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "score", "stand", "traject_id", "uit_contact_id", "uiterlijk", "versie", "wat", "wie") VALUES (NEW."afgehandeld_op", NEW."akkoord_coordinator_op", NEW."akkoord_inburgeraar_op", NEW."component_id", NEW."created_at", NEW."doel", NEW."door_id", NEW."id", NEW."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."reden", NEW."score", NEW."stand", NEW."traject_id", NEW."uit_contact_id", NEW."uiterlijk", NEW."versie", NEW."wat", NEW."wie"); RETURN NULL;',
                    hash="576a86f401f23330ec44d0e6ba0447b29b189d8d",
                    operation="INSERT",
                    pgid="pgtrigger_toegevoegd_insert_39420",
                    table="trajecten_afspraak",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="afspraak",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "trajecten_afspraakevent" ("afgehandeld_op", "akkoord_coordinator_op", "akkoord_inburgeraar_op", "component_id", "created_at", "doel", "door_id", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "score", "stand", "traject_id", "uit_contact_id", "uiterlijk", "versie", "wat", "wie") VALUES (NEW."afgehandeld_op", NEW."akkoord_coordinator_op", NEW."akkoord_inburgeraar_op", NEW."component_id", NEW."created_at", NEW."doel", NEW."door_id", NEW."id", NEW."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."reden", NEW."score", NEW."stand", NEW."traject_id", NEW."uit_contact_id", NEW."uiterlijk", NEW."versie", NEW."wat", NEW."wie"); RETURN NULL;',
                    hash="6e8b6d529ef4e6b2fbd63f836c8f062f2aa6161b",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_a0512",
                    table="trajecten_afspraak",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="afspraak",
            trigger=pgtrigger.compiler.Trigger(
                name="verwijderd_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_afspraakevent" ("afgehandeld_op", "akkoord_coordinator_op", "akkoord_inburgeraar_op", "component_id", "created_at", "doel", "door_id", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "score", "stand", "traject_id", "uit_contact_id", "uiterlijk", "versie", "wat", "wie") VALUES (OLD."afgehandeld_op", OLD."akkoord_coordinator_op", OLD."akkoord_inburgeraar_op", OLD."component_id", OLD."created_at", OLD."doel", OLD."door_id", OLD."id", OLD."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."reden", OLD."score", OLD."stand", OLD."traject_id", OLD."uit_contact_id", OLD."uiterlijk", OLD."versie", OLD."wat", OLD."wie"); RETURN NULL;',
                    hash="ad499b820ea2088265703e32f4fb7b8205b712f2",
                    operation="DELETE",
                    pgid="pgtrigger_verwijderd_delete_4ec57",
                    table="trajecten_afspraak",
                    when="AFTER",
                ),
            ),
        ),
    ]
