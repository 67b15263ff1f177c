"""Write the whole site as plain Markdown, for generators without our hook."""

from commune_portal.commands import command, pages

if __name__ == "__main__":
    command.run(pages.main, __file__)
