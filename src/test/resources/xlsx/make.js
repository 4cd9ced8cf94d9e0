// npm i exceljs@4.4.0 xlsx@0.18.5; node make.js: workbooks as these two write them, and files that are none.
const excel = require('exceljs');
const sheets = require('xlsx');

async function exceljs() {
  const book = new excel.Workbook();
  const sheet = book.addWorksheet('Västra Götaland');
  sheet.addRow(['Län', 'Kvinnor', null, 'Män']);
  sheet.mergeCells('B1:C1');
  sheet.addRow([{ richText: [{ text: 'Öre' }, { font: { bold: true }, text: 'bro' }] }, 3120, 0.1, new Date(Date.UTC(2021, 11, 31))]);
  sheet.addRow(['3\u00a0120', true, { error: '#N/A' }, { formula: 'B2*2', result: 6240 }]);
  sheet.addRow(['Summa', { formula: 'SUM(B2:B3)' }]);
  book.addWorksheet('Dold', { state: 'hidden' }).addRow(['å']);
  await book.xlsx.writeFile('exceljs.xlsx');
}

function sheetjs() {
  const rows = [['Län', 'Kvinnor', null, 'Män'], ['Skåne', 3120, 0.1, '..'], ['Örebro', '3\u00a0120', true, new Date(2021, 11, 31)]];
  const sheet = sheets.utils.aoa_to_sheet(rows, { cellDates: false, dateNF: 'yyyy-mm-dd' });
  sheet['!merges'] = [sheets.utils.decode_range('B1:C1')];
  const book = sheets.utils.book_new();
  sheets.utils.book_append_sheet(book, sheet, 'Blad åäö');
  for (const type of ['xlsx', 'xlsb', 'xls', 'ods']) {
    sheets.writeFile(book, 'sheetjs.' + type, { bookSST: type === 'xlsx', compression: true });
  }
}

exceljs().then(sheetjs);
