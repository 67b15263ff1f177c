"""Index a built site for search."""

from commune_portal.commands import command, search_index

if __name__ == "__main__":
    command.run(search_index.main, __file__)
