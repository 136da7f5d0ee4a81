"""Documents, checks, the BSN and letters of a traject; notes at the door."""

import datetime as dt
import re
from typing import TYPE_CHECKING
from uuid import uuid4

from django.core.files.uploadedfile import SimpleUploadedFile

from inburgeraars.models import Document, Documentsoort
from tests.fabrieken.documenten import maak_foto
from tests.levend_jaar.daden.register import daad
from tests.register.bestanden import bsn_bij
from trajecten.papieren.models import Bsnintrekking, Controlesoort

if TYPE_CHECKING:
    from tests.levend_jaar.verhaal import Verhaal

BRIEF = "overeenkomst"


@daad("trajecten:document_nieuw", gewicht=2)
def voeg_document_toe(v: "Verhaal") -> str | None:
    """The coordinator photographs a letter."""
    if (keuze := v.kies(v.in_traject())) is None:
        return None
    m, _t, wie = keuze
    v.vul(
        wie,
        "trajecten:document_nieuw",
        v.sleutel("mens", m.nr),
        soort=str(Documentsoort.objects.order_by("code")[0].pk),
        naam="Brief van school",
        datum=v.vandaag,
        bestand=SimpleUploadedFile("brief.jpg", maak_foto(), "image/jpeg"),
    )
    v.documenten[v.onthoud("document", Document)] = m.nr
    return f"{wie} voegt een document van {m.naam} toe"


def _documenten(v: "Verhaal") -> list[tuple[int, str]]:
    houdt = {m.nr: wie for m, _t, wie in v.in_traject()}
    return [(nr, houdt[mens]) for nr, mens in v.documenten.items() if mens in houdt]


@daad("trajecten:document_wijzigen", gewicht=1)
def wijzig_document(v: "Verhaal") -> str | None:
    """A document gets another name."""
    if (keuze := v.kies(_documenten(v))) is None:
        return None
    nr, wie = keuze
    v.vul(wie, "trajecten:document_wijzigen", v.sleutel("document", nr), naam="Brief van de buurtschool")
    return f"{wie} wijzigt een document"


@daad("trajecten:document_verwijderen", gewicht=1)
def verwijder_document(v: "Verhaal") -> str | None:
    """A document does not belong there."""
    if (keuze := v.kies(_documenten(v))) is None:
        return None
    nr, wie = keuze
    v.vul(wie, "trajecten:document_verwijderen", v.sleutel("document", nr), reden="Van iemand anders.")
    del v.documenten[nr]
    return f"{wie} verwijdert een document"


@daad("trajecten:controle", gewicht=2)
def doe_controle(v: "Verhaal") -> str | None:
    """A document or check of Vormgeven is done."""
    if (keuze := v.kies(v.in_traject())) is None:
        return None
    m, _t, wie = keuze
    code = v.rng.choice(list(Controlesoort.objects.order_by("code").values_list("code", flat=True)))
    v.vul(wie, "trajecten:controle", v.sleutel("mens", m.nr), code, stand="gedaan", gedaan_op=v.vandaag)
    return f"{wie} doet {code} van {m.naam}"


@daad("trajecten:brief_pdf", gewicht=1)
def maak_brief(v: "Verhaal") -> str | None:
    """The coordinator makes the agreement, with what stands in the plan."""
    if (keuze := v.kies(v.in_traject("vormgeven", "plaatsen"))) is None:
        return None
    m, _t, wie = keuze
    pagina = v.open(wie, "trajecten:brief", v.sleutel("mens", m.nr), BRIEF)
    if "ntbreekt nog" in pagina.content.decode():
        return None
    v.druk(
        wie,
        "trajecten:brief_pdf",
        v.sleutel("mens", m.nr),
        BRIEF,
        gedaan_op=v.vandaag.isoformat(),
        kenmerk="K1",
        sleutel=str(uuid4()),
    )
    return f"{wie} maakt de {BRIEF} voor {m.naam}"


@daad("trajecten:bsn_vastleggen", gewicht=1)
def leg_bsn_vast(v: "Verhaal") -> str | None:
    """The coordinator records the BSN of somebody met in the wijk, from an identity document."""
    kan = [x for x in v.in_traject() if x[0].geleverd_op is None and x[1].stap != "taxeren"]
    taal = {
        o.traject for o in v.nu.onderdelen.values() if o.soort == "taal" and o.stand in {"gepland", "gestart"}
    }
    kan = [x for x in kan if x[1].nr in taal and x[0].doelgroepen and x[0].nr not in v.met_bsn]
    kan = [x for x in kan if max(x[0].doelgroepen)[2] in {"plichtig", "behoeftig"}]
    if (keuze := v.kies(kan)) is None:
        return None
    m, _t, wie = keuze
    bsn = next(b for n in range(20) if (b := bsn_bij(70_000_000 + 20 * m.nr + n)))
    v.vul(
        wie,
        "trajecten:bsn_vastleggen",
        v.sleutel("mens", m.nr),
        bewijs="paspoort",
        gezien_op=v.vandaag,
        bsn=bsn,
    )
    v.met_bsn.add(m.nr)
    return f"{wie} legt het BSN van {m.naam} vast"


@daad("trajecten:bsn", gewicht=4)
def bekijk_bsn(v: "Verhaal") -> str | None:
    """The fixed contact looks at the BSN, for a reason."""
    if (keuze := v.kies(x for x in v.in_traject() if x[0].nr in v.met_bsn)) is None:
        return None
    m, _t, wie = keuze
    pagina = v.toon(wie, "trajecten:bsn", v.sleutel("mens", m.nr), reden="identiteit")
    assert re.search(r"\b\d{4}[ .]?\d{2}[ .]?\d{3}\b", pagina.content.decode())
    return f"{wie} bekijkt het BSN van {m.naam}"


@daad("trajecten:bsn_intrekken", "trajecten:bsn_intrekking_terug", gewicht=2)
def vraag_bsn_in_te_trekken(v: "Verhaal") -> str | None:
    """The BSN turns out to be of another: the fixed contact asks to withdraw it."""
    gevraagd = set(v.intrekkingen.values())
    kan = [x for x in v.in_traject() if x[0].nr in v.met_bsn and x[0].nr not in gevraagd]
    if (keuze := v.kies(kan)) is None:
        return None
    m, _t, wie = keuze
    pk = v.sleutel("mens", m.nr)
    v.heen_en_terug(
        lambda: v.vul(wie, "trajecten:bsn_intrekken", pk, reden="Van het paspoort van haar zus."),
        wie,
        "trajecten:bsn_intrekking_terug",
        lambda: Bsnintrekking.objects.latest("pk").pk,
    )
    v.intrekkingen[v.onthoud("intrekking", Bsnintrekking)] = m.nr
    return f"{wie} vraagt het BSN van {m.naam} in te trekken"


@daad("trajecten:bsn_intrekking", gewicht=3)
def beantwoord_intrekking(v: "Verhaal") -> str | None:
    """The teamleider says yes or no to withdrawing a BSN; after a yes it can be recorded anew."""
    if (nr := v.kies(v.intrekkingen)) is None:
        return None
    mens, ja = v.intrekkingen.pop(nr), v.soms(0.7)
    v.vul(
        "tess",
        "trajecten:bsn_intrekking",
        v.sleutel("intrekking", nr),
        antwoord="ja" if ja else "nee",
        toelichting="Kijk het nog eens na.",
    )
    if ja:
        v.met_bsn.discard(mens)
    return f"tess zegt {'ja' if ja else 'nee'} tegen het intrekken van een BSN"


@daad("trajecten:veiligheidsnotitie", gewicht=1)
def waarschuw(v: "Verhaal") -> str | None:
    """The coordinator writes a note for visitors."""
    if (keuze := v.kies(v.in_traject())) is None:
        return None
    m, _t, wie = keuze
    v.vul(
        wie,
        "trajecten:veiligheidsnotitie",
        v.sleutel("mens", m.nr),
        waarschuwing="Ga samen op bezoek",
        reden="Er is een hond.",
        tot_en_met=v.vandaag + dt.timedelta(days=60),
    )
    v.gewaarschuwd[m.nr] = v.vandaag + dt.timedelta(days=60)
    return f"{wie} waarschuwt voor een bezoek aan {m.naam}"


@daad("trajecten:veiligheidsnotitie_weg", "trajecten:veiligheidsnotitie_ongedaan", gewicht=1)
def waarschuw_niet_meer(v: "Verhaal") -> str | None:
    """The note is not needed any more."""
    kan = [x for x in v.in_traject() if v.gewaarschuwd.get(x[0].nr, v.vandaag) > v.vandaag]
    if (keuze := v.kies(kan)) is None:
        return None
    m, _t, wie = keuze
    pk = v.sleutel("mens", m.nr)
    v.heen_en_terug(
        lambda: v.druk(wie, "trajecten:veiligheidsnotitie_weg", pk),
        wie,
        "trajecten:veiligheidsnotitie_ongedaan",
        pk,
    )
    del v.gewaarschuwd[m.nr]
    return f"{wie} haalt de waarschuwing bij {m.naam} weg"
