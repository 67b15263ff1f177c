"""Start a report that replaces a signed one."""

from commune_portal.commands import command, reporting

if __name__ == "__main__":
    command.run(reporting.replace.main, __file__)
