"""
A Django project whose model holds dossiers: ``python manage.py test`` proves it.

*Dự án Django lưu hồ sơ.*  The database is SQLite in memory and there are no migrations,
so that it runs anywhere; a real project has both.
"""

import os
import sys

from django.core.management import execute_from_command_line

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "settings")
    execute_from_command_line(sys.argv)
