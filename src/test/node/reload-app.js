// Reloads an app as any third party's enigma.js program would, and prints what it saw as one JSON object.
// Arguments: websocket URL, app id, load script.
'use strict';

const enigma = require('enigma.js');
const WebSocket = require('ws');
const schema = require('enigma.js/schemas/12.2027.0.json');

async function main([url, appId, script]) {
  const session = enigma.create({ schema, url, createSocket: (to) => new WebSocket(to) });
  const seen = { notifications: [], progress: [] };
  session.on('notification:OnConnected', (params) => seen.notifications.push(params.qSessionState));
  const global = await session.open();
  seen.engine = await global.engineVersion();
  seen.docs = (await global.getDocList()).map((doc) => doc.qTitle);

  const app = await global.openDoc(appId);
  seen.appId = app.id;
  seen.secondOpen = await global.openDoc(appId).catch((error) => error.code);
  await app.setScript(script.replace('LOAD', 'LODE'));
  seen.faultySyntax = await app.checkScriptSyntax();
  await app.setScript(script);
  seen.syntax = await app.checkScriptSyntax();
  seen.script = await app.getScript();
  seen.connections = (await app.getConnections()).map((connection) => connection.qName);

  await global.configureReload(true, true, false);
  const reload = app.doReloadEx({ qMode: 0, qPartial: false, qDebug: false });
  const poll = async () => {
    const progress = await global.getProgress(reload.requestId);
    seen.progress.push(...progress.qPersistentProgressMessages.map((message) => message.qMessageParameters[0]));
    return progress;
  };
  seen.inProgress = await app.doReload().catch((error) => error.code);
  let ended = false;
  reload.then(() => { ended = true; });
  while (!ended) {
    await poll();
    await new Promise((resolve) => { setTimeout(resolve, 50); });
  }
  seen.result = await reload;
  const last = await poll();
  seen.finished = last.qFinished;
  seen.errors = last.qErrorData;

  const tables = await app.getTablesAndKeys({ qcx: 1000, qcy: 1000 }, { qcx: 0, qcy: 0 }, 30, true, false);
  seen.tables = tables.qtr.map((table) => ({
    name: table.qName, rows: table.qNoOfRows, comment: table.qComment, fields: table.qFields.map((field) => field.qName),
  }));
  seen.keys = tables.qk;
  seen.rows = (await app.getTableData(0, 10, true, seen.tables[0].name))
    .map((row) => row.qValue.map((value) => value.qText));
  seen.sum = await app.evaluateEx('Sum([Kvinnor])');

  const object = await app.createSessionObject({
    qInfo: { qType: 'hc' },
    qHyperCubeDef: {
      qDimensions: [{ qDef: { qFieldDefs: ['[Bransch]'] } }],
      qMeasures: [{ qDef: { qDef: "Sum({<Mått={'Bransch'}>} [Kvinnor])" } }],
      qInitialDataFetch: [],
    },
  });
  const layout = await object.getLayout();
  seen.size = layout.qHyperCube.qSize;
  const pages = await object.getHyperCubeData('/qHyperCubeDef', [
    { qLeft: 0, qTop: 0, qWidth: layout.qHyperCube.qSize.qcx, qHeight: layout.qHyperCube.qSize.qcy },
  ]);
  seen.cube = pages[0].qMatrix.map((row) => row.map((cell) => cell.qText));
  seen.tooLarge = await object.getHyperCubeData('/qHyperCubeDef', [{ qLeft: 0, qTop: 0, qWidth: 2, qHeight: 5001 }])
    .catch((error) => error.code);
  let closed = false;
  object.on('closed', () => { closed = true; });
  await app.destroySessionObject(object.id);
  seen.objectClosed = closed;

  seen.modified = (await app.getAppLayout()).qModified;
  await app.doSave();
  seen.modifiedAfterSave = (await app.getAppLayout()).qModified === true;
  await session.close();
  return seen;
}

main(process.argv.slice(2)).then(
  (seen) => process.stdout.write(JSON.stringify(seen)),
  (error) => { console.error(error); process.exit(1); },
);
