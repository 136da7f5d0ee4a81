"""A QR code as inline SVG: dark on white in every colour scheme, without style attributes (CSP)."""

import qrcode  # type: ignore[import-untyped]

RAND = 4


def teken_qr(tekst: str) -> str:
    """Return the QR code of a text as SVG: one path of squares on a white background."""
    code = qrcode.QRCode(border=RAND, error_correction=qrcode.constants.ERROR_CORRECT_M)
    code.add_data(tekst)
    code.make(fit=True)
    matrix = code.get_matrix()
    zijde = len(matrix)
    pad = "".join(
        f"M{x} {y}h1v1h-1z" for y, rij in enumerate(matrix) for x, donker in enumerate(rij) if donker
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {zijde} {zijde}" width="220" height="220" '
        f'role="img" aria-label="QR-code voor je authenticator-app" shape-rendering="crispEdges">'
        f'<rect width="{zijde}" height="{zijde}" fill="#fff"/><path d="{pad}" fill="#000"/></svg>'
    )
