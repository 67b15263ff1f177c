"""Start a new item with its front matter filled in."""

from commune_portal.commands import command, editing

if __name__ == "__main__":
    command.run(editing.post.main, __file__)
