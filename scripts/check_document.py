"""Check the form of Word documents against Nghị định 30/2020/NĐ-CP."""

from commune_portal.commands import command, reporting

if __name__ == "__main__":
    command.run(reporting.check_document.main, __file__)
