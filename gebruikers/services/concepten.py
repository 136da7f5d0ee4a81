"""Drafts: the fields of a form that is not sent yet. Encrypted, and read by their own user only."""

import datetime as dt
import json
import re
from dataclasses import dataclass

from django.db import IntegrityError, transaction
from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.translation import gettext as _

from gebruikers.models import Concept, Gebruiker, Verzoek
from kern.beleid import Onderwerp
from kern.klok import nu

MAX_TEKENS = 100_000
"""More than any form holds: a visit report is 20,000 characters at most."""

SLEUTEL = "sleutel"
NOOIT = re.compile(r"^csrfmiddlewaretoken$|wachtwoord|password", re.IGNORECASE)
"""Names of fields that are never kept."""


class ConceptTeGroot(Exception):
    """The fields are larger than a draft may be."""


class ConceptElders(Exception):
    """Another tab kept a draft of this form meanwhile, at `bewaard_op`; that draft stays."""

    def __init__(self, bewaard_op: dt.datetime) -> None:
        self.bewaard_op = bewaard_op
        super().__init__(_("In een ander tabblad is aan dit formulier verder gewerkt."))


@dataclass(frozen=True)
class Bewaard:
    """A draft as kept: the fields as they were posted, and when."""

    velden: QueryDict
    bewaard_op: dt.datetime

    @property
    def stand(self) -> str:
        """The mark of this draft, which a tab sends back when it keeps the draft again."""
        return stand_van(self.bewaard_op)


def stand_van(bewaard_op: dt.datetime) -> str:
    """Return the mark of a draft: the moment it was kept, to the microsecond and in UTC."""
    return bewaard_op.astimezone(dt.UTC).isoformat()


def schrijf_velden(velden: QueryDict) -> str:
    """Return the fields of a form as text, without CSRF token and passwords.

    Raises:
        ConceptTeGroot: the text is longer than MAX_TEKENS.
    """
    houden = {naam: waarden for naam, waarden in velden.lists() if not NOOIT.search(naam)}
    tekst = json.dumps(houden, ensure_ascii=False)
    if len(tekst) > MAX_TEKENS:
        raise ConceptTeGroot(_("Wat je hebt ingevuld is te lang om als concept te bewaren."))
    return tekst


def lees_velden(tekst: str) -> QueryDict:
    """Return a text of `schrijf_velden` as posted fields."""
    velden = QueryDict(mutable=True)
    for naam, waarden in json.loads(tekst).items():
        velden.setlist(naam, waarden)
    return velden


@transaction.atomic
def bewaar_concept(
    *,
    gebruiker: Gebruiker,
    formulier: str,
    onderwerp: Onderwerp | None,
    velden: QueryDict,
    gezien: str | None = None,
) -> dt.datetime:
    """Keep the fields of a form; they replace the earlier draft of this form.

    The key of the form is kept with it, so that the restored form is the same one and is carried out once.

    Args:
        gebruiker: who typed; it must work as `web`, because drafts may be about persons.
        formulier: the name of the form.
        onderwerp: the subject; None for a form that begins something new.
        velden: the fields as posted.
        gezien: the `stand` of the draft that this tab has seen, empty for none; None when no tab asks.

    Returns:
        When it was kept.

    Raises:
        ConceptTeGroot: it is too large; the earlier draft stays.
        ConceptElders: another tab kept something else meanwhile.
    """
    tekst, moment = schrijf_velden(velden), nu()
    rij = _rijen(gebruiker, formulier, onderwerp).select_for_update().first()
    if rij is None:
        try:
            with transaction.atomic():
                _maak(gebruiker, formulier, onderwerp, tekst, moment)
        except IntegrityError:
            # Another tab was first, by an instant.
            return bewaar_concept(
                gebruiker=gebruiker, formulier=formulier, onderwerp=onderwerp, velden=velden, gezien=gezien
            )
        return moment
    if _is_van_een_ander(rij, gezien) and rij.inhoud != tekst:
        raise ConceptElders(rij.bewaard_op)
    rij.inhoud, rij.bewaard_op = tekst, moment
    rij.save(update_fields=["inhoud", "bewaard_op"])
    return moment


def _maak(
    gebruiker: Gebruiker, formulier: str, onderwerp: Onderwerp | None, tekst: str, moment: dt.datetime
) -> None:
    Concept.objects.create(
        gebruiker=gebruiker,
        formulier=formulier,
        onderwerp_soort=onderwerp.soort if onderwerp else "",
        onderwerp_id=onderwerp.pk if onderwerp else 0,
        inhoud=tekst,
        bewaard_op=moment,
    )


def _is_van_een_ander(rij: Concept, gezien: str | None) -> bool:
    """Tell whether a draft is not the one a tab has seen; a test removes it to see typing lost."""
    return gezien is not None and gezien != stand_van(rij.bewaard_op)


def lees_concept(*, gebruiker: Gebruiker, formulier: str, onderwerp: Onderwerp | None) -> Bewaard | None:
    """Return the draft of a form; None without one.

    An autosave can arrive after the form itself was sent. Such a draft carries a key that was carried out: it is
    deleted here, or the same visit would be offered for sending a second time.
    """
    concept = _rijen(gebruiker, formulier, onderwerp).first()
    if concept is None:
        return None
    velden = lees_velden(concept.inhoud)
    if is_verstuurd(gebruiker, velden):
        concept.delete()
        return None
    return Bewaard(velden, concept.bewaard_op)


def gooi_concept_weg(*, gebruiker: Gebruiker, formulier: str, onderwerp: Onderwerp | None) -> None:
    """Delete the draft of a form, if there is one. Arguments as in `bewaar_concept`."""
    _rijen(gebruiker, formulier, onderwerp).delete()


def is_verstuurd(gebruiker: Gebruiker, velden: QueryDict) -> bool:
    """Tell whether the form with these fields was carried out already."""
    sleutel = velden.get(SLEUTEL, "")
    if not re.fullmatch(r"[0-9a-f]{8}(-?[0-9a-f]{4}){3}-?[0-9a-f]{12}", str(sleutel), re.IGNORECASE):
        return False
    return Verzoek.objects.filter(gebruiker=gebruiker, sleutel=sleutel).exists()


def _rijen(gebruiker: Gebruiker, formulier: str, onderwerp: Onderwerp | None) -> QuerySet[Concept]:
    return Concept.objects.filter(
        gebruiker=gebruiker,
        formulier=formulier,
        onderwerp_soort=onderwerp.soort if onderwerp else "",
        onderwerp_id=onderwerp.pk if onderwerp else 0,
    )
