"""A QR code as inline SVG: dark on white in every colour scheme, without style attributes (CSP)."""

import qrcode  # type: ignore[import-untyped]

RAND = 4


def teken_qr(tekst: str, label: str = "QR-code voor je authenticator-app") -> str:
    """Return the QR code of a text as SVG: one path of squares on a white background.

    Without a label it is decoration: on paper, where the address stands beside it.
    """
    code = qrcode.QRCode(border=RAND, error_correction=qrcode.constants.ERROR_CORRECT_M)
    code.add_data(tekst)
    code.make(fit=True)
    matrix = code.get_matrix()
    zijde = len(matrix)
    pad = "".join(
        f"M{x} {y}h1v1h-1z" for y, rij in enumerate(matrix) for x, donker in enumerate(rij) if donker
    )
    rol = f'role="img" aria-label="{label}"' if label else 'aria-hidden="true"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {zijde} {zijde}" width="220" height="220" '
        f'{rol} shape-rendering="crispEdges">'
        f'<rect width="{zijde}" height="{zijde}" fill="#fff"/><path d="{pad}" fill="#000"/></svg>'
    )
