"""The name of a browser, guessed from its User-Agent, by which users recognise their own."""

_BROWSERS = (
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("Firefox/", "Firefox"),
    ("FxiOS/", "Firefox"),
    ("CriOS/", "Chrome"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
)
_SYSTEMEN = (
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("Macintosh", "Mac"),
    ("CrOS", "Chromebook"),
    ("Linux", "Linux"),
)


def noem_browser(user_agent: str) -> str:
    """Return browser and system as people call them, such as "Firefox op Windows"."""
    browser = next((naam for teken, naam in _BROWSERS if teken in user_agent), "Onbekende browser")
    systeem = next((naam for teken, naam in _SYSTEMEN if teken in user_agent), "")
    return f"{browser} op {systeem}" if systeem else browser
