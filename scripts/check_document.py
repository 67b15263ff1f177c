"""Check the form of Word documents against Nghị định 30/2020/NĐ-CP."""

from commune_portal.commands import check_document, command

if __name__ == "__main__":
    command.run(check_document.main, __file__)
