"""Panel: the documents of a dossier, and the documents and checks that Vormgeven asks (DOMEIN 5.1 and 5.2)."""

import datetime as dt
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4

from django.template.defaultfilters import filesizeformat
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from inburgeraars.models import Document, Documentzicht, Identiteitscontrole
from kern.klok import nu, vandaag
from kern.woorden import voluit
from trajecten.kader.lezen import Rijen
from trajecten.papieren.enums import CONTROLE_AF, Controlestand, Intrekantwoord
from trajecten.papieren.models import Bsnintrekking, Controle
from trajecten.papieren.welke_controles import soorten_van, vraagt_bsn
from trajecten.plan.rijen import PLAN
from trajecten.traject.enums import Stap


@dataclass(frozen=True, kw_only=True)
class Documentregel:
    """A document in words.

    Args:
        regel: kind, day, who added it, type and size.
        gevoelig: whether only the user who keeps the dossier and the teamleider see it.
        weg: when it was removed, by whom and why; empty while it is there.
    """

    pk: int
    naam: str
    regel: str
    gevoelig: bool
    weg: str


@dataclass(frozen=True, kw_only=True)
class Controleregel:
    """A document or check of Vormgeven in words.

    Args:
        stand: "in orde" or "later".
        uitleg: what was recorded of it.
        snel: whether it can be ticked off at once, because it has no further details.
        overnemen: address of the card with the fields that the other system asks; empty without a card.
        brief: address of the letter that goes with it; empty without a letter.
        document: the file that proves it, when it exists and is within sight.
    """

    code: str
    naam: str
    stand: str
    uitleg: str
    snel: bool
    versie: int
    overnemen: str
    brief: str
    document: int | None

    @property
    def sleutel(self) -> UUID:
        """A key that makes a double tap one act."""
        return uuid4()


@dataclass(frozen=True, kw_only=True)
class Bsnregel:
    """Whether the BSN that a document or check needs is known.

    Args:
        stand: "in orde" or "later".
        uitleg: the document it was copied from, or what it waits for.
        vraagt: whether this user can copy it from a document now.
    """

    stand: str
    uitleg: str
    vraagt: bool


@dataclass(frozen=True, kw_only=True)
class Documentenpaneel:
    """The panel.

    Args:
        controles: those that apply, and those recorded though they do not apply; none without a traject.
        telling: how many are in order, in words.
        loopt: whether a traject runs, so that they can be filled in.
        zonder_route: whether the plan lacks a language route, on which further documents and checks may depend.
        bsn: None when nothing needs the BSN, and for users who may not know.
    """

    documenten: list[Documentregel]
    verwijderd: list[Documentregel]
    controles: list[Controleregel]
    telling: str
    loopt: bool
    zonder_route: bool
    bsn: Bsnregel | None

    @property
    def vandaag(self) -> str:
        """Today, in the format of a form field."""
        return vandaag().isoformat()


def documenten(gebruiker: Gebruiker, rijen: Rijen) -> Documentenpaneel:
    """Return the documents within the user's sight and the checks of the traject."""
    alle = _documenten(gebruiker, rijen.persoon.pk)
    traject = rijen.traject
    controles = _controles(rijen, {d.pk for d in alle if d.bestand}) if traject else []
    orde = sum(c.stand == "in orde" for c in controles)
    routes = [
        c for c in rijen.van(PLAN).componenten if traject and c.traject_id == traject.pk and c.taalroute_id
    ]
    return Documentenpaneel(
        documenten=[_regel(d) for d in alle if d.verwijderd_op is None],
        verwijderd=[_regel(d) for d in alle if d.verwijderd_op is not None],
        controles=controles,
        telling=_("%(n)d van %(alle)d in orde") % {"n": orde, "alle": len(controles)},
        loopt=traject is not None and traject.gesloten_op is None,
        zonder_route=not routes,
        bsn=_bsn(rijen),
    )


def _documenten(gebruiker: Gebruiker, persoon: int) -> list[Document]:
    rijen = Document.objects.visible_to(gebruiker).filter(inburgeraar=persoon)
    return list(rijen.select_related("soort", "door", "verwijderd_door").order_by("-datum", "-pk"))


def _bsn(rijen: Rijen) -> Bsnregel | None:
    traject, persoon = rijen.traject, rijen.persoon
    if not persoon.mag_bsn or traject is None or not vraagt_bsn(traject):
        return None
    if not persoon.bsn_bekend:
        nog_niet = traject.stap == Stap.TAXEREN
        return Bsnregel(
            stand="later",
            uitleg=_("leg je vast vanaf Vormgeven") if nog_niet else _("nodig voor de papieren"),
            vraagt=not nog_niet and traject.gesloten_op is None,
        )
    return Bsnregel(stand="in orde", uitleg=waar_het_bsn_van_is(persoon.pk, tot=nu()), vraagt=False)


def waar_het_bsn_van_is(inburgeraar_id: int, *, tot: dt.datetime) -> str:
    """Say where the BSN comes from that was on record at moment `tot`: which document was seen, or the register."""
    gezien = Identiteitscontrole.objects.filter(inburgeraar=inburgeraar_id, created_at__lte=tot)
    ingetrokken = Bsnintrekking.objects.filter(inburgeraar=inburgeraar_id, antwoord=Intrekantwoord.JA)
    # A document of before a withdrawal tells of the number that is gone.
    if laatste := ingetrokken.filter(antwoord_op__lte=tot).first():
        gezien = gezien.filter(created_at__gt=laatste.antwoord_op)
    controle = gezien.select_related("door").first()
    if controle is None:
        return _("uit het register")
    return _("%(bewijs)s gezien op %(dag)s · door %(wie)s") % {
        "bewijs": controle.get_bewijs_display(),
        "dag": voluit(controle.gezien_op),
        "wie": controle.door.naam,
    }


def _regel(document: Document) -> Documentregel:
    delen = (
        str(document.soort) if capfirst(document.soort.naam) != document.naam else "",
        voluit(document.datum),
        _("door %s") % document.door.naam,
        f"{document.get_type_display()}, {filesizeformat(document.grootte)}",
    )
    weg = ""
    if document.verwijderd_op is not None and document.verwijderd_door is not None:
        weg = _("verwijderd op %(dag)s door %(wie)s: %(reden)s") % {
            "dag": voluit(document.verwijderd_op),
            "wie": document.verwijderd_door.naam,
            "reden": document.reden,
        }
    return Documentregel(
        pk=document.pk,
        naam=document.naam,
        regel=" · ".join(filter(None, delen)),
        gevoelig=document.zicht == Documentzicht.GEVOELIG,
        weg=weg,
    )


def _controles(rijen: Rijen, te_zien: set[int]) -> list[Controleregel]:
    traject = rijen.traject
    assert traject is not None
    vast = {c.soort_id: c for c in Controle.objects.filter(traject=traject).select_related("door")}
    return [_controleregel(rijen.persoon.pk, s, vast.get(s.pk), te_zien) for s in soorten_van(traject)]


def _controleregel(persoon: int, soort: Any, controle: Controle | None, te_zien: set[int]) -> Controleregel:
    af = controle is not None and controle.stand in CONTROLE_AF
    overnemen = reverse("trajecten:overnemen", args=[persoon, soort.code]) if soort.neemt_over else ""
    return Controleregel(
        code=soort.code,
        naam=capfirst(soort.naam),
        stand="in orde" if af else "later",
        uitleg=_wat(controle) if controle else "",
        snel=not soort.met_kenmerk and not overnemen,
        brief=reverse("trajecten:brief", args=[persoon, soort.code]) if soort.heeft_brief else "",
        versie=controle.versie if controle else 0,
        overnemen=overnemen,
        document=controle.document_id if controle and controle.document_id in te_zien else None,
    )


def _wat(controle: Controle) -> str:
    if controle.stand == Controlestand.NIET_NODIG:
        return _("niet nodig: %s") % controle.reden
    if controle.gedaan_op is None:
        return ""
    delen = (
        voluit(controle.gedaan_op),
        _("kenmerk %s") % controle.kenmerk if controle.kenmerk else "",
        _("door %s") % controle.door.naam,
    )
    return " · ".join(filter(None, delen))
