"""Forms that count once, for views: what a submit says, and what to offer when its key was used for something else.

try:
    doel = doe_eenmalig(gebruiker=request.user, sleutel=…, inhoud=inhoud_van(request, form), doe=doe)
except AndereInhoud as fout:
    bied_opnieuw_aan(form, fout, kijk=_("in de tijdlijn"))    # and show the form again
"""

from django import forms
from django.http import HttpRequest, QueryDict
from django.utils.translation import gettext as _

from gebruikers.services.concepten import SLEUTEL
from gebruikers.services.verzoeken import AndereInhoud
from kern.formulieren import MetSleutel


def inhoud_van(request: HttpRequest, form: forms.BaseForm) -> dict[str, object]:
    """Return what a submit says: its address, so the act and its subject, and the fields as they were typed.

    As typed, not as cleaned: a second submit can be invalid for the very reason that the first was carried out.

    Args:
        request: the submit.
        form: bound to it.
    """
    return {"adres": request.path, "velden": {n: form[n].data for n in form.fields if n != SLEUTEL}}


def bied_opnieuw_aan(form: MetSleutel, fout: AndereInhoud, *, kijk: str) -> QueryDict:
    """Say on a form that its key was used for something else, and give it a new one: sent again, it is carried out.

    Args:
        form: bound; everything typed stays in it.
        fout: what `doe_eenmalig` raised.
        kijk: where to look first at what was sent, as in "in de tijdlijn".

    Returns:
        The fields under the new key, to keep as a draft.
    """
    velden = form.vernieuw_sleutel()
    advies = _("Kijk eerst %(waar)s wat er staat. Moet dit er ook bij, verstuur het dan nog een keer.")
    form.add_error(None, f"{fout} {advies % {'waar': kijk}}")
    return velden
