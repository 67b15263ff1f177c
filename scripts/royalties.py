"""Write the royalties of a period as a Word document and a workbook."""

from commune_portal.commands import command, forms

if __name__ == "__main__":
    command.run(forms.royalties.main, __file__)
