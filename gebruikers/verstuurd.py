"""What a user sends: a form that is carried out once, and a button that does one thing.

    form = TaakForm(request.POST or None)
    return verstuur(
        request,
        form,
        lambda: add_taak(inburgeraar_id=pk, door=request.user, **form.invoer()),
        naar=reverse("trajecten:dossier", args=[pk]),
        melding=_("De taak staat op Mijn dag."),
        kijk=_("bij Taken in het dossier"),
    ) or render(request, "trajecten/taken/nieuw.html", {"form": form})

A service returns what it made, or raises a refusal with the sentence for the user; a view decides which page follows
and which message is shown.
"""

import hashlib
from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.files import File
from django.db import OperationalError, transaction
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from gebruikers.concept import Concepthouder
from gebruikers.services.concepten import SLEUTEL
from gebruikers.services.verzoeken import AndereInhoud, doe_eenmalig, eerdere_uitkomst
from gebruikers.verzoek import Verzoek
from gebruikers.wie_wijzigde import wie_ondertussen
from kern.formulieren import MetSleutel
from kern.storing import is_bezet, is_botsing
from kern.toch_niet import als_tag
from kern.versie import Ondertussen
from kern.versieformulier import MetVersieveld
from kern.weigering import Weigering


class Bezet(Weigering):
    """Others were in the way twice, or it took too long: nothing was saved, and what was typed stays."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "Iemand anders is nu met dezelfde gegevens bezig, of het duurt te lang. Er is niets opgeslagen. "
                "Probeer het over een paar tellen opnieuw."
            )
        )


def verstuur[T](
    request: Verzoek,
    form: forms.BaseForm,
    doe: Callable[[], T],
    *,
    naar: str | Callable[[T], str],
    melding: str | Callable[[T], str] = "",
    kijk: str | Callable[[str], str] = "",
    ongedaan: str | Callable[[], str] = "",
    concept: Concepthouder | None = None,
) -> HttpResponse | None:
    """Carry out a submitted form and redirect to its result; a form with a key (`MetSleutel`) is carried out once.

    The same submit again redirects to the result of the first, also when the first made it invalid, for example by
    adding the name that is now taken. A refusal of the service is shown at the form, which keeps what was typed; so
    does its draft.

    Args:
        request: the request of the page.
        form: bound when it was sent.
        doe: calls the service.
        naar: the URL to go to, or a function that derives it from what the service returned.
        melding: the message when it is done, or a function of what the service returned. The same submit again says
            that it was sent before.
        kijk: where to find what was sent before, as in "in de tijdlijn", or a function of the URL it led to.
        ongedaan: the URL that takes the act back, offered with a text message (`vertel`).
        concept: the draft of the form, deleted in the same act.

    Returns:
        None when the form must be shown: it was not sent, or it has an error.
    """
    if request.method != "POST":
        return None
    if not form.is_valid():
        eerder = _waar_het_al_leidde(request, form)
        return _al_verstuurd(request, eerder) if eerder else None
    try:
        doel, nu_gedaan = _ondanks_anderen(
            request,
            lambda: _eenmaal(
                request, form, lambda: _handel_af(request, doe(), naar, melding, ongedaan, concept)
            ),
        )
    except (AndereInhoud, Ondertussen, Weigering, ValidationError) as fout:
        _meld(form, fout, kijk)
        if concept is not None:
            # Under the version or the key that the form is sent again with.
            assert isinstance(form.data, QueryDict)
            concept.bewaar(form.data)
        return None
    if not nu_gedaan:
        return _al_verstuurd(request, doel)
    if not callable(melding):
        vertel(request, melding, ongedaan)
    return redirect(doel)


def _al_verstuurd(request: Verzoek, doel: str) -> HttpResponse:
    """Lead to what the same submit led to before, and say that it was not carried out again."""
    messages.info(request, _("Dit had je al verstuurd. Er is niets dubbel opgeslagen."))
    return redirect(doel)


def _handel_af[T](
    request: Verzoek,
    uitkomst: T,
    naar: str | Callable[[T], str],
    melding: str | Callable[[T], str],
    ongedaan: str | Callable[[], str],
    concept: Concepthouder | None,
) -> str:
    """Finish in the same act: delete the draft and show the message; return the URL to go to."""
    if concept is not None:
        concept.weg()
    doel = naar(uitkomst) if callable(naar) else naar
    if callable(melding):
        vertel(request, melding(uitkomst), ongedaan)
    return doel


def doe_meteen[T](
    request: Verzoek,
    doe: Callable[[], T],
    *,
    naar: str,
    melding: str | Callable[[T], str],
    ongedaan: str | Callable[[], str] = "",
    anders: str = "",
) -> HttpResponse:
    """Carry out the act of a button, show its result as a message, and redirect.

    Args:
        request: the submit.
        doe: calls the service.
        naar: the URL to go to.
        melding: the message when it is done, or a function of what the service returned; empty for none.
        ongedaan: the URL that takes the act back, offered with the message (`vertel`).
        anders: the URL to go to after a refusal; `naar` when left out.
    """
    try:
        uitkomst = _ondanks_anderen(request, doe)
    except (Weigering, Ondertussen) as fout:
        messages.error(request, str(fout))
    except ValidationError as fout:
        messages.error(request, " ".join(fout.messages))
    else:
        vertel(request, melding(uitkomst) if callable(melding) else melding, ongedaan)
        return redirect(naar)
    return redirect(anders or naar)


def _ondanks_anderen[T](request: Verzoek, doe: Callable[[], T]) -> T:
    """Carry out an act, and once more when the transaction of somebody else was in its way.

    Not once more with a file, which the first time has read.

    Raises:
        Bezet: again others were in the way, or it took too long.
    """
    try:
        with transaction.atomic():
            return doe()
    except OperationalError as fout:
        if not is_bezet(fout):
            raise
        if request.FILES or not is_botsing(fout):
            raise Bezet from fout
    try:
        with transaction.atomic():
            return doe()
    except OperationalError as fout:
        if not is_bezet(fout):
            raise
        raise Bezet from fout


def vertel(request: Verzoek, melding: str, ongedaan: str | Callable[[], str] = "") -> None:
    """Tell what was done, with the button *Toch niet* when it can be taken back.

    Args:
        request: the submit.
        melding: what was done, to whom; empty for no message.
        ongedaan: the URL that takes it back (`gebruikers.ongedaan`), or a function that derives it once the act is
            done, empty when it cannot be.
    """
    if melding:
        adres = ongedaan() if callable(ongedaan) else ongedaan
        messages.success(request, melding, extra_tags=als_tag(adres))


def _eenmaal(request: Verzoek, form: forms.BaseForm, doe: Callable[[], str]) -> tuple[str, bool]:
    """Return where a submit leads, and whether it was carried out now, rather than before."""
    if not isinstance(form, MetSleutel):
        with transaction.atomic():
            return doe(), True
    nu_gedaan: list[str] = []

    def doe_nu() -> str:
        nu_gedaan.append(doe())
        return nu_gedaan[0]

    doel = doe_eenmalig(
        gebruiker=request.user,
        sleutel=form.cleaned_data[SLEUTEL],
        inhoud=_inhoud_van(request, form),
        doe=doe_nu,
    )
    return doel, bool(nu_gedaan)


def _waar_het_al_leidde(request: Verzoek, form: forms.BaseForm) -> str:
    if not form.is_bound or not isinstance(form, MetSleutel):
        return ""
    return eerdere_uitkomst(
        gebruiker=request.user, sleutel=form.cleaned_data.get(SLEUTEL), inhoud=_inhoud_van(request, form)
    )


def _inhoud_van(request: HttpRequest, form: forms.BaseForm) -> dict[str, object]:
    """Return the content of a submit: its URL, which names the act and its subject, and the fields as they were typed.

    As typed, not as cleaned: a second submit can be invalid precisely because the first was carried out.
    """
    velden = {naam: _afdruk(form[naam].data) for naam in form.fields if naam != SLEUTEL}
    return {"adres": request.path, "velden": velden}


def _afdruk(waarde: object) -> object:
    """Return what was typed in a field; for a file a hash of its content, independent of its name."""
    if not isinstance(waarde, File):
        return waarde
    waarde.seek(0)
    afdruk = hashlib.file_digest(waarde.file, "sha256").hexdigest()  # type: ignore[arg-type]
    waarde.seek(0)
    return afdruk


def _meld(
    form: forms.BaseForm,
    fout: AndereInhoud | Ondertussen | Weigering | ValidationError,
    kijk: str | Callable[[str], str],
) -> None:
    """Show on a form why it was not carried out."""
    match fout:
        case AndereInhoud():
            assert isinstance(form, MetSleutel)
            form.vernieuw_sleutel()
            waar = kijk(fout.uitkomst) if callable(kijk) else kijk
            advies = _(
                "Kijk eerst %(waar)s of alles is opgeslagen. Ontbreekt er nog iets? Verstuur het dan nog een keer."
            )
            form.add_error(None, f"{fout} {advies % {'waar': waar}}")
        case Ondertussen():
            assert isinstance(form, MetVersieveld)
            form.meld_ondertussen(fout, wie=wie_ondertussen(fout))
        case Weigering():
            _zet_bij(form, fout.veld, str(fout))
        case ValidationError():
            for veld, fouten in fout.update_error_dict({}).items():
                _zet_bij(form, veld, fouten)


def _zet_bij(form: forms.BaseForm, veld: str, fouten: Any) -> None:
    """Show an error at its field, or above the form when that field is not visible."""
    zichtbaar = veld in form.fields and not form.fields[veld].widget.is_hidden
    form.add_error(veld if zichtbaar else None, fouten)
