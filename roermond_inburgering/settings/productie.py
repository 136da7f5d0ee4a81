"""Settings of an installation behind a proxy that ends TLS."""

from roermond_inburgering.settings.basis import *  # noqa: F403
from roermond_inburgering.settings.basis import BASIS_URL, SILENCED_SYSTEM_CHECKS

DEBUG = False
VEILIG = BASIS_URL.startswith("https://")
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if VEILIG else None
SECURE_SSL_REDIRECT = VEILIG
SECURE_REDIRECT_EXEMPT = [r"^gezond/$"]
SECURE_HSTS_SECONDS = 31_536_000 if VEILIG else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = VEILIG
SESSION_COOKIE_SECURE = VEILIG
CSRF_COOKIE_SECURE = VEILIG
# Asking browsers to preload HSTS binds a whole domain for years: its owner decides that, not this product.
SILENCED_SYSTEM_CHECKS = [*SILENCED_SYSTEM_CHECKS, "security.W021"]
