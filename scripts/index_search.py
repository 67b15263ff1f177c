"""Index a built site for search."""

from commune_portal.commands import command, site

if __name__ == "__main__":
    command.run(site.search_index.main, __file__)
