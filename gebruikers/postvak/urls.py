"""URLs of the mailbox of the demo; included only there."""

from django.urls import path

from gebruikers.postvak import views

app_name = "postvak"

urlpatterns = [path("", views.postvak, name="postvak")]
