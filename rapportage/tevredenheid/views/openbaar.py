"""The questions on a phone: no account, no cookie, and no line that tells who answered (docs/adr/0071).

There is nothing to protect against another site here: a code is all that counts, and no browser holds one by itself.
"""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from allauth.account.adapter import get_adapter
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_GET, require_http_methods

from kern.beleid import beleid
from kern.teller import te_vaak
from rapportage.tevredenheid.codes import gelezen
from rapportage.tevredenheid.models import Onderzoek, Vragenlijst
from rapportage.tevredenheid.services.antwoorden import (
    Ingevuld,
    choices_of,
    give_answer,
    mix_soon,
    open_round,
)
from rapportage.tevredenheid.talen import ALLE, Taal, kies_taal
from rapportage.tevredenheid.vragen import HOOGSTENS, Getypt, vragen_in

MIS_PER_UUR = 60
"""The most codes that open nothing from one network address in an hour; a right one is not counted, nor kept."""
_KOPPEN = {
    "Cache-Control": "private, no-store",
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex, nofollow",
}


@csrf_exempt
@require_http_methods(["GET", "POST"])
@beleid(openbaar=True, stil=True)
def begin(request: HttpRequest) -> HttpResponse:
    """Ask for the code of somebody who types it: from a card without a camera, or from paper."""
    taal = _taal(request)
    getypt = request.POST.get("code", "")
    if request.method == "POST" and "taal" not in request.POST and (code := gelezen(getypt)):
        return _met_koppen(redirect(f"{reverse('vragen:lijst', args=[code])}?taal={taal.code}"))
    fout = ""
    if request.method == "POST" and "taal" not in request.POST:
        fout = taal.tekst.code_fout if getypt.strip() else taal.tekst.code_leeg
    context = {"fout": fout, "getypt": getypt[:40]}
    return _toon(request, "rapportage/tevredenheid/openbaar/begin.html", taal, context)


@csrf_exempt
@require_http_methods(["GET", "POST"])
@beleid(openbaar=True, stil=True)
def lijst(request: HttpRequest, code: str) -> HttpResponse:
    """Show the questions behind a code, and take the answers: once."""
    taal = _taal(request)
    onderzoek = open_round(code) if gelezen(code) == code else None
    if onderzoek is None:
        return _werkt_niet(request, taal)
    getypt = Getypt.uit(request.POST)
    fout = ""
    if request.method == "POST" and "taal" not in request.POST:
        ingevuld = getypt.ingevuld(choices_of(onderzoek.vragenlijst_id), _open_vragen(onderzoek.vragenlijst))
        fout = _fout(taal, ingevuld)
        if not fout:
            if not give_answer(code=code, antwoorden=ingevuld):
                return _werkt_niet(request, taal)
            mix_soon(onderzoek)
            return _met_koppen(redirect(f"{reverse('vragen:dank')}?taal={taal.code}"))
    return _toon(
        request,
        "rapportage/tevredenheid/openbaar/lijst.html",
        taal,
        _vragen(onderzoek, taal, getypt) | {"fout": fout},
    )


@require_GET
@beleid(openbaar=True, stil=True)
def dank(request: HttpRequest) -> HttpResponse:
    """Say thanks; the page is the same for everybody."""
    return _toon(request, "rapportage/tevredenheid/openbaar/dank.html", _taal(request), {})


def _fout(taal: Taal, ingevuld: Ingevuld) -> str:
    if any(len(tekst) > HOOGSTENS for tekst in ingevuld.woorden.values()):
        return taal.tekst.hoeveel
    return "" if ingevuld.keuzes or ingevuld.woorden else taal.tekst.leeg


def _open_vragen(vragenlijst: Vragenlijst) -> set[int]:
    return {vraag.pk for vraag in vragenlijst.vragen.all() if vraag.is_open}


def _vragen(onderzoek: Onderzoek, taal: Taal, getypt: Getypt) -> dict[str, Any]:
    vragen = vragen_in(onderzoek.vragenlijst, taal, getypt)
    uitleg = [regel.format(aantal=len(vragen)) for regel in taal.tekst.uitleg]
    return {"vragen": vragen, "plek": getypt.plek, "uitleg": uitleg}


def _werkt_niet(request: HttpRequest, taal: Taal) -> HttpResponse:
    """Answer the same for a code that is used, has ended or never was; count it for the network address alone."""
    vandaan = get_adapter().get_client_ip(request) or ""
    if te_vaak("vragen-mis", vandaan, MIS_PER_UUR):
        return _toon(
            request,
            "rapportage/tevredenheid/openbaar/te_vaak.html",
            taal,
            {},
            status=HTTPStatus.TOO_MANY_REQUESTS,
        )
    return _toon(
        request, "rapportage/tevredenheid/openbaar/werkt_niet.html", taal, {}, status=HTTPStatus.GONE
    )


def _taal(request: HttpRequest) -> Taal:
    gekozen = request.POST.get("taal") or request.POST.get("in") or request.GET.get("taal", "")
    return kies_taal(gekozen, request.headers.get("Accept-Language", ""))


def _toon(
    request: HttpRequest,
    sjabloon: str,
    taal: Taal,
    context: Mapping[str, object],
    status: int = HTTPStatus.OK,
) -> HttpResponse:
    alles = {"taal": taal, "talen": [ander.woorden for ander in ALLE.values()], **context}
    antwoord = render(request, sjabloon, alles, status=status)
    return _met_koppen(antwoord)


def _met_koppen(antwoord: HttpResponse) -> HttpResponse:
    for naam, waarde in _KOPPEN.items():
        antwoord[naam] = waarde
    return antwoord
