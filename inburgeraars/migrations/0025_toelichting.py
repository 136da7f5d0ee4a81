"""Say what the explanation of a benadering is for."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("inburgeraars", "0024_vindplek_en_eerste_contact"),
    ]

    operations = [
        migrations.AlterField(
            model_name="benadering",
            name="toelichting",
            field=models.CharField(
                blank=True,
                help_text="Waarom zij begon of eindigde, als dat uitleg vraagt.",
                max_length=200,
                verbose_name="toelichting",
            ),
        ),
        migrations.AlterField(
            model_name="benaderingevent",
            name="toelichting",
            field=models.CharField(
                blank=True,
                help_text="Waarom zij begon of eindigde, als dat uitleg vraagt.",
                max_length=200,
                verbose_name="toelichting",
            ),
        ),
    ]
