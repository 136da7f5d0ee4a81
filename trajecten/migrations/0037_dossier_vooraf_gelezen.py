"""What a dossier asks of functions is asked without setting a search path."""

from django.db import migrations

from kern.zicht import lees_vooraf


class Migration(migrations.Migration):
    """What they answer stays."""

    dependencies = [("trajecten", "0036_tijdlijn_op_volgorde"), ("inburgeraars", "0028_zicht_vooraf_gelezen")]

    operations = [lees_vooraf("mag_bsn", "bsn_bekend", "verslagen_samen")]
