"""Start a new item with its front matter filled in."""

from commune_portal.commands import command, post

if __name__ == "__main__":
    command.run(post.main, __file__)
