"""The command `commune-portal`, also as `python -m commune_portal`."""

from commune_portal.commands.program import main

if __name__ == "__main__":
    main()
