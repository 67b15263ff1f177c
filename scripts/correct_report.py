"""Start the official letter that corrects a signed report."""

from commune_portal.commands import command, correct

if __name__ == "__main__":
    command.run(correct.main, __file__)
