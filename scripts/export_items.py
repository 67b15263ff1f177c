"""Export items for another portal, and list those that were withdrawn."""

from commune_portal.commands import command, site

if __name__ == "__main__":
    command.run(site.export.main, __file__)
