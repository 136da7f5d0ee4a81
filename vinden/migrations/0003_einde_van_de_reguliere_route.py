"""The regular route can end before it is completed, and who completed is not called up again."""

from django.db import migrations, models

from kern.migraties import samen, voer_uit


class Migration(migrations.Migration):
    """Add the stages and a function."""

    dependencies = [
        ("vinden", "0002_zicht"),
    ]

    operations = [
        migrations.AlterField(
            model_name="reguliermoment",
            name="reden",
            field=models.CharField(
                blank=True,
                help_text="Waarom de datum is verbeterd, de stap teruggenomen, of iemand is gestopt.",
                max_length=200,
                verbose_name="reden",
            ),
        ),
        migrations.AlterField(
            model_name="reguliermoment",
            name="stap",
            field=models.CharField(
                choices=[
                    ("opgeroepen", "opgeroepen"),
                    ("verschenen", "verschenen"),
                    ("taaltoets", "taaltoets"),
                    ("gestart", "gestart"),
                    ("afgerond", "afgerond"),
                    ("gestopt", "gestopt"),
                    ("verhuisd", "verhuisd"),
                ],
                max_length=12,
                verbose_name="stap",
            ),
        ),
        migrations.AlterField(
            model_name="reguliermomentevent",
            name="reden",
            field=models.CharField(
                blank=True,
                help_text="Waarom de datum is verbeterd, de stap teruggenomen, of iemand is gestopt.",
                max_length=200,
                verbose_name="reden",
            ),
        ),
        migrations.AlterField(
            model_name="reguliermomentevent",
            name="stap",
            field=models.CharField(
                choices=[
                    ("opgeroepen", "opgeroepen"),
                    ("verschenen", "verschenen"),
                    ("taaltoets", "taaltoets"),
                    ("gestart", "gestart"),
                    ("afgerond", "afgerond"),
                    ("gestopt", "gestopt"),
                    ("verhuisd", "verhuisd"),
                ],
                max_length=12,
                verbose_name="stap",
            ),
        ),
        voer_uit("vinden", "niet_op_te_roepen"),
    ]
    operations = samen(operations)
