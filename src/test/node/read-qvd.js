// Prints a QVD as qvdrs reads it: {"table":…,"fields":[…],"rows":[[…]]}, every cell a text or null.
// qvdrs knows one side of a value only: the text where there is one, otherwise the number as text.
'use strict';

const { readQvdSync } = require('qvdrs-linux-x64-gnu');

const table = readQvdSync(process.argv[2]);
const columns = table.columns.map((_, column) => table.columnValues(column));
const rows = Array.from({ length: table.numRows }, (_, row) => columns.map((cells) => cells[row] ?? null));

process.stdout.write(JSON.stringify({ table: table.tableName, fields: table.columns, rows }));
