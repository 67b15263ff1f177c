"""Print the figures of a period as a table or as JSON."""

from commune_portal.commands import command, reporting

if __name__ == "__main__":
    command.run(reporting.figures.main, __file__)
