"""Start the official letter that corrects a signed report."""

from commune_portal.commands import command, reporting

if __name__ == "__main__":
    command.run(reporting.correct.main, __file__)
