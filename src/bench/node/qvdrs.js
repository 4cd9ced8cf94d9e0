// The rival's side of the benchmark: qvdrs (Rust), told what to do line by line, timing itself within its own process.
// In: one JSON object a line, {"do":…}; out: one, {"nanos":…}. The heap is collected before each measured piece of work.
//
// The npm package hands cells over as JavaScript strings only, a column a call at best (`columnValues`); it keeps the bytes of a
// table that it has read, and writes those back unless the table is derived: `subsetRows` makes one whose symbols and indexes are
// encoded anew. It has no way in for raw values.
'use strict';

const { createInterface } = require('node:readline');
const qvdrs = require('qvdrs-linux-x64-gnu');

let encoded = null;

function nanos(work) {
  global.gc();
  const start = process.hrtime.bigint();
  const result = work();
  return { nanos: Number(process.hrtime.bigint() - start), result };
}

/** Touches every value, so that none can be left unmade. */
function lengths(cells) {
  let sum = 0;
  for (let row = 0; row < cells.length; row++) {
    sum += cells[row].length;
  }
  return sum;
}

const WORK = {
  /** Keeps the table in memory as symbols and indexes, all rows of it. */
  prepare({ file }) {
    const read = qvdrs.readQvdSync(file);
    encoded = read.subsetRows(Array.from({ length: read.numRows }, (_, row) => row));
    return { nanos: 0 };
  },
  /** From symbols and indexes in memory to a file. */
  write: ({ file }) => nanos(() => qvdrs.saveQvdSync(encoded, file)),
  /** From a file to symbols and indexes in memory. */
  parse: ({ file }) => nanos(() => qvdrs.readQvdSync(file).numRows),
  /** From a file to every cell's value. */
  cells: ({ file }) => nanos(() => {
    const read = qvdrs.readQvdSync(file);
    return read.columns.map((_, column) => lengths(read.columnValues(column)));
  }),
  /** From a file to a visit to every cell in native code, which hands no value over: what its every cell cannot undercut. */
  visit: ({ file, nobody }) => nanos(() => {
    const read = qvdrs.readQvdSync(file);
    const index = qvdrs.JsExistsIndex.fromValues([nobody]);
    return read.columns.map((name) => qvdrs.filterExists(read, name, index).length);
  }),
  /** From a file to every cell's value of some columns. */
  some: ({ file, columns }) => nanos(() => {
    const read = qvdrs.readQvdSync(file);
    return columns.map((column) => lengths(read.columnValuesByName(column)));
  }),
  /** What it reads, to be held against what we read: a sum of numbers, or of lengths where there is text. */
  sums({ file }) {
    const read = qvdrs.readQvdSync(file);
    return {
      nanos: 0,
      result: read.columns.map((_, column) => {
        const cells = read.columnValues(column);
        return cells.some((cell) => Number.isNaN(Number(cell)))
          ? lengths(cells) : cells.reduce((sum, cell) => sum + Number(cell), 0);
      }),
    };
  },
};

createInterface({ input: process.stdin }).on('line', (line) => {
  const order = JSON.parse(line);
  process.stdout.write(`${JSON.stringify(WORK[order.do](order))}\n`);
});
