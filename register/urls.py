"""URLs of the register."""

from django.urls import path

from register.inlezingen import views as inlezingen
from register.leveringen import views as leveringen

app_name = "inburgeraars"

urlpatterns = [
    path("register/leveringen/", leveringen.lijst, name="leveringen"),
    path("register/leveringen/nieuw/", inlezingen.nieuw, name="levering_nieuw"),
    path("register/leveringen/<int:pk>/", leveringen.toon, name="levering"),
    path("register/inlezingen/<int:pk>/", inlezingen.toon, name="inlezing"),
    path("register/inlezingen/<int:pk>/stand/", inlezingen.stand, name="inlezing_stand"),
    path("register/inlezingen/<int:pk>/verwerken/", inlezingen.verwerk, name="inlezing_verwerken"),
    path("register/inlezingen/<int:pk>/weggooien/", inlezingen.gooi_weg, name="inlezing_weggooien"),
    path("register/inlezingen/<int:pk>/opnieuw/", inlezingen.probeer_opnieuw, name="inlezing_opnieuw"),
]
