"""Print the figures of a period as a table or as JSON."""

from commune_portal.commands import command, figures

if __name__ == "__main__":
    command.run(figures.main, __file__)
