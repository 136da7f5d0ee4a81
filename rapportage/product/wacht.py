"""What of the productbeschrijving waits for a user: editions, texts to read or approve, and parts of its own that are late or due soon."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from gebruikers.models import Gebruiker
from kern.opdracht import Stand
from kern.woorden import opsomming, zonder_jaar
from rapportage.product.editiemodel import Producteditie
from rapportage.product.enums import Productstand
from rapportage.product.models import Onderdeeleigenaar, Producttekst
from rapportage.product.permissions import BINNEN, GEVERS, VASTSTELLERS, handen_van, rechten_van, schreef_mee
from rapportage.product.schema import Schema, binnenkort, schemas


@dataclass(frozen=True, kw_only=True)
class Wacht:
    """Something that waits.

    Args:
        waar: what it is about, in a word or two.
        deel: the part of the sentence that is a link.
        rest: what follows it.
        waarom: what is behind it.
        daad: the act, in words.
        url: where the act is.
        is_laat: whether its day has passed.
    """

    waar: str
    deel: str
    rest: str
    waarom: str
    daad: str
    url: str
    is_laat: bool = False

    @property
    def zin(self) -> str:
        """The sentence, in words."""
        return f"{self.deel} {self.rest}"


def wacht_op(gebruiker: Gebruiker) -> list[Wacht]:
    """Return what waits for a user, the heaviest first; in a fixed number of statements, and a few for each text that was read."""
    rechten = rechten_van(gebruiker)
    if not rechten and not gebruiker.heeft(*BINNEN):
        return []
    alle = schemas(None if gebruiker.heeft(*BINNEN) else rechten)
    eigen = _eigen(gebruiker, alle, rechten)
    return [*_laat(eigen), *_edities(gebruiker), *_teksten(gebruiker, alle, rechten), *_binnenkort(eigen)]


def _eigen(gebruiker: Gebruiker, alle: list[Schema], rechten: set[int]) -> list[Schema]:
    """Return the parts that a user owns; who keeps the whole is told of all."""
    if not alle or gebruiker.heeft(*GEVERS):
        return alle
    rijen = Onderdeeleigenaar.objects.in_kracht().filter(rol__in=gebruiker.rollen)
    mijn = rechten | set(rijen.values_list("onderdeel_id", flat=True))
    return [schema for schema in alle if schema.onderdeel.pk in mijn]


def _laat(eigen: list[Schema]) -> Iterator[Wacht]:
    laat = [(schema, moment) for schema in eigen if (moment := schema.te_laat)]
    if not laat:
        return
    schema, moment = max(laat, key=lambda paar: paar[1].dagen_te_laat)
    n = len(laat)
    yield Wacht(
        waar=_("Te laat"),
        deel=ngettext("%d onderdeel", "%d onderdelen", n) % n,
        rest=ngettext("van de productbeschrijving is te laat", "van de productbeschrijving zijn te laat", n),
        waarom=_("Het langst: %(naam)s (moest op %(dag)s klaar zijn, %(dagen)s).")
        % {
            "naam": schema.onderdeel.naam,
            "dag": zonder_jaar(moment.dag),
            "dagen": ngettext("%d dag te laat", "%d dagen te laat", moment.dagen_te_laat)
            % moment.dagen_te_laat,
        },
        daad=_("Bekijk onderdelen"),
        url=reverse("rapportage:product"),
        is_laat=True,
    )


def _edities(gebruiker: Gebruiker) -> Iterator[Wacht]:
    """Yield that the last edition waits for who may approve it, and that it or a later concept failed, for who has them made."""
    if not gebruiker.heeft(*VASTSTELLERS, *GEVERS):
        return
    rijen = Producteditie.objects.zonder_inhoud()
    laatste = rijen.filter(concept=False).first()
    mag = laatste is not None and laatste.wacht_op_vaststellen and gebruiker.heeft(*VASTSTELLERS)
    if laatste and mag and not schreef_mee(laatste, gebruiker):
        yield Wacht(
            waar=_("Wacht op jou"),
            deel=str(laatste),
            rest=_("van de productbeschrijving wacht op jou: stel de editie vast"),
            waarom=ngettext("%d bladzijde", "%d bladzijden", laatste.bladzijden) % laatste.bladzijden + ".",
            daad=_("Lezen en vaststellen"),
            url=reverse("rapportage:producteditie", args=[laatste.pk]),
        )
    if not gebruiker.heeft(*GEVERS):
        return
    concept = rijen.filter(concept=True).first()
    later = concept if concept and not (laatste and laatste.dag >= concept.dag) else None
    for editie in filter(None, (laatste, later)):
        if editie.stand == Stand.MISLUKT:
            yield Wacht(
                waar=_("Mislukt"),
                deel=str(editie),
                rest=_("van de productbeschrijving is niet gelukt"),
                waarom=editie.fout,
                daad=_("Bekijk editie"),
                url=reverse("rapportage:producteditie", args=[editie.pk]),
            )


def _teksten(gebruiker: Gebruiker, alle: list[Schema], rechten: set[int]) -> Iterator[Wacht]:
    for schema in alle:
        tekst = schema.lopend
        if tekst is not None and (soort := _van_mij(gebruiker, tekst, rechten)):
            rest, daad = soort
            yield Wacht(
                waar=_("Wacht op jou"),
                deel=_("De tekst over %s") % schema.onderdeel.naam,
                rest=rest,
                waarom="",
                daad=daad,
                url=reverse("rapportage:product_tekst", args=[tekst.pk]),
            )


def _van_mij(gebruiker: Gebruiker, tekst: Producttekst, rechten: set[int]) -> tuple[str, str] | None:
    """Return what a text waits for with this user; who writes by a redactierecht cannot begin, so is told what was begun."""
    if tekst.stand == Productstand.CONCEPT and tekst.onderdeel_id in rechten:
        return _("wordt geschreven, en jij kunt meeschrijven"), _("Meeschrijven")
    if tekst.stand == Productstand.TER_LEZING and tekst.lezer_id == gebruiker.pk:
        return _("wacht op jou als tweede lezer"), _("Tekst lezen")
    if tekst.stand == Productstand.GELEZEN and gebruiker in handen_van(tekst).goedkeurders:
        return _("is gelezen, en wacht op jouw goedkeuring"), _("Lezen en goedkeuren")
    return None


def _binnenkort(eigen: list[Schema]) -> Iterator[Wacht]:
    if straks := binnenkort(eigen):
        n, dag = len(straks), min(dag for dag, _schema in straks)
        yield Wacht(
            waar=_("Wacht op jou"),
            deel=ngettext("%d ander onderdeel", "%d andere onderdelen", n) % n
            if any(schema.te_laat for schema in eigen)
            else ngettext("%d onderdeel", "%d onderdelen", n) % n,
            rest=_("van de productbeschrijving moet uiterlijk %s klaar zijn") % zonder_jaar(dag)
            if n == 1
            else _("van de productbeschrijving moeten binnen een maand klaar zijn, het eerst op %s")
            % zonder_jaar(dag),
            waarom=opsomming([schema.onderdeel.naam for _dag, schema in straks]) + ".",
            daad=_("Bekijk onderdelen"),
            url=reverse("rapportage:product"),
        )
