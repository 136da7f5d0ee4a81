"""An edition whose PDF failed ends when its text goes back: it is withdrawn, and the next one has its number."""

from django.db import migrations, models
from django.db.models import Q

from kern.migraties import samen

NUMMER = models.UniqueConstraint(
    fields=["rapport", "nummer"],
    condition=Q(stand="klaar") | Q(ingetrokken_op__isnull=True),
    name="rapportpublicatie_nummer_eenmaal",
    violation_error_message="Deze uitgave is er al.",
)
TEGELIJK = models.UniqueConstraint(
    fields=["rapport"],
    condition=~Q(stand="klaar") & Q(ingetrokken_op__isnull=True),
    name="rapportpublicatie_een_tegelijk",
    violation_error_message="Er wordt al een uitgave gemaakt.",
)
INGETROKKEN = models.CheckConstraint(
    condition=Q(ingetrokken_op__isnull=True, ingetrokken_door__isnull=True, intrekreden="")
    | Q(ingetrokken_op__isnull=False, ingetrokken_door__isnull=False, stand__in=["klaar", "mislukt"])
    & ~Q(intrekreden=""),
    name="rapportpublicatie_ingetrokken_met_reden",
    violation_error_message="Schrijf op waarom je de uitgave intrekt.",
)


REGELS = (NUMMER, TEGELIJK, INGETROKKEN)


class Migration(migrations.Migration):
    dependencies = [("rapportage", "0008_bewaak_rapporttekst")]

    operations = [
        *samen(migrations.RemoveConstraint("rapportpublicatie", regel.name) for regel in REGELS),
        *samen(migrations.AddConstraint("rapportpublicatie", regel) for regel in REGELS),
    ]
