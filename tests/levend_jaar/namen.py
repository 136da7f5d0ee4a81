"""Names of people who do not exist, none of which resembles another."""

_BEGIN = ("Ba", "Ce", "Di", "Fo", "Gu", "Ha", "Je", "Ki", "Lo", "Mu", "Na", "Pe", "Ro")
_MIDDEN = ("lan", "mir", "nok", "ras", "tuv", "zeg", "bod", "dif", "gul", "hax", "wem")
_EINDE = ("aman", "ekov", "idis", "otti", "usek", "arra", "ijn")
_VOORNAMEN = (
    *("Amina", "Borys", "Chiara", "Daoud", "Ewa", "Farid", "Gönül", "Hodan", "Igor", "Jomana", "Katya"),
    *("Luan", "Mehmet", "Nadia", "Omar", "Priya", "Quynh", "Rosa", "Samir", "Tenzin", "Umida", "Viktor"),
)


def voornaam(nummer: int) -> str:
    """Return a first name."""
    return _VOORNAMEN[nummer * 5 % len(_VOORNAMEN)]


def achternaam(nummer: int) -> str:
    """Return a surname of its own for each of a thousand numbers."""
    return _BEGIN[nummer % 13] + _MIDDEN[nummer * 3 % 11] + _EINDE[nummer * 2 % 7]
