from django.db import migrations, models

UITLEG = "Alleen bij wijknetwerk: de dag van registratie. Bij BPI volgt de dag uit het eerste gesprek."


class Migration(migrations.Migration):
    dependencies = [("inburgeraars", "0017_navraag_over_wijk")]

    operations = [
        migrations.AlterField(
            model_name=model,
            name="gevonden_op",
            field=models.DateField(blank=True, help_text=UITLEG, null=True, verbose_name="gevonden op"),
        )
        for model in ("vindgegevens", "vindgegevensevent")
    ]
