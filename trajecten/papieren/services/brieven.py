"""Making a letter, logged as the reveal of the BSN in it is, and keeping it in the dossier (DOMEIN 4 and 5.2)."""

import datetime as dt
from collections.abc import Mapping

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from inburgeraars.models import Document, Documentsoort
from inburgeraars.services.bsn import Onthulreden, reveal_bsn
from inburgeraars.services.documenten import Documentgegevens, add_document
from kern.beleid import Onderwerp
from kern.bestanden import Bestand, Bestandstype
from kern.weigering import Weigering
from logboek.enums import Handeling
from logboek.services import leg_vast
from trajecten.kader.lezen import Rijen
from trajecten.papieren.brief import Brief, pdf
from trajecten.papieren.enums import Overneembron
from trajecten.traject.lopend import eis_begeleidt

NAAM_LENGTE = 120
"""The length of the name of a document."""


@transaction.atomic
def make_brief(
    *,
    rijen: Rijen,
    door: Gebruiker,
    brief: Brief,
    aanvulling: Mapping[str, str],
    kenmerk: str,
    datum: dt.date,
    reden: Onthulreden | None,
) -> bytes:
    """Make a letter as PDF/UA, from the dossier and the fields typed for it; `keep_brief` keeps it in the dossier.

    Args:
        rijen: of a person whose traject runs.
        door: the user who keeps the dossier.
        brief: of `stel_op`.
        aanvulling: the fields that only the register provides, by name.
        kenmerk: the reference number; empty for none.
        datum: the date of the letter.
        reden: the act for which the BSN is revealed; None for a letter without it.

    Raises:
        NietInCaseload: another user keeps this dossier.
        Weigering: fields are missing; the message names them.
        NietVanJou: the BSN stands in it, and this user may not have it revealed.
    """
    persoon = rijen.persoon
    eis_begeleidt(persoon.pk, door)
    open_ = [g.naam for g in brief.mist] + [b.label for b in brief.aanvullen if not aanvulling.get(b.value)]
    extra = {b.value: aanvulling[b.value].strip() for b in brief.aanvullen if aanvulling.get(b.value)}
    if brief.met_bsn and not open_:
        bsn = reveal_bsn(inburgeraar_id=persoon.pk, door=door, reden=reden) if reden is not None else None
        open_ += [] if bsn else ["BSN"]
        extra[Overneembron.BSN.value] = bsn or ""
    if open_:
        raise Weigering(_("Dit ontbreekt nog: %s.") % ", ".join(str(naam) for naam in open_))
    leg_vast(
        Handeling.BRIEF_GEMAAKT,
        door=door,
        over=(Onderwerp("inburgeraar", persoon.pk),),
        onderdeel=brief.sjabloon.soort.code,
    )
    return pdf(brief, extra=extra, kenmerk=kenmerk.strip(), datum=datum, van=door.naam)


@transaction.atomic
def keep_brief(
    *,
    rijen: Rijen,
    door: Gebruiker,
    brief: Brief,
    aanvulling: Mapping[str, str],
    kenmerk: str,
    datum: dt.date,
) -> Document:
    """Keep a letter in the dossier as it was made, under its title and kenmerk and of its day.

    The BSN is left out: it stands nowhere but in its own table, and a replacement, who may open the document, may not
    have it revealed. Arguments as in `make_brief`.

    Raises:
        NietVanJou: `door` does not keep this dossier.
        ValidationError: a day still to come, by field.
    """
    extra = {b.value: aanvulling[b.value].strip() for b in brief.aanvullen}
    if brief.met_bsn:
        extra[Overneembron.BSN.value] = _("staat alleen op de brief zelf")
    titel = f"{brief.sjabloon.titel}, {kenmerk.strip()}" if kenmerk.strip() else brief.sjabloon.titel
    inhoud = pdf(brief, extra=extra, kenmerk=kenmerk.strip(), datum=datum, van=door.naam)
    try:
        return add_document(
            inburgeraar_id=rijen.persoon.pk,
            door=door,
            gegevens=Documentgegevens(soort=_soort(brief), naam=titel[:NAAM_LENGTE], datum=datum),
            bestand=Bestand(Bestandstype.PDF, inhoud),
        )
    except ValidationError as fout:
        raise ValidationError({"gedaan_op": fout.messages}) from fout


def _soort(brief: Brief) -> Documentsoort:
    """Return the kind of document: that of the letter, or else a letter."""
    code = brief.sjabloon.soort.code.removeprefix("vaststellende-")
    eigen = Documentsoort.objects.in_kracht().filter(code=code).first()
    return eigen or Documentsoort.objects.get_or_create(code="brief", defaults={"naam": "brief"})[0]
