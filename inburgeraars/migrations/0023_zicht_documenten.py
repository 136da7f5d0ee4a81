"""Sight of documents and of identity checks (ARCHITECTUUR 2): sensitive, unless the document says it is not."""

from django.db import migrations

from roermond_inburgering.kern.velden import Lager, Niveau
from roermond_inburgering.kern.versie import telt_versies
from roermond_inburgering.kern.zicht import zicht


class Migration(migrations.Migration):
    """Make policies and triggers."""

    dependencies = [("inburgeraars", "0022_documenten")]

    operations = [
        zicht("inburgeraars_document", Niveau.GEVOELIG, lager=Lager(Niveau.DOSSIER, "zicht", "gewoon")),
        zicht("inburgeraars_identiteitscontrole", Niveau.DOSSIER),
        telt_versies("inburgeraars_document"),
    ]
