"""After a talk of a day on which a closed traject still ran: offering to reopen that traject (DOMEIN 5)."""

from django.contrib import messages
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _

from gebruikers.verzoek import Verzoek
from kern.woorden import voluit
from trajecten.contact.services.invoer import Vastgelegd
from trajecten.stappen.services.sluiten import te_heropenen
from trajecten.traject.heropenen import mag_heropenen


def bied_heropenen(request: Verzoek, vastgelegd: Vastgelegd) -> None:
    """Say of each person that a talk belongs to a traject that was closed, with the way to reopen it."""
    for persoon in vastgelegd.geteld:
        traject = te_heropenen(persoon.pk)
        if traject is None or traject.gesloten_op is None or vastgelegd.contact.datum > traject.gesloten_op:
            continue
        if mag_heropenen(persoon, traject, request.user):
            zin = _("Het traject van %(naam)s is gesloten op %(dag)s. Gaat het toch verder?") % {
                "naam": persoon.naam,
                "dag": voluit(traject.gesloten_op),
            }
            adres = reverse("trajecten:heropenen", args=[persoon.pk])
            messages.info(request, format_html('{} <a href="{}">{}</a>', zin, adres, _("Traject heropenen")))
