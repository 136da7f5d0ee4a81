"""The backend of signing in: allauth's, with the aanstellingen in force read along with the user."""

from allauth.account.auth_backends import AuthenticationBackend

from gebruikers.models import Aanstelling, Gebruiker
from kern.voorbereid import Voorbereid

_IN_KRACHT = Voorbereid(
    lambda user_id: (
        Aanstelling.objects.in_kracht()
        .filter(gebruiker=user_id)
        .select_related("gebruiker", "wijk", "organisatie")
        .order_by("van", "pk")
    )
)


class Aanmelding(AuthenticationBackend):  # type: ignore[misc]  # allauth has no types
    """Reads user and aanstellingen in one statement, because every page needs both."""

    def get_user(self, user_id: int) -> Gebruiker | None:
        """Return the user of a session; None when it may not sign in any more."""
        in_kracht = _IN_KRACHT.vraag(user_id)
        if not in_kracht:
            gebruiker: Gebruiker | None = super().get_user(user_id)
            return gebruiker
        gebruiker = in_kracht[0].gebruiker
        if not self.user_can_authenticate(gebruiker):
            return None
        gebruiker.in_kracht = in_kracht
        return gebruiker
