"""Beheer: the pages on which a functioneel beheerder manages users, their aanstellingen and the background work."""
