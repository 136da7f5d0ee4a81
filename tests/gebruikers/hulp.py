"""What the tests of aanstellingen share, of the services and of the pages."""

from gebruikers.models import Aanstelling, Gebruiker

LAATSTE = "Dit is de laatste functioneel beheerder. Stel eerst een andere aan."


def enige_aanstelling(gebruiker: Gebruiker) -> Aanstelling:
    return Aanstelling.objects.get(gebruiker=gebruiker)
