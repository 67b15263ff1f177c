"""Start a new administrative procedure with its front matter filled in."""

from commune_portal.commands import command, procedure

if __name__ == "__main__":
    command.run(procedure.main, __file__)
