"""Check content/ and the fixed pages."""

from commune_portal.commands import command, editing

if __name__ == "__main__":
    command.run(editing.check.main, __file__)
