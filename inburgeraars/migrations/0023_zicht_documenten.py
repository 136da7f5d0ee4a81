"""Sight of documents and of identity checks (ARCHITECTUUR 2): sensitive, unless the document says it is not."""

from django.db import migrations

from kern.velden import Lager, Niveau
from kern.versie import telt_versies
from kern.zicht import zicht


class Migration(migrations.Migration):
    """Make policies and triggers."""

    dependencies = [("inburgeraars", "0022_documenten")]

    operations = [
        zicht("inburgeraars_document", Niveau.GEVOELIG, lager=Lager(Niveau.DOSSIER, "zicht", "gewoon")),
        zicht("inburgeraars_identiteitscontrole", Niveau.DOSSIER),
        telt_versies("inburgeraars_document"),
    ]
