"""A telephone number as a telephone dials it."""


def belnummer(telefoon: str) -> str:
    """Return a telephone number without what only makes it readable; empty for one without a digit."""
    nummer = "".join(c for c in telefoon if c.isdigit() or c == "+")
    return nummer if nummer.strip("+") else ""
