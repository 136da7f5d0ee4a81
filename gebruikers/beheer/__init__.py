"""Beheer: the screens on which a functioneel beheerder keeps users, their aanstellingen and what runs."""
