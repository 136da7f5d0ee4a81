"""Days in forms: which can be right, and what to say of one that is not."""

import datetime as dt

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kern.klok import vandaag

OUDSTE = dt.timedelta(days=366)


def eis_dag_kan_kloppen(datum: dt.date) -> dt.date:
    """Return a day that was, and not more than a year ago (a slip of the year).

    Raises:
        ValidationError: it is neither.
    """
    if datum > vandaag():
        raise forms.ValidationError(_("Deze dag moet nog komen. Vul de dag in waarop het was"))
    if datum < vandaag() - OUDSTE:
        raise forms.ValidationError(_("Dit is meer dan een jaar geleden. Klopt het jaar?"))
    return datum


DAG_FOUT = {"required": gettext_lazy("Vul de dag in")}
