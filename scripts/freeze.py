"""Freeze the figures of a signed report."""

from commune_portal.commands import command, freeze

if __name__ == "__main__":
    command.run(freeze.main, __file__)
