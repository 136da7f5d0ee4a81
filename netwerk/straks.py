"""What a rol whose own pages are not there yet is told where it lands."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from gebruikers.enums import Rol

STRAKS: dict[str, Promise] = {
    Rol.PARTNER: _(
        "Straks bevestig je hier wie bij jouw organisatie is gestart en leg je vast wie er was, maar dat kan nu nog niet."
    ),
    Rol.TAALCOACH: _(
        "Straks zie je hier met wie je oefent en leg je vast wanneer jullie elkaar zagen, maar dat kan nu nog niet."
    ),
}
