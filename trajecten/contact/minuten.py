"""The sharing of the minutes of a contact among the people it counts for."""


def verdeel(minuten: int, mensen: int) -> list[int]:
    """Share minutes evenly over a number of people; the remainder goes to the first (DOMEIN 6)."""
    deel, rest = divmod(minuten, mensen)
    return [deel + rest, *[deel] * (mensen - 1)]
