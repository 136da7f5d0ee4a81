import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models

import kern.klok
import kern.versleuteld


class Migration(migrations.Migration):
    dependencies = [
        ("gebruikers", "__first__"),
        ("inburgeraars", "0026_reguliere_stappen"),
        ("trajecten", "0029_briefsjablonen"),
    ]

    operations = [
        migrations.CreateModel(
            name="Handhavingsgrond",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("code", models.SlugField(max_length=40, unique=True, verbose_name="code")),
                ("naam", models.CharField(max_length=120, unique=True, verbose_name="naam")),
                (
                    "voorstel",
                    models.BooleanField(
                        default=False, help_text="Meegeleverd, nog niet vastgesteld.", verbose_name="voorstel"
                    ),
                ),
                ("volgorde", models.PositiveSmallIntegerField(default=100, verbose_name="volgorde")),
                ("actief", models.BooleanField(default=True, verbose_name="in gebruik")),
            ],
            options={
                "verbose_name": "grond voor handhaving",
                "verbose_name_plural": "gronden voor handhaving",
                "ordering": ("volgorde", "naam"),
            },
        ),
        migrations.CreateModel(
            name="Maatregel",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("code", models.SlugField(max_length=40, unique=True, verbose_name="code")),
                ("naam", models.CharField(max_length=120, unique=True, verbose_name="naam")),
                (
                    "soort",
                    models.CharField(
                        choices=[("waarschuwing", "waarschuwing"), ("sanctie", "sanctie")],
                        max_length=12,
                        verbose_name="soort",
                    ),
                ),
                ("met_bedrag", models.BooleanField(default=False, verbose_name="heeft een bedrag")),
                (
                    "voorstel",
                    models.BooleanField(
                        default=False, help_text="Meegeleverd, nog niet vastgesteld.", verbose_name="voorstel"
                    ),
                ),
                ("volgorde", models.PositiveSmallIntegerField(default=100, verbose_name="volgorde")),
                ("actief", models.BooleanField(default=True, verbose_name="in gebruik")),
            ],
            options={
                "verbose_name": "maatregel",
                "verbose_name_plural": "maatregelen",
                "ordering": ("volgorde", "naam"),
            },
        ),
        migrations.CreateModel(
            name="Verzuimoverdracht",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("verzuim_sinds", models.DateField(verbose_name="verzuim sinds")),
                (
                    "gebeurd",
                    kern.versleuteld.VersleuteldeTekst(
                        doel="verzuim_gebeurd", verbose_name="wat er gebeurde"
                    ),
                ),
                (
                    "geprobeerd",
                    kern.versleuteld.VersleuteldeTekst(
                        doel="verzuim_geprobeerd", verbose_name="wat er is geprobeerd"
                    ),
                ),
                ("waar", models.CharField(blank=True, max_length=200, verbose_name="waar het om gaat")),
                (
                    "doelgroep",
                    models.CharField(
                        choices=[
                            ("plichtig", "inburgeringsplichtig"),
                            ("behoeftig", "inburgeringsbehoeftig"),
                            ("niet te bepalen", "niet te bepalen"),
                            ("niet plichtig", "niet plichtig"),
                            ("vrijgesteld", "vrijgesteld"),
                        ],
                        default="niet te bepalen",
                        help_text="Op de dag van de overdracht.",
                        max_length=16,
                        verbose_name="doelgroep",
                    ),
                ),
                ("adres", models.CharField(blank=True, max_length=160, verbose_name="adres")),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="overgedragen"),
                ),
                ("gesloten_op", models.DateField(blank=True, null=True, verbose_name="afgesloten op")),
                (
                    "gevolg",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("gaat verder", "gaat verder"),
                            ("gaat verder met afspraken", "gaat verder met afspraken"),
                            ("eindigt", "eindigt"),
                        ],
                        max_length=30,
                        verbose_name="gevolg voor het traject",
                    ),
                ),
                (
                    "afspraken",
                    kern.versleuteld.VersleuteldeTekst(
                        blank=True,
                        default="",
                        doel="verzuim_afspraken",
                        verbose_name="afspraken om verder te gaan",
                    ),
                ),
                (
                    "component",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="verzuimoverdrachten",
                        to="trajecten.component",
                        verbose_name="onderdeel",
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
                    "toegang",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="inburgeraars.toegang",
                        verbose_name="toegang van de consulent",
                    ),
                ),
                (
                    "traject",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="verzuimoverdrachten",
                        to="trajecten.traject",
                        verbose_name="traject",
                    ),
                ),
            ],
            options={
                "verbose_name": "verzuimoverdracht",
                "verbose_name_plural": "verzuimoverdrachten",
                "ordering": ("created_at", "pk"),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("gesloten_op__isnull", True)),
                        fields=("inburgeraar",),
                        name="verzuimoverdracht_een_open",
                        violation_error_message="Er loopt al handhaving voor deze persoon.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("gevolg", ""), ("gesloten_op__isnull", False), _connector="OR"),
                        name="verzuimoverdracht_gevolg_na_sluiten",
                        violation_error_message="Het gevolg staat vast als de handhaving is afgesloten.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_verzuimoverdrachtevent" ("adres", "afspraken", "component_id", "created_at", "doelgroep", "door_id", "gebeurd", "geprobeerd", "gesloten_op", "gevolg", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "toegang_id", "traject_id", "verzuim_sinds", "waar") VALUES (NEW."adres", NEW."afspraken", NEW."component_id", NEW."created_at", NEW."doelgroep", NEW."door_id", NEW."gebeurd", NEW."geprobeerd", NEW."gesloten_op", NEW."gevolg", NEW."id", NEW."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."toegang_id", NEW."traject_id", NEW."verzuim_sinds", NEW."waar"); RETURN NULL;',
                            hash="0c9e0fbc39fc818394396a03989bb57277f20d8d",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_bc332",
                            table="trajecten_verzuimoverdracht",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "trajecten_verzuimoverdrachtevent" ("adres", "afspraken", "component_id", "created_at", "doelgroep", "door_id", "gebeurd", "geprobeerd", "gesloten_op", "gevolg", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "toegang_id", "traject_id", "verzuim_sinds", "waar") VALUES (NEW."adres", NEW."afspraken", NEW."component_id", NEW."created_at", NEW."doelgroep", NEW."door_id", NEW."gebeurd", NEW."geprobeerd", NEW."gesloten_op", NEW."gevolg", NEW."id", NEW."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."toegang_id", NEW."traject_id", NEW."verzuim_sinds", NEW."waar"); RETURN NULL;',
                            hash="a0d63e0e05c5a2a41887541672a1a1a513fe9a17",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_43299",
                            table="trajecten_verzuimoverdracht",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_verzuimoverdrachtevent" ("adres", "afspraken", "component_id", "created_at", "doelgroep", "door_id", "gebeurd", "geprobeerd", "gesloten_op", "gevolg", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "toegang_id", "traject_id", "verzuim_sinds", "waar") VALUES (OLD."adres", OLD."afspraken", OLD."component_id", OLD."created_at", OLD."doelgroep", OLD."door_id", OLD."gebeurd", OLD."geprobeerd", OLD."gesloten_op", OLD."gevolg", OLD."id", OLD."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."toegang_id", OLD."traject_id", OLD."verzuim_sinds", OLD."waar"); RETURN NULL;',
                            hash="a7d99f275bf513029cd554110b376aa8cec3847d",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_6d326",
                            table="trajecten_verzuimoverdracht",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Maatregelregel",
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
                    "doelgroep",
                    models.CharField(
                        choices=[
                            ("plichtig", "inburgeringsplichtig"),
                            ("behoeftig", "inburgeringsbehoeftig"),
                            ("niet te bepalen", "niet te bepalen"),
                            ("niet plichtig", "niet plichtig"),
                            ("vrijgesteld", "vrijgesteld"),
                        ],
                        max_length=16,
                        verbose_name="doelgroep",
                    ),
                ),
                (
                    "grond",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="trajecten.handhavingsgrond",
                        verbose_name="grond",
                    ),
                ),
                (
                    "maatregel",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="regels",
                        to="trajecten.maatregel",
                        verbose_name="maatregel",
                    ),
                ),
            ],
            options={
                "verbose_name": "regel voor een maatregel",
                "verbose_name_plural": "regels voor maatregelen",
                "ordering": ("maatregel", "doelgroep", "grond", "pk"),
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("tot__isnull", True), ("tot__gte", models.F("van")), _connector="OR"
                        ),
                        name="maatregelregel_van_voor_tot",
                        violation_error_message="De laatste dag ligt niet voor de eerste.",
                    ),
                    models.UniqueConstraint(
                        fields=("maatregel", "doelgroep", "grond", "van"),
                        name="maatregelregel_een_keer",
                        violation_error_message="Deze regel staat er al.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Overdrachtvraag",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "van",
                    models.CharField(
                        choices=[("consulent", "consulent"), ("coordinator", "trajectcoördinator")],
                        max_length=12,
                        verbose_name="van",
                    ),
                ),
                (
                    "vraag",
                    kern.versleuteld.VersleuteldeTekst(doel="overdracht_vraag", verbose_name="vraag"),
                ),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="gesteld"),
                ),
                (
                    "antwoord",
                    kern.versleuteld.VersleuteldeTekst(
                        blank=True, default="", doel="overdracht_antwoord", verbose_name="antwoord"
                    ),
                ),
                ("beantwoord_op", models.DateTimeField(blank=True, null=True, verbose_name="beantwoord")),
                (
                    "beantwoord_door",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="beantwoord door",
                    ),
                ),
                (
                    "gesteld_door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="gesteld door",
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
                    "overdracht",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="vragen",
                        to="trajecten.verzuimoverdracht",
                        verbose_name="overdracht",
                    ),
                ),
            ],
            options={
                "verbose_name": "vraag bij een verzuimoverdracht",
                "verbose_name_plural": "vragen bij een verzuimoverdracht",
                "ordering": ("created_at", "pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("beantwoord_door__isnull", True), ("beantwoord_op__isnull", True)),
                            models.Q(("beantwoord_door__isnull", False), ("beantwoord_op__isnull", False)),
                            _connector="OR",
                        ),
                        name="overdrachtvraag_antwoord_van_iemand",
                        violation_error_message="Bij een antwoord hoort wie het gaf, en wanneer.",
                    )
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_overdrachtvraagevent" ("antwoord", "beantwoord_door_id", "beantwoord_op", "created_at", "gesteld_door_id", "id", "inburgeraar_id", "overdracht_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "van", "vraag") VALUES (NEW."antwoord", NEW."beantwoord_door_id", NEW."beantwoord_op", NEW."created_at", NEW."gesteld_door_id", NEW."id", NEW."inburgeraar_id", NEW."overdracht_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."van", NEW."vraag"); RETURN NULL;',
                            hash="7fad6e422d7d2b34c7c239e86a6be3f86e0277af",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_3543f",
                            table="trajecten_overdrachtvraag",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "trajecten_overdrachtvraagevent" ("antwoord", "beantwoord_door_id", "beantwoord_op", "created_at", "gesteld_door_id", "id", "inburgeraar_id", "overdracht_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "van", "vraag") VALUES (NEW."antwoord", NEW."beantwoord_door_id", NEW."beantwoord_op", NEW."created_at", NEW."gesteld_door_id", NEW."id", NEW."inburgeraar_id", NEW."overdracht_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."van", NEW."vraag"); RETURN NULL;',
                            hash="1494f21ddca9e02c449b18d3482ddaeacb826727",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_6f3d1",
                            table="trajecten_overdrachtvraag",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_overdrachtvraagevent" ("antwoord", "beantwoord_door_id", "beantwoord_op", "created_at", "gesteld_door_id", "id", "inburgeraar_id", "overdracht_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "van", "vraag") VALUES (OLD."antwoord", OLD."beantwoord_door_id", OLD."beantwoord_op", OLD."created_at", OLD."gesteld_door_id", OLD."id", OLD."inburgeraar_id", OLD."overdracht_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."van", OLD."vraag"); RETURN NULL;',
                            hash="a1c5d3380bdcf6550d409743f56ffa250da40d40",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_1aa85",
                            table="trajecten_overdrachtvraag",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Handhavingsbesluit",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("geen", "geen maatregel"),
                            ("waarschuwing", "waarschuwing"),
                            ("sanctie", "sanctie"),
                        ],
                        max_length=12,
                        verbose_name="besluit",
                    ),
                ),
                (
                    "bedrag",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=8, null=True, verbose_name="bedrag"
                    ),
                ),
                (
                    "datum",
                    models.DateField(default=kern.klok.vandaag, verbose_name="datum"),
                ),
                ("kenmerk", models.CharField(blank=True, max_length=60, verbose_name="kenmerk van de brief")),
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
                    "grond",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="trajecten.handhavingsgrond",
                        verbose_name="grond",
                    ),
                ),
                (
                    "maatregel",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="trajecten.maatregel",
                        verbose_name="maatregel",
                    ),
                ),
                (
                    "overdracht",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="besluit",
                        to="trajecten.verzuimoverdracht",
                        verbose_name="overdracht",
                    ),
                ),
            ],
            options={
                "verbose_name": "handhavingsbesluit",
                "verbose_name_plural": "handhavingsbesluiten",
                "ordering": ("-datum", "-pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("bedrag__isnull", True),
                                ("grond__isnull", True),
                                ("maatregel__isnull", True),
                                ("soort", "geen"),
                            ),
                            models.Q(
                                models.Q(("soort", "geen"), _negated=True),
                                ("grond__isnull", False),
                                ("maatregel__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="besluit_maatregel_met_grond",
                        violation_error_message="Een maatregel heeft een grond; zonder maatregel is er geen.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("bedrag__isnull", True), ("bedrag__gt", 0), _connector="OR"),
                        name="besluit_bedrag_boven_nul",
                        violation_error_message="Een bedrag is meer dan nul.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_handhavingsbesluitevent" ("bedrag", "created_at", "datum", "door_id", "grond_id", "id", "inburgeraar_id", "kenmerk", "maatregel_id", "overdracht_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort") VALUES (NEW."bedrag", NEW."created_at", NEW."datum", NEW."door_id", NEW."grond_id", NEW."id", NEW."inburgeraar_id", NEW."kenmerk", NEW."maatregel_id", NEW."overdracht_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."soort"); RETURN NULL;',
                            hash="397ee1dc085fdaf9d1473075108f92dd0a790411",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_afbd3",
                            table="trajecten_handhavingsbesluit",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "trajecten_handhavingsbesluitevent" ("bedrag", "created_at", "datum", "door_id", "grond_id", "id", "inburgeraar_id", "kenmerk", "maatregel_id", "overdracht_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort") VALUES (NEW."bedrag", NEW."created_at", NEW."datum", NEW."door_id", NEW."grond_id", NEW."id", NEW."inburgeraar_id", NEW."kenmerk", NEW."maatregel_id", NEW."overdracht_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."soort"); RETURN NULL;',
                            hash="3ab49bd71f9bc0bb56b4fdf59aa6eb9cda38420d",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_79656",
                            table="trajecten_handhavingsbesluit",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_handhavingsbesluitevent" ("bedrag", "created_at", "datum", "door_id", "grond_id", "id", "inburgeraar_id", "kenmerk", "maatregel_id", "overdracht_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort") VALUES (OLD."bedrag", OLD."created_at", OLD."datum", OLD."door_id", OLD."grond_id", OLD."id", OLD."inburgeraar_id", OLD."kenmerk", OLD."maatregel_id", OLD."overdracht_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."soort"); RETURN NULL;',
                            hash="400a60d39e8661a173911582da863583ea37a77b",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_181f7",
                            table="trajecten_handhavingsbesluit",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="OverdrachtvraagEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                (
                    "van",
                    models.CharField(
                        choices=[("consulent", "consulent"), ("coordinator", "trajectcoördinator")],
                        max_length=12,
                        verbose_name="van",
                    ),
                ),
                (
                    "vraag",
                    kern.versleuteld.VersleuteldeTekst(doel="overdracht_vraag", verbose_name="vraag"),
                ),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="gesteld"),
                ),
                (
                    "antwoord",
                    kern.versleuteld.VersleuteldeTekst(
                        blank=True, default="", doel="overdracht_antwoord", verbose_name="antwoord"
                    ),
                ),
                ("beantwoord_op", models.DateTimeField(blank=True, null=True, verbose_name="beantwoord")),
                (
                    "beantwoord_door",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="beantwoord door",
                    ),
                ),
                (
                    "gesteld_door",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="gesteld door",
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
                        to="trajecten.overdrachtvraag",
                    ),
                ),
                (
                    "overdracht",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.verzuimoverdracht",
                        verbose_name="overdracht",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="overdrachtvraag_historie")],
            },
        ),
        migrations.CreateModel(
            name="HandhavingsbesluitEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("geen", "geen maatregel"),
                            ("waarschuwing", "waarschuwing"),
                            ("sanctie", "sanctie"),
                        ],
                        max_length=12,
                        verbose_name="besluit",
                    ),
                ),
                (
                    "bedrag",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=8, null=True, verbose_name="bedrag"
                    ),
                ),
                (
                    "datum",
                    models.DateField(default=kern.klok.vandaag, verbose_name="datum"),
                ),
                ("kenmerk", models.CharField(blank=True, max_length=60, verbose_name="kenmerk van de brief")),
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
                        to="trajecten.handhavingsbesluit",
                    ),
                ),
                (
                    "grond",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.handhavingsgrond",
                        verbose_name="grond",
                    ),
                ),
                (
                    "maatregel",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.maatregel",
                        verbose_name="maatregel",
                    ),
                ),
                (
                    "overdracht",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.verzuimoverdracht",
                        verbose_name="overdracht",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="handhavingsbesluit_historie")],
            },
        ),
        migrations.CreateModel(
            name="VerzuimoverdrachtEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("verzuim_sinds", models.DateField(verbose_name="verzuim sinds")),
                (
                    "gebeurd",
                    kern.versleuteld.VersleuteldeTekst(
                        doel="verzuim_gebeurd", verbose_name="wat er gebeurde"
                    ),
                ),
                (
                    "geprobeerd",
                    kern.versleuteld.VersleuteldeTekst(
                        doel="verzuim_geprobeerd", verbose_name="wat er is geprobeerd"
                    ),
                ),
                ("waar", models.CharField(blank=True, max_length=200, verbose_name="waar het om gaat")),
                (
                    "doelgroep",
                    models.CharField(
                        choices=[
                            ("plichtig", "inburgeringsplichtig"),
                            ("behoeftig", "inburgeringsbehoeftig"),
                            ("niet te bepalen", "niet te bepalen"),
                            ("niet plichtig", "niet plichtig"),
                            ("vrijgesteld", "vrijgesteld"),
                        ],
                        default="niet te bepalen",
                        help_text="Op de dag van de overdracht.",
                        max_length=16,
                        verbose_name="doelgroep",
                    ),
                ),
                ("adres", models.CharField(blank=True, max_length=160, verbose_name="adres")),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="overgedragen"),
                ),
                ("gesloten_op", models.DateField(blank=True, null=True, verbose_name="afgesloten op")),
                (
                    "gevolg",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("gaat verder", "gaat verder"),
                            ("gaat verder met afspraken", "gaat verder met afspraken"),
                            ("eindigt", "eindigt"),
                        ],
                        max_length=30,
                        verbose_name="gevolg voor het traject",
                    ),
                ),
                (
                    "afspraken",
                    kern.versleuteld.VersleuteldeTekst(
                        blank=True,
                        default="",
                        doel="verzuim_afspraken",
                        verbose_name="afspraken om verder te gaan",
                    ),
                ),
                (
                    "component",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.component",
                        verbose_name="onderdeel",
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
                        to="trajecten.verzuimoverdracht",
                    ),
                ),
                (
                    "toegang",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="inburgeraars.toegang",
                        verbose_name="toegang van de consulent",
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
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="verzuimoverdracht_historie")],
            },
        ),
    ]
