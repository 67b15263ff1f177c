"""Start a report that replaces a signed one."""

from commune_portal.commands import command, replace

if __name__ == "__main__":
    command.run(replace.main, __file__)
