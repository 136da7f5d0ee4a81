"""How the minutes of one contact are shared over the people it counts for."""


def verdeel(minuten: int, mensen: int) -> list[int]:
    """Share minutes evenly; what does not divide goes to the first (DOMEIN 6).

    Args:
        minuten: of the contact.
        mensen: how many it counts for.
    """
    deel, rest = divmod(minuten, mensen)
    return [deel + rest, *[deel] * (mensen - 1)]
