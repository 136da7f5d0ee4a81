"""The preview of an uploaded delivery, a page at a time, and who decided on it."""

import django.db.models.deletion
from django.db import migrations, models

import kern.versleuteld

ZICHT = """
ALTER TABLE inburgeraars_bpivoorbeeldblad ENABLE ROW LEVEL SECURITY;
CREATE POLICY teamleider ON inburgeraars_bpivoorbeeldblad TO web
    USING ((SELECT rls.heeft_rol((SELECT rls.gebruiker()), 'teamleider')));
CREATE POLICY taak ON inburgeraars_bpivoorbeeldblad TO taak USING (true);
CREATE POLICY wisser ON inburgeraars_bpivoorbeeldblad TO wisser USING (true);
"""
ZONDER_ZICHT = """
DROP POLICY teamleider ON inburgeraars_bpivoorbeeldblad;
DROP POLICY taak ON inburgeraars_bpivoorbeeldblad;
DROP POLICY wisser ON inburgeraars_bpivoorbeeldblad;
ALTER TABLE inburgeraars_bpivoorbeeldblad DISABLE ROW LEVEL SECURITY;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("inburgeraars", "0009_zoek_op_naam"),
    ]

    operations = [
        migrations.AddField(
            model_name="bpiinlezing",
            name="beslist_door_id",
            field=models.BigIntegerField(blank=True, null=True, verbose_name="beslist door"),
        ),
        migrations.CreateModel(
            name="BpiVoorbeeldblad",
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
                            ("fout", "fout"),
                            ("verhuisd naar een andere wijk", "verhuisd naar een andere wijk"),
                            ("verhuisd binnen de wijk", "verhuisd binnen de wijk"),
                            ("andere naam", "andere naam"),
                            ("overig bijgewerkt", "overig bijgewerkt"),
                            ("nieuw", "nieuw"),
                            ("niet meer in het register", "niet meer in het register"),
                            ("mogelijk dubbel", "mogelijk dubbel"),
                        ],
                        max_length=30,
                        verbose_name="soort",
                    ),
                ),
                ("nummer", models.PositiveIntegerField(verbose_name="bladzijde")),
                (
                    "inhoud",
                    kern.versleuteld.VersleuteldeTekst(
                        doel="bpi_voorbeeldblad", help_text="Als JSON.", null=True, verbose_name="inhoud"
                    ),
                ),
                (
                    "inlezing",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="bladen",
                        to="inburgeraars.bpiinlezing",
                        verbose_name="inlezing",
                    ),
                ),
            ],
            options={
                "verbose_name": "bladzijde van een voorbeeld",
                "verbose_name_plural": "bladzijden van een voorbeeld",
                "ordering": ("inlezing", "soort", "nummer"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("inlezing", "soort", "nummer"), name="bpi_voorbeeldblad_eenmaal"
                    )
                ],
            },
        ),
        migrations.RunSQL(ZICHT, ZONDER_ZICHT),
    ]
