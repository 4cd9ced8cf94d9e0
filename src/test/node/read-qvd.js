// Prints QVDs as qvdrs reads them, a line a file: {"table":…,"fields":[…],"rows":[[…]]}, every cell a text or null.
// qvdrs knows one side of a value only: the text where there is one, otherwise the number as text.
'use strict';

const { readQvdSync } = require('qvdrs-linux-x64-gnu');

const lines = process.argv.slice(2).map((file) => {
  const table = readQvdSync(file);
  const columns = table.columns.map((_, column) => table.columnValues(column));
  const rows = Array.from({ length: table.numRows }, (_, row) => columns.map((cells) => cells[row] ?? null));
  return JSON.stringify({ table: table.tableName, fields: table.columns, rows });
});

process.stdout.write(lines.join('\n'));
