"""Write the whole site as plain Markdown, for generators without our hook."""

from commune_portal.commands import command, site

if __name__ == "__main__":
    command.run(site.pages.main, __file__)
