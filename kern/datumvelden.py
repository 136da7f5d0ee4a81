"""Days in forms: which days are plausible, and the message for a day that is not."""

import datetime as dt

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kern.klok import vandaag

OUDSTE = dt.timedelta(days=366)


def eis_dag_kan_kloppen(datum: dt.date) -> dt.date:
    """Return the day when it is today or in the past year; an older one is probably a slip of the year.

    Raises:
        ValidationError: the day is still to come, or more than a year ago.
    """
    if datum > vandaag():
        raise forms.ValidationError(
            _("Deze dag is nog niet geweest. Kies vandaag of een eerdere dag. Vul de dag in waarop het was")
        )
    if datum < vandaag() - OUDSTE:
        raise forms.ValidationError(_("Dit is meer dan een jaar geleden. Klopt het jaar?"))
    return datum


DAG_FOUT = {"required": gettext_lazy("Vul de dag in")}
