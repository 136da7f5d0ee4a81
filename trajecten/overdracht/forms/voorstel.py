"""Who gets whom: a coordinator for each person, the day, and the notes."""

import datetime as dt
from collections import defaultdict
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kern.formulieren import Formulier, MetSleutel
from kern.getypt import lees_sleutel
from kern.widgets import Datum
from trajecten.overdracht.forms.redenen import redenen
from trajecten.overdracht.kandidaten import Ontvanger
from trajecten.overdracht.pagina import TOEWIJZEN, VOORSTEL, Regel
from trajecten.overdracht.ruimte import Ruimte, ruimte
from trajecten.overdracht.services.toewijzen import Toewijzing
from trajecten.overdracht.services.voorstellen import Voorstel
from trajecten.overdracht.woorden import mensen


class VoorstelForm(MetSleutel, Formulier):
    """The choice for each person who can go to somebody, and the notes for those who have a fixed contact.

    Args:
        regels: the people.
        collegas: who can take them.
        dag: the day from which, as proposed or typed.
        ingevuld: what was typed so far, to count again without judging it, or to go on with a draft.
    """

    vanaf = forms.DateField(
        label=gettext_lazy("Vanaf welke dag?"),
        widget=Datum,
        help_text=gettext_lazy("Tot dan, en nooit voordat de ontvanger aanneemt, blijft het vaste contact."),
    )
    kennismaken_voor = forms.DateField(
        label=gettext_lazy("Samen kennismaken, uiterlijk"),
        widget=Datum,
        required=False,
        help_text=gettext_lazy("Dat wordt een taak voor het vaste contact en de ontvanger."),
    )

    def __init__(
        self,
        *args: Any,
        regels: list[Regel],
        collegas: list[Ontvanger],
        dag: dt.date,
        ingevuld: QueryDict | None = None,
        **kwargs: Any,
    ) -> None:
        getypt = dict(ingevuld.items()) if ingevuld else {}
        super().__init__(*args, initial={**getypt, "vanaf": dag}, **kwargs)
        self.dag = dag
        self.regels = [regel for regel in regels if regel.te_kiezen]
        self.collegas = {collega.pk: collega for collega in collegas}
        self.met_voorstel = any(regel.kan == VOORSTEL for regel in self.regels)
        self.fields["vanaf"].required = self.met_voorstel
        # For everybody on the page, also who cannot be chosen any more: the same submit again has the same fields.
        for regel in regels:
            self._maak_velden(regel)
        for collega in collegas:
            self.fields[f"toch_{collega.pk}"] = forms.CharField(
                label=_("Waarom kan het toch?"), max_length=200, required=False
            )

    def _maak_velden(self, regel: Regel) -> None:
        pk = regel.persoon.pk
        keuzes = [(str(k.collega.pk), k.collega.wie.naam) for k in regel.keuze]
        label = _("Wie krijgt %s?") % regel.persoon.naam
        self.fields[f"aan_{pk}"] = (
            forms.ChoiceField(
                label=label,
                choices=[("", _("Nog niemand")), *keuzes],
                required=False,
                initial=str(regel.voorstel.collega.pk) if regel.voorstel else "",
            )
            if regel.te_kiezen
            else forms.CharField(label=label, required=False)
        )
        getypt = self.data if self.is_bound else self.initial
        gekozen = str(getypt.get(f"aan_{pk}", regel.voorstel.collega.pk if regel.voorstel else ""))
        self.fields[f"aan_{pk}"].help_text = redenen(
            ((str(k.collega.pk), k.zin) for k in regel.keuze), gekozen
        )
        te_lang = {
            # The form is of thirty people: without the name nobody finds it.
            "max_length": _("De notitie bij %s is te lang. Gebruik hoogstens 4.000 tekens")
            % regel.persoon.naam
        }
        self.fields[f"notitie_{pk}"] = forms.CharField(
            label=_("Hoe staat het ervoor?"),
            widget=forms.Textarea(attrs={"rows": 4}),
            required=False,
            max_length=4000,
            error_messages=te_lang,
            initial=regel.notitie.tekst,
        )
        self.fields[f"gevoelig_{pk}"] = forms.CharField(
            label=_("Wat is gevoelig?"),
            widget=forms.Textarea(attrs={"rows": 3}),
            required=False,
            max_length=4000,
            error_messages=te_lang,
            initial=regel.notitie.gevoelig,
            help_text=_(
                "Het vaste contact en de teamleiders lezen dit. De ontvanger leest het na het aannemen."
            ),
        )
        self.fields[f"nagekeken_{pk}"] = forms.BooleanField(label=_("Notitie nagekeken"), required=False)

    def clean(self) -> dict[str, Any]:
        """Require somebody, and a reason for each receiver who would guide more people than its norm."""
        schoon = super().clean() or self.cleaned_data
        kan = {f"aan_{regel.persoon.pk}" for regel in self.regels}
        weg = [n for n in self.data if n.startswith("aan_") and self.data[n] and n not in kan]
        if weg:
            self.add_error(
                None,
                _(
                    "Iemand uit deze lijst is ondertussen al voorgesteld of heeft een ander vast contact. Kijk de "
                    "lijst na, en verstuur opnieuw."
                ),
            )
        elif not self.errors and not self.gekozen():
            self.add_error(None, _("Kies voor minstens één persoon wie de begeleiding krijgt"))
        elif not self.errors:
            for pk, stand in self.ruimtes().items():
                if stand.is_boven and not schoon.get(f"toch_{pk}", "").strip():
                    wie = self.collegas[pk].wie.naam
                    woorden = {"wie": wie, "mensen": mensen(stand.straks), "max": stand.hoogstens}
                    self.add_error(
                        f"toch_{pk}",
                        _(
                            "%(wie)s begeleidt dan %(mensen)s en de norm is %(max)d. Vul in waarom het toch kan"
                        )
                        % woorden,
                    )
        return schoon

    def nagekeken(self) -> tuple[int, int]:
        """Return how many notes go to somebody now, and how many of them were reviewed."""
        gaan = [r for erbij in self.gekozen().values() for r in erbij if r.kan == VOORSTEL]
        notities = [self[f"nagekeken_{r.persoon.pk}"].value() for r in gaan]
        return len(notities), sum(map(bool, notities))

    def velden_van(self, regel: Regel) -> dict[str, forms.BoundField]:
        """Return the fields of one person, by what they are for."""
        soorten = ("aan",) if regel.kan == TOEWIJZEN else ("aan", "notitie", "gevoelig", "nagekeken")
        return {soort: self[f"{soort}_{regel.persoon.pk}"] for soort in soorten}

    def keuze(self, pk: int) -> str:
        """Return the key of the coordinator for a person, as typed or as proposed; empty for nobody."""
        return str(self[f"aan_{pk}"].value() or "")

    def gekozen(self) -> dict[int, list[Regel]]:
        """Return the people by the coordinator (key) who is chosen for them."""
        uit = defaultdict[int, list[Regel]](list)
        for regel in self.regels:
            keuze = lees_sleutel(self.keuze(regel.persoon.pk))
            if keuze in self.collegas:
                uit[keuze].append(regel)
        return uit

    def ruimtes(self) -> dict[int, Ruimte]:
        """Return the room of each chosen coordinator (key), with the people that would come."""
        return {
            pk: ruimte(self.collegas[pk].wie, self.dag, [r.persoon.pk for r in erbij], met_voorstellen=True)
            for pk, erbij in self.gekozen().items()
        }

    def toch(self) -> dict[int, str]:
        """Return the reasons why coordinators (keys) may guide more people than their norm."""
        ingevuld = {pk: self.cleaned_data.get(f"toch_{pk}", "") for pk in self.collegas}
        return {pk: reden for pk, reden in ingevuld.items() if reden.strip()}

    def voorstellen(self) -> list[Voorstel]:
        """Return the transfers to propose."""
        return [
            Voorstel(
                inburgeraar_id=regel.persoon.pk,
                aan=self.collegas[pk].wie,
                waarom=", ".join(next(k for k in regel.keuze if k.collega.pk == pk).redenen),
                notitie=self.cleaned_data[f"notitie_{regel.persoon.pk}"],
                gevoelig=self.cleaned_data[f"gevoelig_{regel.persoon.pk}"],
                nagekeken=self.cleaned_data[f"nagekeken_{regel.persoon.pk}"],
                kennismaken_voor=self.cleaned_data.get("kennismaken_voor"),
            )
            for pk, erbij in self.gekozen().items()
            for regel in erbij
            if regel.kan == VOORSTEL
        ]

    def toewijzingen(self) -> list[Toewijzing]:
        """Return the people to assign at once."""
        return [
            Toewijzing(inburgeraar_id=regel.persoon.pk, aan=self.collegas[pk].wie)
            for pk, erbij in self.gekozen().items()
            for regel in erbij
            if regel.kan == TOEWIJZEN
        ]
