"""The WSGI application; works as database login `web`."""

import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "roermond_inburgering.settings.productie")
os.environ.setdefault("DATABASE_ROL", "web")

from django.core.wsgi import get_wsgi_application

application = get_wsgi_application()
