"""URLs of users and their account."""

from django.urls import path

from gebruikers import views

app_name = "gebruikers"

urlpatterns = [
    path("", views.start, name="start"),
    path("account/", views.account, name="account"),
]
