'use strict';
// Calls an engine one after another by enigma.js, and tells the time on the clock and of the processor for each.
const enigma = require('enigma.js');
const WebSocket = require('ws');
const schema = require('enigma.js/schemas/12.2027.0.json');

const [, , url, warmUp, calls, kind] = process.argv;

async function many(global, app, count) {
  for (let i = 0; i < count; i += 1) {
    if (kind === 'SMALL') {
      await global.engineVersion();
    } else {
      await app.getTableData(0, 5000, true, 'T');
    }
  }
}

(async () => {
  const session = enigma.create({ schema, url: `${url}/app/app-1/identity/enigma`, createSocket: (address) => new WebSocket(address) });
  const global = await session.open();
  const app = await global.openDoc('app-1');
  await many(global, app, Number(warmUp));
  const cpu = process.cpuUsage();
  const begun = process.hrtime.bigint();
  await many(global, app, Number(calls));
  const nanos = Number(process.hrtime.bigint() - begun);
  const used = process.cpuUsage(cpu);
  console.log(JSON.stringify({ nanos, cpuNanos: (used.user + used.system) * 1000 }));
  await session.close();
})();
