"""The WSGI application; works as database login `web`."""

import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "roermond_inburgering.settings.productie")
os.environ.setdefault("DATABASE_ROL", "web")

from django.core.wsgi import get_wsgi_application

from roermond_inburgering.tekens import zet_apart

application = zet_apart(get_wsgi_application())
