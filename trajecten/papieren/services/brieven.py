"""Making a letter: logged, and when the BSN stands in it the reveal is logged too (DOMEIN 4 and 5.2)."""

import datetime as dt
from collections.abc import Mapping

from django.db import transaction
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from inburgeraars.services.bsn import Onthulreden, reveal_bsn
from kern.beleid import Onderwerp
from kern.weigering import Weigering
from logboek.enums import Handeling
from logboek.services import leg_vast
from trajecten.kader.lezen import Rijen
from trajecten.papieren.brief import Brief, pdf
from trajecten.papieren.enums import Overneembron
from trajecten.traject.lopend import eis_begeleidt


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
    """Make a letter as PDF/UA, from the dossier and the fields typed for it. The file is stored nowhere.

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
        raise Weigering(_("Dit mist nog: %s.") % ", ".join(str(naam) for naam in open_))
    leg_vast(
        Handeling.BRIEF_GEMAAKT,
        door=door,
        over=(Onderwerp("inburgeraar", persoon.pk),),
        onderdeel=brief.sjabloon.soort.code,
    )
    return pdf(brief, extra=extra, kenmerk=kenmerk.strip(), datum=datum, van=door.naam)
