"""System checks: every URL has a policy, and the required second step names existing rollen."""

from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, register
from django.urls import URLPattern, URLResolver, get_resolver

from gebruikers.enums import Rol
from gebruikers.policies import VAN_BIBLIOTHEEK
from kern.beleid import beleid_van


def url_patronen(
    resolver: URLResolver | None = None, voorvoegsel: str = ""
) -> Iterator[tuple[str, URLPattern]]:
    """Yield every URL below a resolver (None for the whole project) with its namespaced name.

    `voorvoegsel` is the namespace so far.
    """
    for patroon in (resolver or get_resolver()).url_patterns:
        if isinstance(patroon, URLResolver):
            ruimte = f"{voorvoegsel}{patroon.namespace}:" if patroon.namespace else voorvoegsel
            yield from url_patronen(patroon, ruimte)
        else:
            yield f"{voorvoegsel}{patroon.name or ''}", patroon


@register("security")
def elke_url_heeft_beleid(**_: Any) -> list[CheckMessage]:
    """Refuse a URL whose view declares no policy (wall 1)."""
    return [
        Error(
            f"URL {naam or patroon.pattern} declares no policy",
            hint="Put @beleid(...) on the view, or name it in gebruikers.policies.VAN_BIBLIOTHEEK.",
            id="gebruikers.E001",
        )
        for naam, patroon in url_patronen()
        if beleid_van(patroon.callback) is None and naam not in VAN_BIBLIOTHEEK
    ]


@register("security")
def verplichte_rollen_bestaan(**_: Any) -> list[CheckMessage]:
    """Refuse a name in MFA_VERPLICHT that is no rol: a typing error would leave a rol without its second step."""
    return [
        Error(
            f"MFA_VERPLICHT names {naam!r}, which is no rol",
            hint=f"Choose from {', '.join(sorted(Rol.values))}.",
            id="gebruikers.E002",
        )
        for naam in sorted(settings.MFA_VERPLICHT_ROLLEN - set(Rol.values))
    ]
