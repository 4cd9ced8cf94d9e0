"""pip install openpyxl==3.1.5 xlsxwriter==3.2.9; python make.py: workbooks as these two write them."""

import datetime

import openpyxl
import xlsxwriter
from openpyxl.chart import BarChart, Reference

book = openpyxl.Workbook()
sheet = book.active
sheet.title = "Västra Götaland's"
sheet["A1"] = "Län"
sheet["B1"] = "Kvinnor"
sheet["D1"] = "Män"
for area in ("B1:C1", "D1:E1", "A1:A2"):
    sheet.merge_cells(area)
for i, year in enumerate([2020, 2021, 2020, 2021]):
    sheet.cell(2, 2 + i, year)
sheet.append(["Skåne", 3120, 0.1, datetime.date(2021, 12, 31), datetime.datetime(2021, 12, 31, 12, 0)])
sheet.append(["Örebro", "3\u00a0120", "..", True, "#N/A"])
sheet.append(["Summa", "=SUM(B3:B4)"])
for title, state in (("Dold", "hidden"), ("Mycket dold", "veryHidden")):
    other = book.create_sheet(title)
    other.sheet_state = state
    other["A1"] = "å"
chart = BarChart()
chart.add_data(Reference(sheet, min_col=2, min_row=3, max_row=4))
book.create_chartsheet("Diagram").add_chart(chart)
book.save("openpyxl.xlsx")

for name, options in (("xlsxwriter.xlsx", {}), ("xlsxwriter1904.xlsx", {"date_1904": True})):
    book = xlsxwriter.Workbook(name, options)
    sheet = book.add_worksheet("Blad ett")
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    sheet.merge_range("B1:C1", "Kvinnor")
    sheet.write("A1", "Län")
    sheet.write_rich_string("A2", "Öre", book.add_format({"bold": 1}), "bro")
    sheet.write("B2", 3120)
    sheet.write_datetime("C2", datetime.datetime(2021, 12, 31), day)
    sheet.write_formula("D2", "=B2*2", None, 6240)
    sheet.write_boolean("E2", True)
    sheet.write("F2", "rad\nett")
    book.close()
