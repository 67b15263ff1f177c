"""Write a report as a Word document, and its evidence as a workbook."""

from commune_portal.commands import command, reporting

if __name__ == "__main__":
    command.run(reporting.report.main, __file__)
