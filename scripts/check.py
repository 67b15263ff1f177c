"""Check content/ and the fixed pages."""

from commune_portal.commands import check, command

if __name__ == "__main__":
    command.run(check.main, __file__)
