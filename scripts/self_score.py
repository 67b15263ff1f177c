"""Write a self-scoring sheet as a Word document and a workbook, or start one."""

from commune_portal.commands import command, forms

if __name__ == "__main__":
    command.run(forms.self_score.main, __file__)
