"""The check of a BSN."""

_BSN_GEWICHTEN = (9, 8, 7, 6, 5, 4, 3, 2, -1)


def voldoet_aan_elfproef(bsn: str) -> bool:
    """Tell whether nine digits can be a BSN; nine zeros cannot, though 11 divides 0."""
    som = sum(int(cijfer) * gewicht for cijfer, gewicht in zip(bsn, _BSN_GEWICHTEN, strict=True))
    return som % 11 == 0 and int(bsn) > 0
