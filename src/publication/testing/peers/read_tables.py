"""Reads a workbook with openpyxl; prints its sheets as JSON. A warning is an error."""

import json
import sys
import warnings

import openpyxl

warnings.simplefilter("error")
workbook = openpyxl.load_workbook(sys.argv[1])
print(
    json.dumps(
        {
            sheet.title: {
                "frozen": sheet.freeze_panes,
                "rows": [[[cell.data_type, cell.value] for cell in row] for row in sheet.rows],
            }
            for sheet in workbook
        }
    )
)
