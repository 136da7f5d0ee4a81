"""How wide a text is in the letter of the charts (Source Sans 3), so that no label is drawn over another."""

from functools import lru_cache

_TEKENS = (
    "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
    " .,:;!?()/%+-–−·&'\"“”’‘€×=<>½*#@_éëïöüáàâäçèêîíñóôúûùÉËÏÖÜÁ"
)
_PER_GEWICHT = {
    400: (
        "497 497 497 497 497 497 497 497 497 497 504 553 456 555 496 292 504 544 246 247 495 255 829 547 "
        "542 555 555 347 419 338 544 467 719 446 467 425 543 588 571 615 527 494 617 652 263 479 579 486 "
        "727 647 664 566 664 569 534 536 645 515 786 513 476 539 200 249 249 249 249 289 425 303 303 350 "
        "824 497 311 480 497 249 609 249 426 426 426 249 249 497 497 497 497 497 808 418 497 847 500 496 "
        "496 246 542 544 504 504 504 504 456 496 496 246 246 547 542 542 544 544 544 527 527 263 664 645 "
        "544"
    ),
    600: (
        "513 513 513 513 513 513 513 513 513 513 516 563 462 564 507 317 520 558 262 263 522 271 843 560 "
        "549 564 564 373 431 361 556 495 748 481 495 443 558 597 576 625 538 510 628 663 282 494 597 502 "
        "745 657 674 582 674 592 545 546 655 536 800 541 501 540 200 275 275 275 275 315 444 324 324 344 "
        "841 513 322 480 513 275 639 275 482 482 482 275 275 513 513 513 513 513 827 438 513 875 500 507 "
        "507 262 549 556 516 516 516 516 462 507 507 262 262 560 549 549 556 556 556 538 538 282 674 655 "
        "558"
    ),
    700: (
        "528 528 528 528 528 528 528 528 528 528 527 573 468 573 518 341 534 571 276 278 548 286 857 572 "
        "555 573 573 398 443 383 568 523 776 514 521 460 573 605 582 635 548 524 638 674 301 509 614 518 "
        "762 665 684 596 684 613 556 556 665 556 813 567 525 541 200 300 300 300 300 340 463 344 344 339 "
        "857 528 332 480 528 300 667 300 537 537 537 300 300 528 528 528 528 528 846 457 528 902 500 518 "
        "518 276 555 568 527 527 527 527 467 518 518 276 276 572 555 555 568 568 568 548 548 301 684 665 "
        "573"
    ),
}
"""The advance of each sign in thousandths of the size, by weight, as in the fonts of `kern/druk`."""
_BREEDTES = {
    gewicht: dict(zip(_TEKENS, map(int, breedtes.split()), strict=True))
    for gewicht, breedtes in _PER_GEWICHT.items()
}
_ONBEKEND = 900
"""For a sign of another font: as wide as the widest, so that room is left over rather than short."""


@lru_cache(maxsize=4096)
def breed(tekst: str, maat: float, gewicht: int = 400) -> float:
    """Return the width of a text in pixels, kerning left out.

    Args:
        tekst: on one line.
        maat: the size of the letter in pixels.
        gewicht: 400, 600 or 700.
    """
    breedtes = _BREEDTES[gewicht]
    return sum(breedtes.get(teken, _ONBEKEND) for teken in tekst.replace("\u00a0", " ")) * maat / 1000


def breek(tekst: str, ruimte: float, maat: float, gewicht: int = 400) -> list[str]:
    """Return a text in lines that fit a width: broken at blanks, after a slash or hyphen, and a longer word where it must.

    Args:
        tekst: the words.
        ruimte: the width in pixels.
        maat: the size of the letter in pixels.
        gewicht: 400, 600 or 700.
    """
    regels: list[str] = [""]
    for stuk in _stukken(tekst):
        if breed((regels[-1] + stuk).rstrip(" "), maat, gewicht) <= ruimte:
            regels[-1] += stuk
            continue
        if regels[-1]:
            regels.append("")
        for teken in stuk:
            if regels[-1] and breed((regels[-1] + teken).rstrip(" "), maat, gewicht) > ruimte:
                regels.append("")
            regels[-1] += teken
    return [regel.strip(" ") for regel in regels]


def _stukken(tekst: str) -> list[str]:
    """Return the parts between which a line may end, each with what ends it."""
    stukken = [""]
    for teken in tekst:
        stukken[-1] += teken
        if teken in " /-":
            stukken.append("")
    return [stuk for stuk in stukken if stuk]
