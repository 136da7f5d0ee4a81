"""A day has a meting for each occasion: the eerste meting and that of the start can fall together."""

from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("inburgeraars", "0013_lijsten"),
        ("participatie", "0002_zicht"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="meting",
            name="meting_een_per_dag",
        ),
        migrations.AddConstraint(
            model_name="meting",
            constraint=models.UniqueConstraint(
                fields=("inburgeraar", "datum", "tweede_lezer", "aanleiding"),
                name="meting_een_per_dag_en_aanleiding",
                violation_error_message="Op deze dag is er al een meting.",
            ),
        ),
    ]
