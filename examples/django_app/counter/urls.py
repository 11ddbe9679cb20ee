"""Where the views are."""

from django.urls import path
from django.views.decorators.http import require_GET, require_POST

from . import views

urlpatterns = [
    path("dossiers", require_POST(views.hand_in)),
    path("register", require_POST(views.read_in)),
    path("register.xlsx", require_GET(views.write_out)),
    path("dossiers/<str:number>", require_GET(views.show)),
    path("due/<str:day>", require_GET(views.due_by)),
]
