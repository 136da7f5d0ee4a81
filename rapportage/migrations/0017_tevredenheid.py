"""Questionnaires, rounds, invitations, and answers of nobody (docs/adr/0071)."""

import uuid

import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import kern.versleuteld
from kern.migraties import samen


class Migration(migrations.Migration):
    dependencies = [
        ("inburgeraars", "0018_zoeken_op_een_woord"),
        ("rapportage", "0016_zicht_ervaringen"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Antwoordkeuze",
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
                ("volgorde", models.PositiveSmallIntegerField(verbose_name="plaats")),
                (
                    "gezicht",
                    models.CharField(
                        choices=[
                            ("blij", "blij gezicht"),
                            ("gewoon", "gewoon gezicht"),
                            ("verdrietig", "verdrietig gezicht"),
                            ("weet-niet", "vraagteken"),
                            ("geen", "streep"),
                        ],
                        max_length=10,
                        verbose_name="plaatje",
                    ),
                ),
                ("teksten", models.JSONField(verbose_name="teksten")),
            ],
            options={
                "verbose_name": "antwoordkeuze",
                "verbose_name_plural": "antwoordkeuzes",
                "ordering": ("volgorde", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Antwoordsleutel",
            fields=[
                (
                    "hash",
                    models.BinaryField(max_length=32, primary_key=True, serialize=False, verbose_name="hash"),
                ),
            ],
            options={
                "verbose_name": "antwoordsleutel",
                "verbose_name_plural": "antwoordsleutels",
            },
        ),
        migrations.CreateModel(
            name="Mijlpaal",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "code",
                    models.CharField(
                        choices=[("taal-gestart", "taal gestart"), ("afgerond", "traject afgerond")],
                        max_length=20,
                        unique=True,
                        verbose_name="code",
                    ),
                ),
                ("naam", models.CharField(max_length=60, verbose_name="naam")),
                (
                    "regel",
                    models.CharField(
                        help_text="Wie een kaart krijgt, in een zin.", max_length=300, verbose_name="regel"
                    ),
                ),
            ],
            options={
                "verbose_name": "mijlpaal",
                "verbose_name_plural": "mijlpalen",
                "ordering": ("pk",),
            },
        ),
        migrations.CreateModel(
            name="MijlpaalEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                (
                    "code",
                    models.CharField(
                        choices=[("taal-gestart", "taal gestart"), ("afgerond", "traject afgerond")],
                        max_length=20,
                        verbose_name="code",
                    ),
                ),
                ("naam", models.CharField(max_length=60, verbose_name="naam")),
                (
                    "regel",
                    models.CharField(
                        help_text="Wie een kaart krijgt, in een zin.", max_length=300, verbose_name="regel"
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Onderzoek",
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
                            ("jaarlijks", "jaarlijks"),
                            ("mijlpaal", "bij een mijlpaal"),
                            ("proef", "proef"),
                        ],
                        max_length=10,
                        verbose_name="soort",
                    ),
                ),
                ("van", models.DateField(verbose_name="eerste dag")),
                ("tot", models.DateField(verbose_name="laatste dag")),
                (
                    "proefkaarten",
                    models.PositiveSmallIntegerField(default=0, verbose_name="kaarten voor de proef"),
                ),
                (
                    "stand",
                    models.CharField(
                        choices=[
                            ("gepland", "gepland"),
                            ("open", "open"),
                            ("gesloten", "gesloten"),
                            ("geteld", "geteld"),
                        ],
                        default="gepland",
                        max_length=10,
                        verbose_name="stand",
                    ),
                ),
                ("uitgenodigd", models.PositiveIntegerField(default=0, verbose_name="uitgenodigd")),
                ("beantwoord", models.PositiveIntegerField(default=0, verbose_name="beantwoord")),
            ],
            options={
                "verbose_name": "tevredenheidsonderzoek",
                "verbose_name_plural": "tevredenheidsonderzoeken",
                "ordering": ("-van", "-pk"),
            },
        ),
        migrations.CreateModel(
            name="OnderzoekEvent",
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
                            ("jaarlijks", "jaarlijks"),
                            ("mijlpaal", "bij een mijlpaal"),
                            ("proef", "proef"),
                        ],
                        max_length=10,
                        verbose_name="soort",
                    ),
                ),
                ("van", models.DateField(verbose_name="eerste dag")),
                ("tot", models.DateField(verbose_name="laatste dag")),
                (
                    "proefkaarten",
                    models.PositiveSmallIntegerField(default=0, verbose_name="kaarten voor de proef"),
                ),
                (
                    "stand",
                    models.CharField(
                        choices=[
                            ("gepland", "gepland"),
                            ("open", "open"),
                            ("gesloten", "gesloten"),
                            ("geteld", "geteld"),
                        ],
                        default="gepland",
                        max_length=10,
                        verbose_name="stand",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Uitnodiging",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("gegeven_op", models.DateField(blank=True, null=True, verbose_name="kaart gegeven op")),
            ],
            options={
                "verbose_name": "vragenkaart",
                "verbose_name_plural": "vragenkaarten",
                "ordering": ("pk",),
            },
        ),
        migrations.CreateModel(
            name="UitnodigingEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("gegeven_op", models.DateField(blank=True, null=True, verbose_name="kaart gegeven op")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Vraag",
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
                ("volgorde", models.PositiveSmallIntegerField(verbose_name="plaats")),
                (
                    "soort",
                    models.CharField(
                        choices=[("keuze", "met een keuze"), ("open", "met eigen woorden")],
                        default="keuze",
                        max_length=8,
                        verbose_name="soort",
                    ),
                ),
                (
                    "plaatje",
                    models.CharField(
                        choices=[
                            ("gesprek", "twee mensen praten"),
                            ("luisteren", "iemand luistert"),
                            ("plan", "een lijst met stappen"),
                            ("les", "een boek"),
                            ("wijk", "mensen bij elkaar"),
                            ("hulp", "een hand die helpt"),
                            ("duim", "een duim omhoog"),
                            ("schrijven", "een potlood"),
                        ],
                        max_length=12,
                        verbose_name="plaatje",
                    ),
                ),
                ("teksten", models.JSONField(verbose_name="teksten")),
            ],
            options={
                "verbose_name": "vraag",
                "verbose_name_plural": "vragen",
                "ordering": ("volgorde", "pk"),
            },
        ),
        migrations.CreateModel(
            name="VraagEvent",
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
                ("volgorde", models.PositiveSmallIntegerField(verbose_name="plaats")),
                (
                    "soort",
                    models.CharField(
                        choices=[("keuze", "met een keuze"), ("open", "met eigen woorden")],
                        default="keuze",
                        max_length=8,
                        verbose_name="soort",
                    ),
                ),
                (
                    "plaatje",
                    models.CharField(
                        choices=[
                            ("gesprek", "twee mensen praten"),
                            ("luisteren", "iemand luistert"),
                            ("plan", "een lijst met stappen"),
                            ("les", "een boek"),
                            ("wijk", "mensen bij elkaar"),
                            ("hulp", "een hand die helpt"),
                            ("duim", "een duim omhoog"),
                            ("schrijven", "een potlood"),
                        ],
                        max_length=12,
                        verbose_name="plaatje",
                    ),
                ),
                ("teksten", models.JSONField(verbose_name="teksten")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Vragenlijst",
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
                ("nummer", models.PositiveSmallIntegerField(unique=True, verbose_name="nummer")),
                (
                    "stand",
                    models.CharField(
                        choices=[("concept", "concept"), ("proef", "proef"), ("vastgesteld", "vastgesteld")],
                        default="concept",
                        max_length=12,
                        verbose_name="stand",
                    ),
                ),
                ("vastgesteld_op", models.DateTimeField(blank=True, null=True, verbose_name="vastgesteld")),
            ],
            options={
                "verbose_name": "vragenlijst",
                "verbose_name_plural": "vragenlijsten",
                "ordering": ("-nummer",),
            },
        ),
        migrations.CreateModel(
            name="VragenlijstEvent",
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
                ("nummer", models.PositiveSmallIntegerField(verbose_name="nummer")),
                (
                    "stand",
                    models.CharField(
                        choices=[("concept", "concept"), ("proef", "proef"), ("vastgesteld", "vastgesteld")],
                        default="concept",
                        max_length=12,
                        verbose_name="stand",
                    ),
                ),
                ("vastgesteld_op", models.DateTimeField(blank=True, null=True, verbose_name="vastgesteld")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Wachtantwoord",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                (
                    "inhoud",
                    kern.versleuteld.VersleuteldeTekst(doel="wachtantwoord", verbose_name="antwoorden"),
                ),
            ],
            options={
                "verbose_name": "wachtend antwoord",
                "verbose_name_plural": "wachtende antwoorden",
            },
        ),
        migrations.CreateModel(
            name="Antwoord",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                (
                    "tekst",
                    kern.versleuteld.VersleuteldeTekst(
                        blank=True, doel="open antwoord", null=True, verbose_name="eigen woorden"
                    ),
                ),
                ("maand", models.DateField(verbose_name="maand")),
                (
                    "keuze",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="rapportage.antwoordkeuze",
                        verbose_name="keuze",
                    ),
                ),
            ],
            options={
                "verbose_name": "antwoord",
                "verbose_name_plural": "antwoorden",
            },
        ),
        migrations.CreateModel(
            name="AntwoordkeuzeEvent",
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
                ("volgorde", models.PositiveSmallIntegerField(verbose_name="plaats")),
                (
                    "gezicht",
                    models.CharField(
                        choices=[
                            ("blij", "blij gezicht"),
                            ("gewoon", "gewoon gezicht"),
                            ("verdrietig", "verdrietig gezicht"),
                            ("weet-niet", "vraagteken"),
                            ("geen", "streep"),
                        ],
                        max_length=10,
                        verbose_name="plaatje",
                    ),
                ),
                ("teksten", models.JSONField(verbose_name="teksten")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="rapportage.antwoordkeuze",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="mijlpaal",
            trigger=pgtrigger.compiler.Trigger(
                name="toegevoegd_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "rapportage_mijlpaalevent" ("code", "id", "naam", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "regel") VALUES (NEW."code", NEW."id", NEW."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."regel"); RETURN NULL;',
                    hash="05a67eb1acac9f0c84235e283275c0fb813567c4",
                    operation="INSERT",
                    pgid="pgtrigger_toegevoegd_insert_313d3",
                    table="rapportage_mijlpaal",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="mijlpaal",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "rapportage_mijlpaalevent" ("code", "id", "naam", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "regel") VALUES (NEW."code", NEW."id", NEW."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."regel"); RETURN NULL;',
                    hash="8ce2d57034d7cba07ed2db7a823e88ca50ed833a",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_d0918",
                    table="rapportage_mijlpaal",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="mijlpaal",
            trigger=pgtrigger.compiler.Trigger(
                name="verwijderd_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "rapportage_mijlpaalevent" ("code", "id", "naam", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "regel") VALUES (OLD."code", OLD."id", OLD."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."regel"); RETURN NULL;',
                    hash="04c4aff7c6b447125d7f19db1fcad8ffad742421",
                    operation="DELETE",
                    pgid="pgtrigger_verwijderd_delete_d6f68",
                    table="rapportage_mijlpaal",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddField(
            model_name="mijlpaalevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                db_index=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="rapportage.mijlpaal",
            ),
        ),
        migrations.AddField(
            model_name="onderzoek",
            name="gemaakt_door",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="gemaakt door",
            ),
        ),
        migrations.AddField(
            model_name="onderzoek",
            name="mijlpaal",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="rapportage.mijlpaal",
                verbose_name="mijlpaal",
            ),
        ),
        migrations.AddField(
            model_name="antwoordsleutel",
            name="onderzoek",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="rapportage.onderzoek",
                verbose_name="onderzoek",
            ),
        ),
        migrations.AddField(
            model_name="antwoord",
            name="onderzoek",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="antwoorden",
                to="rapportage.onderzoek",
                verbose_name="onderzoek",
            ),
        ),
        migrations.AddField(
            model_name="onderzoekevent",
            name="gemaakt_door",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="gemaakt door",
            ),
        ),
        migrations.AddField(
            model_name="onderzoekevent",
            name="mijlpaal",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="rapportage.mijlpaal",
                verbose_name="mijlpaal",
            ),
        ),
        migrations.AddField(
            model_name="onderzoekevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                db_index=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="rapportage.onderzoek",
            ),
        ),
        migrations.AddField(
            model_name="uitnodiging",
            name="gegeven_door",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="kaart gegeven door",
            ),
        ),
        migrations.AddField(
            model_name="uitnodiging",
            name="inburgeraar",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="%(class)s_set",
                to="inburgeraars.inburgeraar",
                verbose_name="inburgeraar",
            ),
        ),
        migrations.AddField(
            model_name="uitnodiging",
            name="onderzoek",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="uitnodigingen",
                to="rapportage.onderzoek",
                verbose_name="onderzoek",
            ),
        ),
        migrations.AddField(
            model_name="uitnodigingevent",
            name="gegeven_door",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="kaart gegeven door",
            ),
        ),
        migrations.AddField(
            model_name="uitnodigingevent",
            name="inburgeraar",
            field=models.ForeignKey(
                db_constraint=False,
                db_index=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="inburgeraars.inburgeraar",
                verbose_name="inburgeraar",
            ),
        ),
        migrations.AddField(
            model_name="uitnodigingevent",
            name="onderzoek",
            field=models.ForeignKey(
                db_constraint=False,
                db_index=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="rapportage.onderzoek",
                verbose_name="onderzoek",
            ),
        ),
        migrations.AddField(
            model_name="uitnodigingevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                db_index=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="rapportage.uitnodiging",
            ),
        ),
        migrations.AddField(
            model_name="vraag",
            name="door",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="geschreven door",
            ),
        ),
        migrations.AddField(
            model_name="antwoordkeuzeevent",
            name="vraag",
            field=models.ForeignKey(
                db_constraint=False,
                db_index=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="rapportage.vraag",
                verbose_name="vraag",
            ),
        ),
        migrations.AddField(
            model_name="antwoordkeuze",
            name="vraag",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="keuzes",
                to="rapportage.vraag",
                verbose_name="vraag",
            ),
        ),
        migrations.AddField(
            model_name="antwoord",
            name="vraag",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="rapportage.vraag",
                verbose_name="vraag",
            ),
        ),
        migrations.AddField(
            model_name="vraagevent",
            name="door",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="geschreven door",
            ),
        ),
        migrations.AddField(
            model_name="vraagevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                db_index=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="rapportage.vraag",
            ),
        ),
        migrations.AddField(
            model_name="vragenlijst",
            name="gemaakt_door",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="gemaakt door",
            ),
        ),
        migrations.AddField(
            model_name="vragenlijst",
            name="vastgesteld_door",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="vastgesteld door",
            ),
        ),
        migrations.AddField(
            model_name="vraagevent",
            name="vragenlijst",
            field=models.ForeignKey(
                db_constraint=False,
                db_index=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="rapportage.vragenlijst",
                verbose_name="vragenlijst",
            ),
        ),
        migrations.AddField(
            model_name="vraag",
            name="vragenlijst",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="vragen",
                to="rapportage.vragenlijst",
                verbose_name="vragenlijst",
            ),
        ),
        migrations.AddField(
            model_name="onderzoekevent",
            name="vragenlijst",
            field=models.ForeignKey(
                db_constraint=False,
                db_index=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="rapportage.vragenlijst",
                verbose_name="vragenlijst",
            ),
        ),
        migrations.AddField(
            model_name="onderzoek",
            name="vragenlijst",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="onderzoeken",
                to="rapportage.vragenlijst",
                verbose_name="vragenlijst",
            ),
        ),
        migrations.AddField(
            model_name="vragenlijstevent",
            name="gemaakt_door",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="gemaakt door",
            ),
        ),
        migrations.AddField(
            model_name="vragenlijstevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                db_index=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="rapportage.vragenlijst",
            ),
        ),
        migrations.AddField(
            model_name="vragenlijstevent",
            name="vastgesteld_door",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="vastgesteld door",
            ),
        ),
        migrations.AddField(
            model_name="wachtantwoord",
            name="onderzoek",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="rapportage.onderzoek",
                verbose_name="onderzoek",
            ),
        ),
        migrations.AddIndex(
            model_name="mijlpaalevent",
            index=models.Index(fields=["pgh_obj", "-pgh_id"], name="mijlpaal_historie"),
        ),
        migrations.AddConstraint(
            model_name="uitnodiging",
            constraint=models.UniqueConstraint(
                fields=("onderzoek", "inburgeraar"),
                name="uitnodiging_eenmaal",
                violation_error_message="Deze persoon is al uitgenodigd.",
            ),
        ),
        migrations.AddConstraint(
            model_name="uitnodiging",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("gegeven_door__isnull", True), ("gegeven_op__isnull", True)),
                    models.Q(("gegeven_door__isnull", False), ("gegeven_op__isnull", False)),
                    _connector="OR",
                ),
                name="uitnodiging_gegeven_door_iemand",
                violation_error_message="Een kaart die is gegeven, is door iemand gegeven.",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="uitnodiging",
            trigger=pgtrigger.compiler.Trigger(
                name="toegevoegd_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "rapportage_uitnodigingevent" ("gegeven_door_id", "gegeven_op", "id", "inburgeraar_id", "onderzoek_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."gegeven_door_id", NEW."gegeven_op", NEW."id", NEW."inburgeraar_id", NEW."onderzoek_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id"); RETURN NULL;',
                    hash="32fcec1a509ac69dce4cd649ff789e9f95263a08",
                    operation="INSERT",
                    pgid="pgtrigger_toegevoegd_insert_9786d",
                    table="rapportage_uitnodiging",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="uitnodiging",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "rapportage_uitnodigingevent" ("gegeven_door_id", "gegeven_op", "id", "inburgeraar_id", "onderzoek_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."gegeven_door_id", NEW."gegeven_op", NEW."id", NEW."inburgeraar_id", NEW."onderzoek_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id"); RETURN NULL;',
                    hash="bb5edb47ca79dc161dccd5673b689f61cc7a4147",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_741d8",
                    table="rapportage_uitnodiging",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="uitnodiging",
            trigger=pgtrigger.compiler.Trigger(
                name="verwijderd_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "rapportage_uitnodigingevent" ("gegeven_door_id", "gegeven_op", "id", "inburgeraar_id", "onderzoek_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."gegeven_door_id", OLD."gegeven_op", OLD."id", OLD."inburgeraar_id", OLD."onderzoek_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id"); RETURN NULL;',
                    hash="fce75e0a23af7904461fe7bd29e48ff5be5a041b",
                    operation="DELETE",
                    pgid="pgtrigger_verwijderd_delete_a660f",
                    table="rapportage_uitnodiging",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="uitnodigingevent",
            index=models.Index(fields=["pgh_obj", "-pgh_id"], name="uitnodiging_historie"),
        ),
        migrations.AddIndex(
            model_name="antwoordkeuzeevent",
            index=models.Index(fields=["pgh_obj", "-pgh_id"], name="antwoordkeuze_historie"),
        ),
        migrations.AddConstraint(
            model_name="antwoordkeuze",
            constraint=models.CheckConstraint(
                condition=models.Q(("teksten__has_keys", ["nl", "en", "tr", "pl", "ar"])),
                name="antwoordkeuze_in_alle_talen",
                violation_error_message="De tekst is er in elke taal.",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="antwoordkeuze",
            trigger=pgtrigger.compiler.Trigger(
                name="toegevoegd_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "rapportage_antwoordkeuzeevent" ("gezicht", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "teksten", "versie", "volgorde", "vraag_id") VALUES (NEW."gezicht", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."teksten", NEW."versie", NEW."volgorde", NEW."vraag_id"); RETURN NULL;',
                    hash="670d61ac4067d60d1f5840c76e1e031a61bb4573",
                    operation="INSERT",
                    pgid="pgtrigger_toegevoegd_insert_acfa2",
                    table="rapportage_antwoordkeuze",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="antwoordkeuze",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "rapportage_antwoordkeuzeevent" ("gezicht", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "teksten", "versie", "volgorde", "vraag_id") VALUES (NEW."gezicht", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."teksten", NEW."versie", NEW."volgorde", NEW."vraag_id"); RETURN NULL;',
                    hash="aef60a12c4e81a8db1a769b8f9bdf972a71bf977",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_3eb87",
                    table="rapportage_antwoordkeuze",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="antwoordkeuze",
            trigger=pgtrigger.compiler.Trigger(
                name="verwijderd_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "rapportage_antwoordkeuzeevent" ("gezicht", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "teksten", "versie", "volgorde", "vraag_id") VALUES (OLD."gezicht", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."teksten", OLD."versie", OLD."volgorde", OLD."vraag_id"); RETURN NULL;',
                    hash="7daba5a6018aed92e67c9cd81018f74145a4cd1d",
                    operation="DELETE",
                    pgid="pgtrigger_verwijderd_delete_2c077",
                    table="rapportage_antwoordkeuze",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="antwoord",
            index=models.Index(fields=["onderzoek", "vraag"], name="antwoord_per_vraag"),
        ),
        migrations.AddConstraint(
            model_name="antwoord",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("keuze__isnull", False), ("tekst__isnull", True)),
                    models.Q(("keuze__isnull", True), ("tekst__isnull", False)),
                    _connector="OR",
                ),
                name="antwoord_keuze_of_tekst",
                violation_error_message="Een antwoord is een keuze of eigen woorden.",
            ),
        ),
        migrations.AddConstraint(
            model_name="antwoord",
            constraint=models.CheckConstraint(
                condition=models.Q(("maand__day", 1)),
                name="antwoord_van_een_maand",
                violation_error_message="Een antwoord is van een maand, niet van een dag.",
            ),
        ),
        migrations.AddConstraint(
            model_name="vragenlijst",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("stand", "vastgesteld"),
                        ("vastgesteld_door__isnull", False),
                        ("vastgesteld_op__isnull", False),
                    ),
                    models.Q(
                        models.Q(("stand", "vastgesteld"), _negated=True),
                        ("vastgesteld_door__isnull", True),
                        ("vastgesteld_op__isnull", True),
                    ),
                    _connector="OR",
                ),
                name="vragenlijst_vastgesteld_door_iemand",
                violation_error_message="Een vragenlijst die is vastgesteld, is door iemand vastgesteld.",
            ),
        ),
        migrations.AddConstraint(
            model_name="vragenlijst",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("vastgesteld_door__isnull", True),
                    ("gemaakt_door__isnull", True),
                    models.Q(("vastgesteld_door", models.F("gemaakt_door")), _negated=True),
                    _connector="OR",
                ),
                name="vragenlijst_door_twee",
                violation_error_message="Wie de vragenlijst maakte, kan haar niet vaststellen.",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="vragenlijst",
            trigger=pgtrigger.compiler.Trigger(
                name="toegevoegd_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "rapportage_vragenlijstevent" ("gemaakt_door_id", "id", "nummer", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "stand", "vastgesteld_door_id", "vastgesteld_op", "versie") VALUES (NEW."gemaakt_door_id", NEW."id", NEW."nummer", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."stand", NEW."vastgesteld_door_id", NEW."vastgesteld_op", NEW."versie"); RETURN NULL;',
                    hash="f4e0ccd12c867fb388004c4f2c14c6584fb05404",
                    operation="INSERT",
                    pgid="pgtrigger_toegevoegd_insert_d6903",
                    table="rapportage_vragenlijst",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="vragenlijst",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "rapportage_vragenlijstevent" ("gemaakt_door_id", "id", "nummer", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "stand", "vastgesteld_door_id", "vastgesteld_op", "versie") VALUES (NEW."gemaakt_door_id", NEW."id", NEW."nummer", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."stand", NEW."vastgesteld_door_id", NEW."vastgesteld_op", NEW."versie"); RETURN NULL;',
                    hash="bb909931d769fdb122f362edfb7990b0b95491c2",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_4a7b1",
                    table="rapportage_vragenlijst",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="vragenlijst",
            trigger=pgtrigger.compiler.Trigger(
                name="verwijderd_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "rapportage_vragenlijstevent" ("gemaakt_door_id", "id", "nummer", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "stand", "vastgesteld_door_id", "vastgesteld_op", "versie") VALUES (OLD."gemaakt_door_id", OLD."id", OLD."nummer", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."stand", OLD."vastgesteld_door_id", OLD."vastgesteld_op", OLD."versie"); RETURN NULL;',
                    hash="211aa6c787802da4f21406d1abb95e0b4f40ef2e",
                    operation="DELETE",
                    pgid="pgtrigger_verwijderd_delete_c1549",
                    table="rapportage_vragenlijst",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="vraagevent",
            index=models.Index(fields=["pgh_obj", "-pgh_id"], name="vraag_historie"),
        ),
        migrations.AddConstraint(
            model_name="vraag",
            constraint=models.CheckConstraint(
                condition=models.Q(("teksten__has_keys", ["nl", "en", "tr", "pl", "ar"])),
                name="vraag_in_alle_talen",
                violation_error_message="De tekst is er in elke taal.",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="vraag",
            trigger=pgtrigger.compiler.Trigger(
                name="toegevoegd_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "rapportage_vraagevent" ("door_id", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "plaatje", "soort", "teksten", "versie", "volgorde", "vragenlijst_id") VALUES (NEW."door_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."plaatje", NEW."soort", NEW."teksten", NEW."versie", NEW."volgorde", NEW."vragenlijst_id"); RETURN NULL;',
                    hash="33d20d578acb086a6e2f78541187c1cf069bfbee",
                    operation="INSERT",
                    pgid="pgtrigger_toegevoegd_insert_c939f",
                    table="rapportage_vraag",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="vraag",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "rapportage_vraagevent" ("door_id", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "plaatje", "soort", "teksten", "versie", "volgorde", "vragenlijst_id") VALUES (NEW."door_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."plaatje", NEW."soort", NEW."teksten", NEW."versie", NEW."volgorde", NEW."vragenlijst_id"); RETURN NULL;',
                    hash="22c5b3e64d96cfb72ed4456066413469f2b3e688",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_692f6",
                    table="rapportage_vraag",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="vraag",
            trigger=pgtrigger.compiler.Trigger(
                name="verwijderd_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "rapportage_vraagevent" ("door_id", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "plaatje", "soort", "teksten", "versie", "volgorde", "vragenlijst_id") VALUES (OLD."door_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."plaatje", OLD."soort", OLD."teksten", OLD."versie", OLD."volgorde", OLD."vragenlijst_id"); RETURN NULL;',
                    hash="e89ca8ff5d9751bb0b0c9024bdb9cb0ee74589a5",
                    operation="DELETE",
                    pgid="pgtrigger_verwijderd_delete_33abe",
                    table="rapportage_vraag",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="onderzoekevent",
            index=models.Index(fields=["pgh_obj", "-pgh_id"], name="onderzoek_historie"),
        ),
        migrations.AddConstraint(
            model_name="onderzoek",
            constraint=models.CheckConstraint(
                condition=models.Q(("tot__gte", models.F("van"))),
                name="onderzoek_tot_na_van",
                violation_error_message="De laatste dag is niet vóór de eerste.",
            ),
        ),
        migrations.AddConstraint(
            model_name="onderzoek",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("mijlpaal__isnull", False), ("soort", "mijlpaal")),
                    models.Q(models.Q(("soort", "mijlpaal"), _negated=True), ("mijlpaal__isnull", True)),
                    _connector="OR",
                ),
                name="onderzoek_mijlpaal_bij_soort",
                violation_error_message="Een onderzoek bij een mijlpaal heeft een mijlpaal, een ander niet.",
            ),
        ),
        migrations.AddConstraint(
            model_name="onderzoek",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("proefkaarten__gte", 1), ("soort", "proef")),
                    models.Q(models.Q(("soort", "proef"), _negated=True), ("proefkaarten", 0)),
                    _connector="OR",
                ),
                name="onderzoek_proef_met_kaarten",
                violation_error_message="Alleen een proef heeft proefkaarten, en minstens één.",
            ),
        ),
        migrations.AddConstraint(
            model_name="onderzoek",
            constraint=models.CheckConstraint(
                condition=models.Q(("beantwoord__lte", models.F("uitgenodigd"))),
                name="onderzoek_niet_meer_antwoorden_dan_kaarten",
                violation_error_message="Er zijn niet meer antwoorden dan kaarten.",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="onderzoek",
            trigger=pgtrigger.compiler.Trigger(
                name="toegevoegd_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "rapportage_onderzoekevent" ("gemaakt_door_id", "id", "mijlpaal_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "proefkaarten", "soort", "stand", "tot", "van", "versie", "vragenlijst_id") VALUES (NEW."gemaakt_door_id", NEW."id", NEW."mijlpaal_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."proefkaarten", NEW."soort", NEW."stand", NEW."tot", NEW."van", NEW."versie", NEW."vragenlijst_id"); RETURN NULL;',
                    hash="b0f121337b86b14c4ed1837a5d566890739aacce",
                    operation="INSERT",
                    pgid="pgtrigger_toegevoegd_insert_060b8",
                    table="rapportage_onderzoek",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="onderzoek",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."gemaakt_door_id" IS DISTINCT FROM (NEW."gemaakt_door_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."mijlpaal_id" IS DISTINCT FROM (NEW."mijlpaal_id") OR OLD."proefkaarten" IS DISTINCT FROM (NEW."proefkaarten") OR OLD."soort" IS DISTINCT FROM (NEW."soort") OR OLD."stand" IS DISTINCT FROM (NEW."stand") OR OLD."tot" IS DISTINCT FROM (NEW."tot") OR OLD."van" IS DISTINCT FROM (NEW."van") OR OLD."versie" IS DISTINCT FROM (NEW."versie") OR OLD."vragenlijst_id" IS DISTINCT FROM (NEW."vragenlijst_id"))',
                    func='INSERT INTO "rapportage_onderzoekevent" ("gemaakt_door_id", "id", "mijlpaal_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "proefkaarten", "soort", "stand", "tot", "van", "versie", "vragenlijst_id") VALUES (NEW."gemaakt_door_id", NEW."id", NEW."mijlpaal_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."proefkaarten", NEW."soort", NEW."stand", NEW."tot", NEW."van", NEW."versie", NEW."vragenlijst_id"); RETURN NULL;',
                    hash="69a1dd0d89335a4377384212906b0dcd8290903d",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_ddc41",
                    table="rapportage_onderzoek",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="onderzoek",
            trigger=pgtrigger.compiler.Trigger(
                name="verwijderd_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "rapportage_onderzoekevent" ("gemaakt_door_id", "id", "mijlpaal_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "proefkaarten", "soort", "stand", "tot", "van", "versie", "vragenlijst_id") VALUES (OLD."gemaakt_door_id", OLD."id", OLD."mijlpaal_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."proefkaarten", OLD."soort", OLD."stand", OLD."tot", OLD."van", OLD."versie", OLD."vragenlijst_id"); RETURN NULL;',
                    hash="a628e71bb6a26f9b573f4c95ca14d35d66905287",
                    operation="DELETE",
                    pgid="pgtrigger_verwijderd_delete_c7d2a",
                    table="rapportage_onderzoek",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="vragenlijstevent",
            index=models.Index(fields=["pgh_obj", "-pgh_id"], name="vragenlijst_historie"),
        ),
    ]
    operations = samen(operations)
