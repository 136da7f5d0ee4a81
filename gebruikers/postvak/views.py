"""The page of the mailbox of the demo."""

from django.conf import settings
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from gebruikers.models import Bericht
from kern.beleid import beleid

PER_PAGINA = 10


@beleid(openbaar=True)
@never_cache
@require_safe
def postvak(request: HttpRequest) -> HttpResponse:
    """Show every mail of the demo, newest first.

    Raises:
        Http404: this is not the demo, even if the URLs include the page: the mails contain links to set a password.
    """
    if not settings.DEMO:
        raise Http404
    pagina = Paginator(Bericht.objects.order_by("-pk"), PER_PAGINA).get_page(request.GET.get("pagina"))
    return render(request, "gebruikers/postvak.html", {"pagina": pagina})
