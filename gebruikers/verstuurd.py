"""Carrying out a form that was sent: once, and with what a service refuses shown on the form."""

from collections.abc import Callable

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect

from gebruikers.eenmalig import bied_opnieuw_aan, inhoud_van
from gebruikers.services.verzoeken import AndereInhoud, doe_eenmalig
from gebruikers.verzoek import Verzoek
from gebruikers.wie_wijzigde import wie_ondertussen
from kern.versie import Ondertussen
from kern.versieformulier import MetVersieveld
from kern.weigering import Weigering


def voer_uit(
    request: Verzoek, form: forms.Form, doe: Callable[[], str], *, kijk: str, melding: str
) -> HttpResponse | None:
    """Carry out a valid form with a key, and go where that leads.

    Args:
        request: the submit.
        form: valid; it inherits `MetSleutel`.
        doe: calls the service, and returns the address to go to.
        kijk: where to look at what was sent before, as in "in de tijdlijn".
        melding: what the user reads when it is done.

    Returns:
        None when it is shown again, with its errors.
    """
    try:
        doel = doe_eenmalig(
            gebruiker=request.user,
            sleutel=form.cleaned_data["sleutel"],
            inhoud=inhoud_van(request, form),
            doe=doe,
        )
    except AndereInhoud as fout:
        bied_opnieuw_aan(form, fout, kijk=kijk)  # type: ignore[arg-type]  # it has a key
    except Ondertussen as fout:
        assert isinstance(form, MetVersieveld)
        form.meld_ondertussen(fout, wie=wie_ondertussen(fout))
    except Weigering as fout:
        form.add_error(None, str(fout))
    except ValidationError as fout:
        form.add_error(None, fout)
    else:
        messages.success(request, melding)
        return redirect(doel)
    return None
