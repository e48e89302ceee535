"""`python -m scoresheet` is the command line."""

import sys

from scoresheet.cli import main

sys.exit(main())
