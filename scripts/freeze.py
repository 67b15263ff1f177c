"""Freeze the figures of a signed report."""

from commune_portal.commands import command, reporting

if __name__ == "__main__":
    command.run(reporting.freeze.main, __file__)
