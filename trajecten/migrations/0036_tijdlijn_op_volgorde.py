from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("inburgeraars", "0027_zicht_alle_niveaus"),
        ("trajecten", "0035_zicht_aanwezigheid"),
    ]

    operations = [
        migrations.AlterModelOptions(
            name="verslag",
            options={
                "ordering": ("-datum", "-created_at", "-pk"),
                "verbose_name": "verslag",
                "verbose_name_plural": "verslagen",
            },
        ),
        migrations.RemoveIndex(
            model_name="verslag",
            name="verslag_tijdlijn",
        ),
        migrations.AddIndex(
            model_name="verslag",
            index=models.Index(
                fields=["inburgeraar", "-datum", "-created_at", "-id"], name="verslag_tijdlijn"
            ),
        ),
    ]
