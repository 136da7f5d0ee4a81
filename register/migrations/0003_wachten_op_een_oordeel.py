"""Why a line waits, the judgements about a number of somebody else, and taking a judgement back."""

from django.db import migrations, models

import kern.versleuteld
from kern.migraties import samen, voer_uit


class Migration(migrations.Migration):
    """Add the columns and the functions."""

    dependencies = [
        ("register", "0002_zicht"),
    ]

    operations = [
        migrations.AddField(
            model_name="bpiwachtregel",
            name="reden",
            field=models.CharField(
                choices=[
                    ("lijkt op iemand", "lijkt op iemand"),
                    ("andere regel", "lijkt op een andere regel"),
                    ("twee nummers", "BSN en A-nummer van twee mensen"),
                    ("ander BSN", "bekend A-nummer met een ander BSN"),
                    ("andere persoon", "bekend nummer, andere persoon"),
                ],
                default="lijkt op iemand",
                max_length=20,
                verbose_name="waarom hij wacht",
            ),
        ),
        migrations.AddField(
            model_name="bpiwachtregel",
            name="vooraf",
            field=kern.versleuteld.VersleuteldeTekst(
                blank=True,
                doel="wachtregel_vooraf",
                help_text="Wat er was voor het oordeel, als JSON; gewist na een maand.",
                null=True,
                verbose_name="vooraf",
            ),
        ),
        migrations.AlterField(
            model_name="bpivoorbeeldblad",
            name="soort",
            field=models.CharField(
                choices=[
                    ("fout", "fout"),
                    ("verhuisd naar een andere wijk", "verhuisd naar een andere wijk"),
                    ("verhuisd binnen de wijk", "verhuisd binnen de wijk"),
                    ("andere naam", "andere naam"),
                    ("overig bijgewerkt", "overig bijgewerkt"),
                    ("nieuw", "nieuw"),
                    ("niet meer in het register", "niet meer in het register"),
                    ("bekend nummer, andere persoon", "bekend nummer, andere persoon"),
                    ("mogelijk dubbel", "mogelijk dubbel"),
                ],
                max_length=30,
                verbose_name="soort",
            ),
        ),
        migrations.AlterField(
            model_name="bpiwachtregel",
            name="oordeel",
            field=models.CharField(
                blank=True,
                choices=[
                    ("zelfde persoon", "dezelfde persoon"),
                    ("iemand anders", "iemand anders"),
                    ("nummer hoort bij de regel", "het nummer hoort bij deze regel"),
                    ("levering klopt niet", "de levering klopt niet"),
                ],
                max_length=30,
                verbose_name="oordeel",
            ),
        ),
        voer_uit("inburgeraars", "trek_bsn_in"),
        voer_uit("register", "verleg_bsn", "neem_register_terug"),
    ]
    operations = samen(operations)
