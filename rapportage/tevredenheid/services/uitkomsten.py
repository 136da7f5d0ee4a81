"""The results of a round, in vijftallen, made once when it was counted (DOMEIN 9; docs/adr/0056 and 0071)."""

from collections import Counter
from dataclasses import asdict
from functools import partial

from django.db import transaction

from rapportage.bescherming.ladder import bescherm
from rapportage.bescherming.vormen import As, Samenvoeging, Tabel, Telling, Uitgegeven
from rapportage.bescherming.zijden import geheim
from rapportage.tevredenheid.enums import Gezicht, Onderzoekstand
from rapportage.tevredenheid.models import Antwoord, Antwoordkeuze, Onderzoek, Tevredenheidsuitgave, Vraag
from rapportage.tevredenheid.proberen import probeer_elk
from rapportage.tevredenheid.regels import respons_van
from rapportage.tevredenheid.uitkomst import NIET, Antwoordcijfer, Rondecijfers, Vraagcijfers

POPULATIE = "tevredenheid"
GEEN_MENING = frozenset({Gezicht.WEET_NIET.value, Gezicht.GEEN.value})


def keep_results() -> None:
    """Make the edition of every round that was counted and has none; one transaction a round. By the worker."""
    zonder = Onderzoek.objects.filter(stand=Onderzoekstand.GETELD, uitgave__isnull=True)
    probeer_elk(partial(_bewaar, onderzoek) for onderzoek in zonder.select_related("vragenlijst", "mijlpaal"))


@transaction.atomic
def _bewaar(onderzoek: Onderzoek) -> None:
    Tevredenheidsuitgave.objects.create(onderzoek=onderzoek, uitkomst=asdict(results_of(onderzoek)))


def results_of(onderzoek: Onderzoek) -> Rondecijfers:
    """Return what may be published of a round that was counted: each question by itself, and no crossing.

    Whoever skipped a question counts as that, so that each table adds up to all who answered.
    """
    vragen = [v for v in onderzoek.vragenlijst.vragen.prefetch_related("keuzes") if not v.is_open]
    uitgave = bescherm(_telling(onderzoek, vragen), eerder=(), zout=geheim())
    tabellen = {tabel.naam: tabel for tabel in uitgave.tabellen}
    respons = respons_van(onderzoek)
    return Rondecijfers(
        naam=str(onderzoek),
        soort=onderzoek.soort,
        van=onderzoek.van.isoformat(),
        tot=onderzoek.tot.isoformat(),
        uitgenodigd=respons.uitgenodigd,
        beantwoord=respons.beantwoord,
        respons=respons.zin,
        vragen=[_vraagcijfers(vraag, tabellen[_naam(vraag)]) for vraag in vragen],
    )


def _naam(vraag: Vraag) -> str:
    return f"vraag-{vraag.volgorde}-{vraag.pk}"


def _as(vraag: Vraag) -> As:
    keuzes = list(vraag.keuzes.all())
    weet_niet = [str(keuze) for keuze in keuzes if keuze.gezicht in GEEN_MENING]
    samen = Samenvoeging(naam=f"{NIET} of anders", van=(*weet_niet, NIET))
    namen = (*(str(keuze) for keuze in keuzes), NIET)
    mag = weet_niet and len(namen) - len(weet_niet) >= 2  # noqa: PLR2004  what is left still divides
    return As(naam=_naam(vraag), klassen=namen, samenvoegen=(samen,) if mag else ())


def _telling(onderzoek: Onderzoek, vragen: list[Vraag]) -> Telling:
    geteld: dict[int, Counter[str]] = {vraag.pk: Counter() for vraag in vragen}
    namen = {k.pk: str(k) for k in Antwoordkeuze.objects.filter(vraag__in=vragen)}
    rijen = Antwoord.objects.filter(onderzoek=onderzoek, keuze__isnull=False)
    for pk, keuze in rijen.values_list("vraag_id", "keuze_id"):
        geteld[pk][namen[keuze or 0]] += 1
    mensen = onderzoek.beantwoord
    tabellen = []
    for vraag in vragen:
        aantallen: dict[tuple[str, ...], int] = {(klasse,): n for klasse, n in geteld[vraag.pk].items()}
        over = mensen - geteld[vraag.pk].total()
        naam = _naam(vraag)
        tabellen.append(Tabel(naam=naam, assen=(naam,), aantallen=aantallen | {(NIET,): over}))
    return Telling(
        populatie=POPULATIE,
        dag=onderzoek.tot,
        assen=tuple(_as(vraag) for vraag in vragen),
        tabellen=tuple(tabellen),
        werk={(): mensen},
        steeds_anderen=True,
    )


def _vraagcijfers(vraag: Vraag, tabel: Uitgegeven) -> Vraagcijfers:
    gezichten = {str(keuze): keuze.gezicht for keuze in vraag.keuzes.all()}
    naam = _naam(vraag)
    klassen = tabel.indelingen.get(naam, ())
    return Vraagcijfers(
        vraag=str(vraag),
        antwoorden=[
            Antwoordcijfer(
                antwoord=klasse,
                gezicht=gezichten.get(klasse, ""),
                mensen=tabel.cijfers[frozenset({(naam, klasse)})],
            )
            for klasse in klassen
        ],
    )
