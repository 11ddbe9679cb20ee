"""Settings of the example; the key protects nothing, since nobody logs in."""

SECRET_KEY = "of-an-example-that-serves-nobody"  # noqa: S105 no secret: nobody logs in
ALLOWED_HOSTS = ["testserver"]
INSTALLED_APPS = ["counter"]
ROOT_URLCONF = "counter.urls"
MIDDLEWARE = ["counter.errors.both_languages"]
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
USE_TZ = True
TIME_ZONE = "UTC"  # of Django alone: cqtt knows Vietnam's time without a table
