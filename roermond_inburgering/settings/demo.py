"""Settings of `./dev demo`: those of production, with every mail kept in the product (/postvak/)."""

from roermond_inburgering.settings.productie import *  # noqa: F403

DEMO = True
MAIL_TRANSPORT = "gebruikers.transport.Postvak"
