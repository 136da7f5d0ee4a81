"""Sight of the letters with which people are called up: by the level of the register."""

from django.db import migrations

from kern.zicht import zicht


class Migration(migrations.Migration):
    """Make the policies of the app anew."""

    dependencies = [("vinden", "0005_oproepbrieven")]

    operations = [zicht("vinden")]
