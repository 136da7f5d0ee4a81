# syntax=docker/dockerfile:1
# One image for web, worker, beat and migrations; docker-compose.yml gives each its command and its own database login.

FROM python:3.13-slim-trixie AS build
RUN pip install --no-cache-dir uv==0.13.9
WORKDIR /app
ENV UV_COMPILE_BYTECODE=1 UV_LINK_MODE=copy UV_PYTHON_DOWNLOADS=never
# Dependencies first: they change less often than the code.
COPY pyproject.toml uv.lock ./
RUN uv sync --frozen --no-default-groups
COPY . .
# Collecting needs settings that load, no database and no real secret.
RUN SECRET_KEY=build STATIC_ROOT=/app/staticfiles \
    DJANGO_SETTINGS_MODULE=roermond_inburgering.settings.productie \
    .venv/bin/python manage.py collectstatic --no-input \
    && .venv/bin/python -m compileall -q -x '\.venv' .

FROM python:3.13-slim-trixie
# Text layout for PDF; the rest is in the Python packages.
RUN apt-get update \
    && apt-get install --yes --no-install-recommends libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --no-create-home --shell /usr/sbin/nologin inburgering \
    && install -d -m 0700 -o inburgering -g inburgering /documenten
WORKDIR /app
COPY --from=build /app /app
ENV PATH=/app/.venv/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    STATIC_ROOT=/app/staticfiles \
    DJANGO_SETTINGS_MODULE=roermond_inburgering.settings.productie
USER inburgering
EXPOSE 8000
CMD ["granian", "--interface", "wsgi", "--host", "0.0.0.0", "--port", "8000", "--workers", "2", "--blocking-threads", "4", "--backpressure", "32", "--no-ws", "--respawn-failed-workers", "--workers-kill-timeout", "30s", "--log-config", "roermond_inburgering/granian.json", "roermond_inburgering.wsgi:application"]
