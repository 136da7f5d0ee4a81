import django.contrib.postgres.constraints
import django.core.validators
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
        ("inburgeraars", "0006_huishouden_selectie_regulier"),
        ("netwerk", "0002_buurt_in_wijk"),
        ("trajecten", "0003_zicht_per_niveau"),
        ("wijken", "0002_omtrek_bron_en_reden"),
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
        pgtrigger.migrations.RemoveTrigger(
            model_name="traject",
            name="toegevoegd_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="traject",
            name="gewijzigd_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="traject",
            name="verwijderd_delete",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="verslag",
            name="toegevoegd_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="verslag",
            name="gewijzigd_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="verslag",
            name="verwijderd_delete",
        ),
        migrations.CreateModel(
            name="Norm",
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
                    "soort",
                    models.CharField(
                        choices=[
                            ("contact tot volgen", "dagen zonder contact, tot en met Plaatsen"),
                            ("contact vanaf volgen", "dagen zonder contact, vanaf Volgen"),
                            ("uren per jaar", "werkbare uren per jaar, bij een volle aanstelling"),
                            (
                                "begeleid per jaar",
                                "begeleide inburgeraars per jaar, bij een volle aanstelling",
                            ),
                            ("begeleid signaal", "begeleide inburgeraars waarbij een signaal komt"),
                            ("uren per persoon", "uren per begeleide inburgeraar per jaar"),
                            ("pogingen", "pogingen voordat iemand onbereikbaar heet"),
                            (
                                "reservering dagen",
                                "dagen voor het einde van een reservering dat een signaal komt",
                            ),
                        ],
                        max_length=24,
                        verbose_name="soort",
                    ),
                ),
                ("waarde", models.PositiveIntegerField(verbose_name="waarde")),
                ("bron", models.CharField(blank=True, max_length=200, verbose_name="bron of besluit")),
            ],
            options={
                "verbose_name": "norm",
                "verbose_name_plural": "normen",
                "ordering": ("soort", "van"),
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("tot__isnull", True), ("tot__gte", models.F("van")), _connector="OR"
                        ),
                        name="norm_van_voor_tot",
                        violation_error_message="De laatste dag ligt niet voor de eerste.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            (models.F("soort"), "="),
                            (models.Func(models.F("van"), models.F("tot"), function="daterange"), "&&"),
                        ],
                        name="norm_een_tegelijk",
                        violation_error_message="Op één dag geldt één norm van een soort.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_normevent" ("bron", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "tot", "van", "waarde") VALUES (NEW."bron", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."soort", NEW."tot", NEW."van", NEW."waarde"); RETURN NULL;',
                            hash="b2d252c13ad34df84db940604083d9e7227df852",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_504ed",
                            table="trajecten_norm",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "trajecten_normevent" ("bron", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "tot", "van", "waarde") VALUES (NEW."bron", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."soort", NEW."tot", NEW."van", NEW."waarde"); RETURN NULL;',
                            hash="b86bd183685bfb0e315e89a83c11f85172359e95",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_8e6c5",
                            table="trajecten_norm",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_normevent" ("bron", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "tot", "van", "waarde") VALUES (OLD."bron", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."soort", OLD."tot", OLD."van", OLD."waarde"); RETURN NULL;',
                            hash="dd3dcdea05669375f0d1f22f54411ddf110cda91",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_360db",
                            table="trajecten_norm",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.AddField(
            model_name="contactmoment",
            name="aantal_gesproken",
            field=models.PositiveSmallIntegerField(
                blank=True, null=True, verbose_name="mensen gesproken zonder ze te registreren"
            ),
        ),
        migrations.AddField(
            model_name="contactmoment",
            name="activiteit",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="contactmomenten",
                to="netwerk.activiteit",
                verbose_name="activiteit",
            ),
        ),
        migrations.AddField(
            model_name="contactmoment",
            name="organisatie",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="contactmomenten",
                to="wijken.organisatie",
                verbose_name="organisatie",
            ),
        ),
        migrations.AddField(
            model_name="contactmoment",
            name="versie",
            field=models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
        ),
        migrations.AddField(
            model_name="contactmoment",
            name="vindplaats",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="contactmomenten",
                to="netwerk.vindplaats",
                verbose_name="vindplaats",
            ),
        ),
        migrations.AddField(
            model_name="contactmomentevent",
            name="aantal_gesproken",
            field=models.PositiveSmallIntegerField(
                blank=True, null=True, verbose_name="mensen gesproken zonder ze te registreren"
            ),
        ),
        migrations.AddField(
            model_name="contactmomentevent",
            name="activiteit",
            field=models.ForeignKey(
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
        migrations.AddField(
            model_name="contactmomentevent",
            name="organisatie",
            field=models.ForeignKey(
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
        migrations.AddField(
            model_name="contactmomentevent",
            name="versie",
            field=models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
        ),
        migrations.AddField(
            model_name="contactmomentevent",
            name="vindplaats",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="netwerk.vindplaats",
                verbose_name="vindplaats",
            ),
        ),
        migrations.AddField(
            model_name="geplandbezoek",
            name="aangekondigd_op",
            field=models.DateField(
                blank=True,
                help_text="Met een brief of een bericht.",
                null=True,
                verbose_name="aangekondigd op",
            ),
        ),
        migrations.AddField(
            model_name="geplandbezoek",
            name="reden",
            field=models.CharField(blank=True, max_length=200, verbose_name="waarom verzet of vervallen"),
        ),
        migrations.AddField(
            model_name="geplandbezoek",
            name="versie",
            field=models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
        ),
        migrations.AddField(
            model_name="geplandbezoek",
            name="verzet_naar",
            field=models.OneToOneField(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="verzet_van",
                to="trajecten.geplandbezoek",
                verbose_name="verzet naar",
            ),
        ),
        migrations.AddField(
            model_name="geplandbezoekevent",
            name="aangekondigd_op",
            field=models.DateField(
                blank=True,
                help_text="Met een brief of een bericht.",
                null=True,
                verbose_name="aangekondigd op",
            ),
        ),
        migrations.AddField(
            model_name="geplandbezoekevent",
            name="reden",
            field=models.CharField(blank=True, max_length=200, verbose_name="waarom verzet of vervallen"),
        ),
        migrations.AddField(
            model_name="geplandbezoekevent",
            name="versie",
            field=models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
        ),
        migrations.AddField(
            model_name="geplandbezoekevent",
            name="verzet_naar",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="trajecten.geplandbezoek",
                verbose_name="verzet naar",
            ),
        ),
        migrations.AddField(
            model_name="traject",
            name="contact_voor",
            field=models.DateField(
                blank=True,
                help_text="In plaats van de norm van de stap, gekozen door het vaste contact.",
                null=True,
                verbose_name="contact uiterlijk op",
            ),
        ),
        migrations.AddField(
            model_name="trajectevent",
            name="contact_voor",
            field=models.DateField(
                blank=True,
                help_text="In plaats van de norm van de stap, gekozen door het vaste contact.",
                null=True,
                verbose_name="contact uiterlijk op",
            ),
        ),
        migrations.AddField(
            model_name="verslag",
            name="correctiereden",
            field=models.CharField(
                blank=True,
                help_text="Van de laatste verbetering; de versie ervoor blijft te lezen.",
                max_length=200,
                verbose_name="waarom verbeterd",
            ),
        ),
        migrations.AddField(
            model_name="verslag",
            name="kansen",
            field=kern.versleuteld.VersleuteldeTekst(
                blank=True, default="", doel="kansen", verbose_name="kansen"
            ),
        ),
        migrations.AddField(
            model_name="verslag",
            name="versie",
            field=models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
        ),
        migrations.AddField(
            model_name="verslagevent",
            name="correctiereden",
            field=models.CharField(
                blank=True,
                help_text="Van de laatste verbetering; de versie ervoor blijft te lezen.",
                max_length=200,
                verbose_name="waarom verbeterd",
            ),
        ),
        migrations.AddField(
            model_name="verslagevent",
            name="kansen",
            field=kern.versleuteld.VersleuteldeTekst(
                blank=True, default="", doel="kansen", verbose_name="kansen"
            ),
        ),
        migrations.AddField(
            model_name="verslagevent",
            name="versie",
            field=models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
        ),
        migrations.CreateModel(
            name="Afspraak",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False, verbose_name="versie")),
                (
                    "wie",
                    models.CharField(
                        choices=[
                            ("inburgeraar", "de inburgeraar"),
                            ("coördinator", "de coördinator"),
                            ("organisatie", "een organisatie"),
                        ],
                        default="inburgeraar",
                        max_length=12,
                        verbose_name="wie",
                    ),
                ),
                (
                    "wat",
                    kern.versleuteld.VersleuteldeTekst(doel="afspraak", verbose_name="wat"),
                ),
                ("uiterlijk", models.DateField(blank=True, null=True, verbose_name="uiterlijk")),
                (
                    "stand",
                    models.CharField(
                        choices=[
                            ("open", "open"),
                            ("nagekomen", "nagekomen"),
                            ("niet nagekomen", "niet nagekomen"),
                            ("vervallen", "vervallen"),
                        ],
                        default="open",
                        max_length=14,
                        verbose_name="stand",
                    ),
                ),
                ("afgehandeld_op", models.DateField(blank=True, null=True, verbose_name="afgehandeld op")),
                ("reden", models.CharField(blank=True, max_length=200, verbose_name="reden")),
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
                    "uit_contact",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="afspraken",
                        to="trajecten.contactmoment",
                        verbose_name="gemaakt tijdens",
                    ),
                ),
            ],
            options={
                "verbose_name": "afspraak",
                "verbose_name_plural": "afspraken",
                "ordering": ("uiterlijk", "pk"),
                "indexes": [
                    models.Index(fields=["inburgeraar", "stand", "uiterlijk"], name="afspraak_persoon")
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("afgehandeld_op__isnull", True), ("stand", "open")),
                            models.Q(
                                models.Q(("stand", "open"), _negated=True), ("afgehandeld_op__isnull", False)
                            ),
                            _connector="OR",
                        ),
                        name="afspraak_afgehandeld_heeft_datum",
                        violation_error_message="Bij een afgehandelde afspraak hoort een datum.",
                    )
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_afspraakevent" ("afgehandeld_op", "created_at", "door_id", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "stand", "uit_contact_id", "uiterlijk", "versie", "wat", "wie") VALUES (NEW."afgehandeld_op", NEW."created_at", NEW."door_id", NEW."id", NEW."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."reden", NEW."stand", NEW."uit_contact_id", NEW."uiterlijk", NEW."versie", NEW."wat", NEW."wie"); RETURN NULL;',
                            hash="cf998e6c01d28e0799b1457a489790c991ae1672",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_39420",
                            table="trajecten_afspraak",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "trajecten_afspraakevent" ("afgehandeld_op", "created_at", "door_id", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "stand", "uit_contact_id", "uiterlijk", "versie", "wat", "wie") VALUES (NEW."afgehandeld_op", NEW."created_at", NEW."door_id", NEW."id", NEW."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."reden", NEW."stand", NEW."uit_contact_id", NEW."uiterlijk", NEW."versie", NEW."wat", NEW."wie"); RETURN NULL;',
                            hash="a10956b45397475bb99a261dfaeee79221086b4d",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_a0512",
                            table="trajecten_afspraak",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_afspraakevent" ("afgehandeld_op", "created_at", "door_id", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "stand", "uit_contact_id", "uiterlijk", "versie", "wat", "wie") VALUES (OLD."afgehandeld_op", OLD."created_at", OLD."door_id", OLD."id", OLD."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."reden", OLD."stand", OLD."uit_contact_id", OLD."uiterlijk", OLD."versie", OLD."wat", OLD."wie"); RETURN NULL;',
                            hash="5387ce219b408c930b4f64886b3a12ed3636058d",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_4ec57",
                            table="trajecten_afspraak",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AfspraakEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("versie", models.PositiveIntegerField(default=1, editable=False, verbose_name="versie")),
                (
                    "wie",
                    models.CharField(
                        choices=[
                            ("inburgeraar", "de inburgeraar"),
                            ("coördinator", "de coördinator"),
                            ("organisatie", "een organisatie"),
                        ],
                        default="inburgeraar",
                        max_length=12,
                        verbose_name="wie",
                    ),
                ),
                (
                    "wat",
                    kern.versleuteld.VersleuteldeTekst(doel="afspraak", verbose_name="wat"),
                ),
                ("uiterlijk", models.DateField(blank=True, null=True, verbose_name="uiterlijk")),
                (
                    "stand",
                    models.CharField(
                        choices=[
                            ("open", "open"),
                            ("nagekomen", "nagekomen"),
                            ("niet nagekomen", "niet nagekomen"),
                            ("vervallen", "vervallen"),
                        ],
                        default="open",
                        max_length=14,
                        verbose_name="stand",
                    ),
                ),
                ("afgehandeld_op", models.DateField(blank=True, null=True, verbose_name="afgehandeld op")),
                ("reden", models.CharField(blank=True, max_length=200, verbose_name="reden")),
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
                        to="trajecten.afspraak",
                    ),
                ),
                (
                    "uit_contact",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.contactmoment",
                        verbose_name="gemaakt tijdens",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="afspraak_historie")],
            },
        ),
        migrations.CreateModel(
            name="Agendasleutel",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sleutel_hash", models.BinaryField(max_length=32, unique=True, verbose_name="sleutelhash")),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="gemaakt"),
                ),
                ("ingetrokken_op", models.DateTimeField(blank=True, null=True, verbose_name="ingetrokken")),
                (
                    "laatst_gelezen_op",
                    models.DateTimeField(blank=True, null=True, verbose_name="laatst gelezen"),
                ),
                (
                    "gebruiker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="agendasleutels",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="van",
                    ),
                ),
            ],
            options={
                "verbose_name": "agendasleutel",
                "verbose_name_plural": "agendasleutels",
                "ordering": ("-pk",),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("ingetrokken_op__isnull", True)),
                        fields=("gebruiker",),
                        name="agendasleutel_een_geldig",
                        violation_error_message="Er is al een agenda-adres.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Dubbeloordeel",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "oordeel",
                    models.CharField(
                        choices=[("zelfde persoon", "zelfde persoon"), ("niet dezelfde", "niet dezelfde")],
                        max_length=14,
                        verbose_name="oordeel",
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="beoordeeld"),
                ),
                (
                    "ander",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="inburgeraars.inburgeraar",
                        verbose_name="vergeleken met",
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
            ],
            options={
                "verbose_name": "oordeel over een dubbel",
                "verbose_name_plural": "oordelen over dubbelen",
                "ordering": ("-pk",),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("inburgeraar", "ander"),
                        name="dubbeloordeel_eenmaal",
                        violation_error_message="Over deze twee is al geoordeeld.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("inburgeraar__lt", models.F("ander"))),
                        name="dubbeloordeel_laagste_eerst",
                        violation_error_message="Twee personen worden in vaste volgorde vergeleken.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_dubbeloordeelevent" ("ander_id", "created_at", "door_id", "id", "inburgeraar_id", "oordeel", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."ander_id", NEW."created_at", NEW."door_id", NEW."id", NEW."inburgeraar_id", NEW."oordeel", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id"); RETURN NULL;',
                            hash="7bd0bf7ded13423740ebc927c19f60961a91aec5",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_ec8cf",
                            table="trajecten_dubbeloordeel",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "trajecten_dubbeloordeelevent" ("ander_id", "created_at", "door_id", "id", "inburgeraar_id", "oordeel", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."ander_id", NEW."created_at", NEW."door_id", NEW."id", NEW."inburgeraar_id", NEW."oordeel", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id"); RETURN NULL;',
                            hash="57a419ce53a1842e2799933cad14498dfc4616c2",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_57f14",
                            table="trajecten_dubbeloordeel",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_dubbeloordeelevent" ("ander_id", "created_at", "door_id", "id", "inburgeraar_id", "oordeel", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."ander_id", OLD."created_at", OLD."door_id", OLD."id", OLD."inburgeraar_id", OLD."oordeel", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id"); RETURN NULL;',
                            hash="669250af21592d43770c85c690cc2d589a2046e2",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_1a614",
                            table="trajecten_dubbeloordeel",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="DubbeloordeelEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                (
                    "oordeel",
                    models.CharField(
                        choices=[("zelfde persoon", "zelfde persoon"), ("niet dezelfde", "niet dezelfde")],
                        max_length=14,
                        verbose_name="oordeel",
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="beoordeeld"),
                ),
                (
                    "ander",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="inburgeraars.inburgeraar",
                        verbose_name="vergeleken met",
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
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.dubbeloordeel",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="dubbeloordeel_historie")],
            },
        ),
        migrations.CreateModel(
            name="NormEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("van", models.DateField(default=kern.klok.vandaag, verbose_name="van")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="tot")),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("contact tot volgen", "dagen zonder contact, tot en met Plaatsen"),
                            ("contact vanaf volgen", "dagen zonder contact, vanaf Volgen"),
                            ("uren per jaar", "werkbare uren per jaar, bij een volle aanstelling"),
                            (
                                "begeleid per jaar",
                                "begeleide inburgeraars per jaar, bij een volle aanstelling",
                            ),
                            ("begeleid signaal", "begeleide inburgeraars waarbij een signaal komt"),
                            ("uren per persoon", "uren per begeleide inburgeraar per jaar"),
                            ("pogingen", "pogingen voordat iemand onbereikbaar heet"),
                            (
                                "reservering dagen",
                                "dagen voor het einde van een reservering dat een signaal komt",
                            ),
                        ],
                        max_length=24,
                        verbose_name="soort",
                    ),
                ),
                ("waarde", models.PositiveIntegerField(verbose_name="waarde")),
                ("bron", models.CharField(blank=True, max_length=200, verbose_name="bron of besluit")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.norm",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="norm_historie")],
            },
        ),
        migrations.CreateModel(
            name="Samenvoeging",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "verplaatst",
                    models.JSONField(
                        default=dict,
                        help_text="Per tabel en kolom de nummers van de rijen.",
                        verbose_name="verplaatst",
                    ),
                ),
                (
                    "vooraf",
                    models.JSONField(
                        default=dict,
                        help_text="Standen die het samenvoegen wijzigde, om terug te zetten.",
                        verbose_name="vooraf",
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="samengevoegd"),
                ),
                ("ongedaan_op", models.DateTimeField(blank=True, null=True, verbose_name="ongedaan gemaakt")),
                (
                    "ander",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="inburgeraars.inburgeraar",
                        verbose_name="ging erin op",
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
                    "ongedaan_door",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="ongedaan gemaakt door",
                    ),
                ),
            ],
            options={
                "verbose_name": "samenvoeging",
                "verbose_name_plural": "samenvoegingen",
                "ordering": ("-pk",),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("ongedaan_op__isnull", True)),
                        fields=("ander",),
                        name="samenvoeging_een_geldig",
                        violation_error_message="Deze persoon is al samengevoegd.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("ongedaan_door__isnull", True), ("ongedaan_op__isnull", True)),
                            models.Q(("ongedaan_door__isnull", False), ("ongedaan_op__isnull", False)),
                            _connector="OR",
                        ),
                        name="samenvoeging_ongedaan_door_iemand",
                        violation_error_message="Bij ongedaan maken hoort wie het deed.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_samenvoegingevent" ("ander_id", "created_at", "door_id", "id", "inburgeraar_id", "ongedaan_door_id", "ongedaan_op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "verplaatst", "vooraf") VALUES (NEW."ander_id", NEW."created_at", NEW."door_id", NEW."id", NEW."inburgeraar_id", NEW."ongedaan_door_id", NEW."ongedaan_op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."verplaatst", NEW."vooraf"); RETURN NULL;',
                            hash="3dc8a808b53b7fa748e52a42fa2df26d2ba44eb1",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_025a4",
                            table="trajecten_samenvoeging",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "trajecten_samenvoegingevent" ("ander_id", "created_at", "door_id", "id", "inburgeraar_id", "ongedaan_door_id", "ongedaan_op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "verplaatst", "vooraf") VALUES (NEW."ander_id", NEW."created_at", NEW."door_id", NEW."id", NEW."inburgeraar_id", NEW."ongedaan_door_id", NEW."ongedaan_op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."verplaatst", NEW."vooraf"); RETURN NULL;',
                            hash="4aac3d0a89fe0eb76a89d4da67cda67059a868f2",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_30c4b",
                            table="trajecten_samenvoeging",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_samenvoegingevent" ("ander_id", "created_at", "door_id", "id", "inburgeraar_id", "ongedaan_door_id", "ongedaan_op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "verplaatst", "vooraf") VALUES (OLD."ander_id", OLD."created_at", OLD."door_id", OLD."id", OLD."inburgeraar_id", OLD."ongedaan_door_id", OLD."ongedaan_op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."verplaatst", OLD."vooraf"); RETURN NULL;',
                            hash="073107ed9aeba78a22ea1497163704e2513cf942",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_8cd76",
                            table="trajecten_samenvoeging",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SamenvoegingEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                (
                    "verplaatst",
                    models.JSONField(
                        default=dict,
                        help_text="Per tabel en kolom de nummers van de rijen.",
                        verbose_name="verplaatst",
                    ),
                ),
                (
                    "vooraf",
                    models.JSONField(
                        default=dict,
                        help_text="Standen die het samenvoegen wijzigde, om terug te zetten.",
                        verbose_name="vooraf",
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="samengevoegd"),
                ),
                ("ongedaan_op", models.DateTimeField(blank=True, null=True, verbose_name="ongedaan gemaakt")),
                (
                    "ander",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="inburgeraars.inburgeraar",
                        verbose_name="ging erin op",
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
                    "ongedaan_door",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="ongedaan gemaakt door",
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
                        to="trajecten.samenvoeging",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="samenvoeging_historie")],
            },
        ),
        migrations.CreateModel(
            name="Signaal",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "regel",
                    models.CharField(
                        choices=[
                            ("geen contact", "geen contact"),
                            ("reservering loopt af", "reservering loopt af"),
                            ("concept wacht", "concept wacht"),
                            ("bezoek te laat", "bezoek te laat"),
                        ],
                        max_length=24,
                        verbose_name="regel",
                    ),
                ),
                ("object_soort", models.CharField(blank=True, max_length=40, verbose_name="waarover")),
                ("object_id", models.BigIntegerField(default=0, verbose_name="nummer")),
                (
                    "sinds",
                    models.DateField(default=kern.klok.vandaag, verbose_name="sinds"),
                ),
                ("verteld_op", models.DateTimeField(blank=True, null=True, verbose_name="verteld")),
                ("weggelegd_tot", models.DateField(blank=True, null=True, verbose_name="weggelegd tot")),
                ("geeindigd_op", models.DateField(blank=True, null=True, verbose_name="geëindigd op")),
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
                    "weggelegd_door",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="weggelegd door",
                    ),
                ),
            ],
            options={
                "verbose_name": "signaal",
                "verbose_name_plural": "signalen",
                "ordering": ("sinds", "pk"),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("geeindigd_op__isnull", True)),
                        fields=("regel", "inburgeraar", "object_soort", "object_id"),
                        name="signaal_een_open",
                        violation_error_message="Dit signaal staat al open.",
                    )
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_signaalevent" ("geeindigd_op", "id", "inburgeraar_id", "object_id", "object_soort", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "regel", "sinds", "verteld_op", "weggelegd_door_id", "weggelegd_tot") VALUES (NEW."geeindigd_op", NEW."id", NEW."inburgeraar_id", NEW."object_id", NEW."object_soort", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."regel", NEW."sinds", NEW."verteld_op", NEW."weggelegd_door_id", NEW."weggelegd_tot"); RETURN NULL;',
                            hash="26bd8b9460779cf5f2648eeebb05c7f043555c0d",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_01ffe",
                            table="trajecten_signaal",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "trajecten_signaalevent" ("geeindigd_op", "id", "inburgeraar_id", "object_id", "object_soort", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "regel", "sinds", "verteld_op", "weggelegd_door_id", "weggelegd_tot") VALUES (NEW."geeindigd_op", NEW."id", NEW."inburgeraar_id", NEW."object_id", NEW."object_soort", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."regel", NEW."sinds", NEW."verteld_op", NEW."weggelegd_door_id", NEW."weggelegd_tot"); RETURN NULL;',
                            hash="9f529d227666ed93acf9e3e0ca849eeb8b62b988",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_d2c46",
                            table="trajecten_signaal",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_signaalevent" ("geeindigd_op", "id", "inburgeraar_id", "object_id", "object_soort", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "regel", "sinds", "verteld_op", "weggelegd_door_id", "weggelegd_tot") VALUES (OLD."geeindigd_op", OLD."id", OLD."inburgeraar_id", OLD."object_id", OLD."object_soort", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."regel", OLD."sinds", OLD."verteld_op", OLD."weggelegd_door_id", OLD."weggelegd_tot"); RETURN NULL;',
                            hash="c4bce4d8514c7ede87ca27ef4c5c25e64f08d5d5",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_44b0b",
                            table="trajecten_signaal",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SignaalEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                (
                    "regel",
                    models.CharField(
                        choices=[
                            ("geen contact", "geen contact"),
                            ("reservering loopt af", "reservering loopt af"),
                            ("concept wacht", "concept wacht"),
                            ("bezoek te laat", "bezoek te laat"),
                        ],
                        max_length=24,
                        verbose_name="regel",
                    ),
                ),
                ("object_soort", models.CharField(blank=True, max_length=40, verbose_name="waarover")),
                ("object_id", models.BigIntegerField(default=0, verbose_name="nummer")),
                (
                    "sinds",
                    models.DateField(default=kern.klok.vandaag, verbose_name="sinds"),
                ),
                ("verteld_op", models.DateTimeField(blank=True, null=True, verbose_name="verteld")),
                ("weggelegd_tot", models.DateField(blank=True, null=True, verbose_name="weggelegd tot")),
                ("geeindigd_op", models.DateField(blank=True, null=True, verbose_name="geëindigd op")),
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
                        to="trajecten.signaal",
                    ),
                ),
                (
                    "weggelegd_door",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="weggelegd door",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="signaal_historie")],
            },
        ),
        migrations.CreateModel(
            name="Taak",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False, verbose_name="versie")),
                (
                    "wat",
                    kern.versleuteld.VersleuteldeTekst(doel="taak", verbose_name="wat"),
                ),
                ("uiterlijk", models.DateField(verbose_name="uiterlijk")),
                (
                    "stand",
                    models.CharField(
                        choices=[("open", "open"), ("gedaan", "gedaan"), ("vervallen", "vervallen")],
                        default="open",
                        max_length=10,
                        verbose_name="stand",
                    ),
                ),
                ("afgehandeld_op", models.DateField(blank=True, null=True, verbose_name="afgehandeld op")),
                ("reden", models.CharField(blank=True, max_length=200, verbose_name="waarom vervallen")),
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
                    "uit_contact",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="taken",
                        to="trajecten.contactmoment",
                        verbose_name="afgesproken tijdens",
                    ),
                ),
                (
                    "voor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="taken",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="voor",
                    ),
                ),
            ],
            options={
                "verbose_name": "taak",
                "verbose_name_plural": "taken",
                "ordering": ("uiterlijk", "pk"),
                "indexes": [
                    models.Index(
                        condition=models.Q(("stand", "open")), fields=["voor", "uiterlijk"], name="taak_open"
                    ),
                    models.Index(fields=["inburgeraar", "uiterlijk"], name="taak_persoon"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("afgehandeld_op__isnull", True), ("stand", "open")),
                            models.Q(
                                models.Q(("stand", "open"), _negated=True), ("afgehandeld_op__isnull", False)
                            ),
                            _connector="OR",
                        ),
                        name="taak_afgehandeld_heeft_datum",
                        violation_error_message="Bij een afgehandelde taak hoort een datum.",
                    )
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_taakevent" ("afgehandeld_op", "created_at", "door_id", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "stand", "uit_contact_id", "uiterlijk", "versie", "voor_id", "wat") VALUES (NEW."afgehandeld_op", NEW."created_at", NEW."door_id", NEW."id", NEW."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."reden", NEW."stand", NEW."uit_contact_id", NEW."uiterlijk", NEW."versie", NEW."voor_id", NEW."wat"); RETURN NULL;',
                            hash="8d4b19a06180aae4ff93d9f3f3b6ddb144b14fe8",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_b39c9",
                            table="trajecten_taak",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "trajecten_taakevent" ("afgehandeld_op", "created_at", "door_id", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "stand", "uit_contact_id", "uiterlijk", "versie", "voor_id", "wat") VALUES (NEW."afgehandeld_op", NEW."created_at", NEW."door_id", NEW."id", NEW."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."reden", NEW."stand", NEW."uit_contact_id", NEW."uiterlijk", NEW."versie", NEW."voor_id", NEW."wat"); RETURN NULL;',
                            hash="e3a78ebb6f73ed11f01ae10f74290cb31c5f099b",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_c484a",
                            table="trajecten_taak",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_taakevent" ("afgehandeld_op", "created_at", "door_id", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "stand", "uit_contact_id", "uiterlijk", "versie", "voor_id", "wat") VALUES (OLD."afgehandeld_op", OLD."created_at", OLD."door_id", OLD."id", OLD."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."reden", OLD."stand", OLD."uit_contact_id", OLD."uiterlijk", OLD."versie", OLD."voor_id", OLD."wat"); RETURN NULL;',
                            hash="4876d826af4dd27dcfa2ace34950e71b61f8de3a",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_ee590",
                            table="trajecten_taak",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="TaakEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("versie", models.PositiveIntegerField(default=1, editable=False, verbose_name="versie")),
                (
                    "wat",
                    kern.versleuteld.VersleuteldeTekst(doel="taak", verbose_name="wat"),
                ),
                ("uiterlijk", models.DateField(verbose_name="uiterlijk")),
                (
                    "stand",
                    models.CharField(
                        choices=[("open", "open"), ("gedaan", "gedaan"), ("vervallen", "vervallen")],
                        default="open",
                        max_length=10,
                        verbose_name="stand",
                    ),
                ),
                ("afgehandeld_op", models.DateField(blank=True, null=True, verbose_name="afgehandeld op")),
                ("reden", models.CharField(blank=True, max_length=200, verbose_name="waarom vervallen")),
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
                        to="trajecten.taak",
                    ),
                ),
                (
                    "uit_contact",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.contactmoment",
                        verbose_name="afgesproken tijdens",
                    ),
                ),
                (
                    "voor",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="voor",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="taak_historie")],
            },
        ),
        migrations.CreateModel(
            name="Urenregel",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("week", models.DateField(help_text="De maandag ervan.", verbose_name="week")),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("vinden", "mensen vinden"),
                            ("schrijven", "schrijven en bijhouden"),
                            ("overleg", "overleg"),
                            ("netwerk", "netwerk in de wijk"),
                            ("reistijd", "reistijd"),
                            ("overig", "overig"),
                        ],
                        max_length=12,
                        verbose_name="soort",
                    ),
                ),
                (
                    "minuten",
                    models.PositiveSmallIntegerField(
                        validators=[
                            django.core.validators.MinValueValidator(0),
                            django.core.validators.MaxValueValidator(10080),
                        ],
                        verbose_name="minuten",
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="vastgelegd"),
                ),
                (
                    "gebruiker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="urenregels",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="wie",
                    ),
                ),
            ],
            options={
                "verbose_name": "urenregel",
                "verbose_name_plural": "urenregels",
                "ordering": ("-week", "soort"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("gebruiker", "week", "soort"),
                        name="urenregel_een_per_week",
                        violation_error_message="Voor deze week en soort staan er al uren.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("week__iso_week_day", 1)),
                        name="urenregel_week_begint_op_maandag",
                        violation_error_message="Een week begint op maandag.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("minuten__lte", 10080)),
                        name="urenregel_past_in_een_week",
                        violation_error_message="Zo veel uren heeft een week niet.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_urenregelevent" ("created_at", "gebruiker_id", "id", "minuten", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "week") VALUES (NEW."created_at", NEW."gebruiker_id", NEW."id", NEW."minuten", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."soort", NEW."week"); RETURN NULL;',
                            hash="1dd470173494dc04a4bbf955a49200e0762f8fb5",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_a30d4",
                            table="trajecten_urenregel",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "trajecten_urenregelevent" ("created_at", "gebruiker_id", "id", "minuten", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "week") VALUES (NEW."created_at", NEW."gebruiker_id", NEW."id", NEW."minuten", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."soort", NEW."week"); RETURN NULL;',
                            hash="3c4a72780f0a76a80d8eefb014b44283748a3e81",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_efe19",
                            table="trajecten_urenregel",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_urenregelevent" ("created_at", "gebruiker_id", "id", "minuten", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "week") VALUES (OLD."created_at", OLD."gebruiker_id", OLD."id", OLD."minuten", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."soort", OLD."week"); RETURN NULL;',
                            hash="b8f7d8ffb78e597fdf00cc16211a04d934e02854",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_bfea6",
                            table="trajecten_urenregel",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="UrenregelEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("week", models.DateField(help_text="De maandag ervan.", verbose_name="week")),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("vinden", "mensen vinden"),
                            ("schrijven", "schrijven en bijhouden"),
                            ("overleg", "overleg"),
                            ("netwerk", "netwerk in de wijk"),
                            ("reistijd", "reistijd"),
                            ("overig", "overig"),
                        ],
                        max_length=12,
                        verbose_name="soort",
                    ),
                ),
                (
                    "minuten",
                    models.PositiveSmallIntegerField(
                        validators=[
                            django.core.validators.MinValueValidator(0),
                            django.core.validators.MaxValueValidator(10080),
                        ],
                        verbose_name="minuten",
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="vastgelegd"),
                ),
                (
                    "gebruiker",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="wie",
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
                        to="trajecten.urenregel",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="urenregel_historie")],
            },
        ),
        migrations.AlterField(
            model_name="contactmoment",
            name="soort",
            field=models.CharField(
                choices=[
                    ("huisbezoek", "huisbezoek"),
                    ("wijkcentrum", "gesprek in de wijk"),
                    ("telefoon", "telefoon"),
                    ("bericht", "bericht"),
                    ("instantie", "gesprek met een instantie"),
                    ("groepsactiviteit", "groepsactiviteit"),
                    ("vindplaats", "bezoek aan een vindplaats"),
                ],
                max_length=20,
                verbose_name="soort",
            ),
        ),
        migrations.AlterField(
            model_name="contactmomentevent",
            name="soort",
            field=models.CharField(
                choices=[
                    ("huisbezoek", "huisbezoek"),
                    ("wijkcentrum", "gesprek in de wijk"),
                    ("telefoon", "telefoon"),
                    ("bericht", "bericht"),
                    ("instantie", "gesprek met een instantie"),
                    ("groepsactiviteit", "groepsactiviteit"),
                    ("vindplaats", "bezoek aan een vindplaats"),
                ],
                max_length=20,
                verbose_name="soort",
            ),
        ),
        migrations.AddConstraint(
            model_name="contactmoment",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("soort", "vindplaats"), _negated=True),
                    ("vindplaats__isnull", False),
                    _connector="OR",
                ),
                name="contactmoment_vindplaats_bekend",
                violation_error_message="Kies de vindplaats waar je was.",
            ),
        ),
        migrations.AddConstraint(
            model_name="contactmoment",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("aantal_gesproken__isnull", True), ("soort", "vindplaats"), _connector="OR"
                ),
                name="contactmoment_aantal_bij_vindplaats",
                violation_error_message="Een aantal zonder namen hoort bij een bezoek aan een vindplaats.",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="contactmoment",
            trigger=pgtrigger.compiler.Trigger(
                name="toegevoegd_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_contactmomentevent" ("aantal_gesproken", "activiteit_id", "created_at", "datum", "door_id", "id", "minuten", "organisatie_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "sleutel", "soort", "tijd", "versie", "vindplaats_id") VALUES (NEW."aantal_gesproken", NEW."activiteit_id", NEW."created_at", NEW."datum", NEW."door_id", NEW."id", NEW."minuten", NEW."organisatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."sleutel", NEW."soort", NEW."tijd", NEW."versie", NEW."vindplaats_id"); RETURN NULL;',
                    hash="81eb33ae701102a5d3d1c547d60cdec252060cab",
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
                    func='INSERT INTO "trajecten_contactmomentevent" ("aantal_gesproken", "activiteit_id", "created_at", "datum", "door_id", "id", "minuten", "organisatie_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "sleutel", "soort", "tijd", "versie", "vindplaats_id") VALUES (NEW."aantal_gesproken", NEW."activiteit_id", NEW."created_at", NEW."datum", NEW."door_id", NEW."id", NEW."minuten", NEW."organisatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."sleutel", NEW."soort", NEW."tijd", NEW."versie", NEW."vindplaats_id"); RETURN NULL;',
                    hash="93c9959a0fab56448bf6b0e616d8893d30336101",
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
                    func='INSERT INTO "trajecten_contactmomentevent" ("aantal_gesproken", "activiteit_id", "created_at", "datum", "door_id", "id", "minuten", "organisatie_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "sleutel", "soort", "tijd", "versie", "vindplaats_id") VALUES (OLD."aantal_gesproken", OLD."activiteit_id", OLD."created_at", OLD."datum", OLD."door_id", OLD."id", OLD."minuten", OLD."organisatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."sleutel", OLD."soort", OLD."tijd", OLD."versie", OLD."vindplaats_id"); RETURN NULL;',
                    hash="0a6262482f728e2d5e1d92a0204c3a6d8aef79d9",
                    operation="DELETE",
                    pgid="pgtrigger_verwijderd_delete_7f67f",
                    table="trajecten_contactmoment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="geplandbezoek",
            trigger=pgtrigger.compiler.Trigger(
                name="toegevoegd_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_geplandbezoekevent" ("aangekondigd_op", "created_at", "datum", "door_id", "gehouden_als_id", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "stand", "tijd", "uit_contact_id", "versie", "verzet_naar_id", "wat") VALUES (NEW."aangekondigd_op", NEW."created_at", NEW."datum", NEW."door_id", NEW."gehouden_als_id", NEW."id", NEW."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."reden", NEW."stand", NEW."tijd", NEW."uit_contact_id", NEW."versie", NEW."verzet_naar_id", NEW."wat"); RETURN NULL;',
                    hash="75328b37cfc5cf4d7a68a00f15b415ee33b6f68c",
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
                    func='INSERT INTO "trajecten_geplandbezoekevent" ("aangekondigd_op", "created_at", "datum", "door_id", "gehouden_als_id", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "stand", "tijd", "uit_contact_id", "versie", "verzet_naar_id", "wat") VALUES (NEW."aangekondigd_op", NEW."created_at", NEW."datum", NEW."door_id", NEW."gehouden_als_id", NEW."id", NEW."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."reden", NEW."stand", NEW."tijd", NEW."uit_contact_id", NEW."versie", NEW."verzet_naar_id", NEW."wat"); RETURN NULL;',
                    hash="eb639b5140ed49d641ccaff78fe73befd3f8a7ef",
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
                    func='INSERT INTO "trajecten_geplandbezoekevent" ("aangekondigd_op", "created_at", "datum", "door_id", "gehouden_als_id", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "stand", "tijd", "uit_contact_id", "versie", "verzet_naar_id", "wat") VALUES (OLD."aangekondigd_op", OLD."created_at", OLD."datum", OLD."door_id", OLD."gehouden_als_id", OLD."id", OLD."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."reden", OLD."stand", OLD."tijd", OLD."uit_contact_id", OLD."versie", OLD."verzet_naar_id", OLD."wat"); RETURN NULL;',
                    hash="adc4056884986aa50bee26a7f2a2534b8e12dabd",
                    operation="DELETE",
                    pgid="pgtrigger_verwijderd_delete_9025e",
                    table="trajecten_geplandbezoek",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="traject",
            trigger=pgtrigger.compiler.Trigger(
                name="toegevoegd_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_trajectevent" ("contact_voor", "created_at", "geopend_op", "gesloten_op", "gestart_op", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "stap", "trajectwijk_id", "uitkomst") VALUES (NEW."contact_voor", NEW."created_at", NEW."geopend_op", NEW."gesloten_op", NEW."gestart_op", NEW."id", NEW."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."stap", NEW."trajectwijk_id", NEW."uitkomst"); RETURN NULL;',
                    hash="c0d6410b1da9113ad4b1824f93dd59d709634d56",
                    operation="INSERT",
                    pgid="pgtrigger_toegevoegd_insert_22b08",
                    table="trajecten_traject",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="traject",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "trajecten_trajectevent" ("contact_voor", "created_at", "geopend_op", "gesloten_op", "gestart_op", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "stap", "trajectwijk_id", "uitkomst") VALUES (NEW."contact_voor", NEW."created_at", NEW."geopend_op", NEW."gesloten_op", NEW."gestart_op", NEW."id", NEW."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."stap", NEW."trajectwijk_id", NEW."uitkomst"); RETURN NULL;',
                    hash="941446245d2cd307fc0b993c6e569fdfa2c5a38d",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_4536b",
                    table="trajecten_traject",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="traject",
            trigger=pgtrigger.compiler.Trigger(
                name="verwijderd_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_trajectevent" ("contact_voor", "created_at", "geopend_op", "gesloten_op", "gestart_op", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "stap", "trajectwijk_id", "uitkomst") VALUES (OLD."contact_voor", OLD."created_at", OLD."geopend_op", OLD."gesloten_op", OLD."gestart_op", OLD."id", OLD."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."stap", OLD."trajectwijk_id", OLD."uitkomst"); RETURN NULL;',
                    hash="29113d77292859e5abf2f87318ec0b3f54b1df2d",
                    operation="DELETE",
                    pgid="pgtrigger_verwijderd_delete_3bd3b",
                    table="trajecten_traject",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="verslag",
            trigger=pgtrigger.compiler.Trigger(
                name="toegevoegd_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_verslagevent" ("aanwezig", "contactmoment_id", "correctiereden", "created_at", "datum", "id", "inburgeraar_id", "kansen", "minuten", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "resultaat", "taal_id", "tekst", "tolk", "versie") VALUES (NEW."aanwezig", NEW."contactmoment_id", NEW."correctiereden", NEW."created_at", NEW."datum", NEW."id", NEW."inburgeraar_id", NEW."kansen", NEW."minuten", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."resultaat", NEW."taal_id", NEW."tekst", NEW."tolk", NEW."versie"); RETURN NULL;',
                    hash="3d721333c6eb4d9e6a5e41385a8a91818f6c2379",
                    operation="INSERT",
                    pgid="pgtrigger_toegevoegd_insert_a8133",
                    table="trajecten_verslag",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="verslag",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "trajecten_verslagevent" ("aanwezig", "contactmoment_id", "correctiereden", "created_at", "datum", "id", "inburgeraar_id", "kansen", "minuten", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "resultaat", "taal_id", "tekst", "tolk", "versie") VALUES (NEW."aanwezig", NEW."contactmoment_id", NEW."correctiereden", NEW."created_at", NEW."datum", NEW."id", NEW."inburgeraar_id", NEW."kansen", NEW."minuten", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."resultaat", NEW."taal_id", NEW."tekst", NEW."tolk", NEW."versie"); RETURN NULL;',
                    hash="65e300a364292d4e94a954767a92f77dc66b783b",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_83116",
                    table="trajecten_verslag",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="verslag",
            trigger=pgtrigger.compiler.Trigger(
                name="verwijderd_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_verslagevent" ("aanwezig", "contactmoment_id", "correctiereden", "created_at", "datum", "id", "inburgeraar_id", "kansen", "minuten", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "resultaat", "taal_id", "tekst", "tolk", "versie") VALUES (OLD."aanwezig", OLD."contactmoment_id", OLD."correctiereden", OLD."created_at", OLD."datum", OLD."id", OLD."inburgeraar_id", OLD."kansen", OLD."minuten", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."resultaat", OLD."taal_id", OLD."tekst", OLD."tolk", OLD."versie"); RETURN NULL;',
                    hash="0df66a05afc4e34942fc963ac93c845f0db5d9ab",
                    operation="DELETE",
                    pgid="pgtrigger_verwijderd_delete_e5ca5",
                    table="trajecten_verslag",
                    when="AFTER",
                ),
            ),
        ),
    ]
