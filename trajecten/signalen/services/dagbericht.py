"""The daily mail: the news on Mijn dag or the caseload page, as counts with a link, without names (docs/adr/0017)."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from uuid import UUID, uuid5

from django.conf import settings
from django.db import transaction
from django.db.models import Q, QuerySet
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from gebruikers.enums import TEAM, Rol
from gebruikers.models import Aanstelling, Bericht, Gebruiker
from gebruikers.services.berichten import plaats
from kern.identiteit import als
from kern.klok import nu, vandaag
from kern.werkdagen import is_werkdag, vorige_werkdag
from trajecten.normen.enums import Signaalregel
from trajecten.signalen.models import Signaal
from trajecten.signalen.rijen import rijen_van_mij
from trajecten.signalen.services.geheugen import keep_in_step
from trajecten.signalen.zichtbaar import OBJECT, REGELS, zonder_dubbele
from trajecten.taken.enums import Taaksoort, Taakstand
from trajecten.taken.models import Taak
from trajecten.taken.van_mij import van_mij

_MAIL = dt.time(6, 30)
"""When the mail goes (`BEURTEN`): a question asked later stands in the mail of the next working day."""
NAAMRUIMTE = UUID("7d2c6d5e-1d0f-5a55-9a2f-3c1f6f0a7b11")

type Sleutel = tuple[str, int, str, int]
"""The key of an open signal: rule, person, kind and number of the row."""


def send_dagberichten() -> int:
    """Send the users of the team who want it a mail of what is new since the last one; on working days only.

    Each signal is told once, and each user gets one mail a day at most, however often this runs: the kenmerk of a mail
    follows from user and day. It runs as `taak`; the content of a mail is read under the walls of its user.

    Returns:
        The number of mails written to the outbox.
    """
    if not is_werkdag(vandaag()):
        return 0
    keep_in_step()
    return sum(_stuur(gebruiker) for gebruiker in _ontvangers())


def kenmerk_van(gebruiker: Gebruiker, dag: dt.date) -> UUID:
    """Return the kenmerk of the mail of a user on a day."""
    return uuid5(NAAMRUIMTE, f"{gebruiker.pk}/{dag:%Y-%m-%d}")


def _ontvangers() -> list[Gebruiker]:
    in_kracht = Aanstelling.objects.in_kracht().met_rol(*TEAM).order_by()
    wie = Gebruiker.objects.filter(is_active=True, dagbericht=True, pk__in=in_kracht.values("gebruiker"))
    return list(wie.order_by("pk"))


@transaction.atomic
def _stuur(gebruiker: Gebruiker) -> bool:
    """Write the mail of one user, unless it had today's mail or nothing is new."""
    # The second of two runs at once waits here, and then finds the mail of the first.
    Gebruiker.objects.select_for_update().get(pk=gebruiker.pk)
    kenmerk = kenmerk_van(gebruiker, vandaag())
    if Bericht.objects.filter(kenmerk=kenmerk).exists():
        return False
    with als(gebruiker):
        signalen, taken, vragen = _nieuw(gebruiker), _taken(gebruiker), _vragen(gebruiker)
    if not signalen and not taken and not vragen:
        return False
    Signaal.objects.filter(pk__in=[s.pk for s in signalen], verteld_op__isnull=True).update(verteld_op=nu())
    aantallen = Counter(s.regel for s in signalen)
    context = {
        "regels": [(capfirst(str(r.label)), aantallen[r]) for r in Signaalregel if r in aantallen],
        "taken": taken,
        "vragen": vragen,
        "url": f"{settings.BASIS_URL}{reverse(_pagina(gebruiker))}",
        "uit_url": f"{settings.BASIS_URL}{reverse('gebruikers:account')}#mail",
    }
    plaats(
        aan=gebruiker.email,
        onderwerp=_("Dit vraagt vandaag je aandacht"),
        tekst=render_to_string("trajecten/signalen/email/dagbericht.txt", context).strip() + "\n",
        kenmerk=kenmerk,
    )
    return True


def _nieuw(gebruiker: Gebruiker) -> list[Signaal]:
    """Return the signals of this user that nobody was told before today."""
    van_wie = set(_sleutels(gebruiker))
    begin = timezone.make_aware(dt.datetime.combine(vandaag(), dt.time.min))
    # Told today means told to a colleague in this same run: two users may keep one dossier.
    nieuw = Signaal.objects.filter(Q(verteld_op__isnull=True) | Q(verteld_op__gte=begin), geeindigd_op=None)
    van = nieuw.filter(inburgeraar__in={persoon for _regel, persoon, _soort, _nummer in van_wie})
    return [s for s in van if (s.regel, s.inburgeraar_id, s.object_soort, s.object_id) in van_wie]


def _sleutels(gebruiker: Gebruiker) -> Iterator[Sleutel]:
    if gebruiker.heeft(Rol.TRAJECTCOORDINATOR):
        for rij in rijen_van_mij(gebruiker):
            if rij["regel"] in OBJECT:
                yield rij["regel"], rij["persoon_id"], OBJECT[Signaalregel(rij["regel"])], rij["nummer"]
    if gebruiker.heeft(Rol.TEAMLEIDER):
        regel = Signaalregel.RESERVERING_LOOPT_AF
        for persoon, nummer in REGELS[regel](gebruiker).values_list("inburgeraar_id", "pk"):
            yield regel.value, persoon, OBJECT[regel], nummer


def _taken(gebruiker: Gebruiker) -> int:
    """Return the number of tasks whose day came since the previous working day."""
    vanaf = vorige_werkdag(vandaag())
    komt = Q(soort=Taaksoort.TAAK, uiterlijk__gt=vanaf, uiterlijk__lte=vandaag())
    return zonder_dubbele(_open(gebruiker)).filter(komt).count()


def _vragen(gebruiker: Gebruiker) -> int:
    """Return the number of questions of a teamleider that were asked since the previous working day."""
    sinds = timezone.make_aware(dt.datetime.combine(vorige_werkdag(vandaag()), _MAIL))
    return _open(gebruiker).filter(soort=Taaksoort.VRAAG, created_at__gte=sinds).count()


def _open(gebruiker: Gebruiker) -> QuerySet[Taak]:
    return Taak.objects.visible_to(gebruiker).filter(van_mij(gebruiker), stand=Taakstand.OPEN)


def _pagina(gebruiker: Gebruiker) -> str:
    return "trajecten:mijn_dag" if gebruiker.heeft(Rol.TRAJECTCOORDINATOR) else "trajecten:caseload"
