"""Start a new administrative procedure with its front matter filled in."""

from commune_portal.commands import command, editing

if __name__ == "__main__":
    command.run(editing.procedure.main, __file__)
