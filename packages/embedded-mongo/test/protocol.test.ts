import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { BSONRegExp, deserialize, EJSON, serialize } from 'bson';
import type { Document, UpdateFilter } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rejection, startServer, type TestServer } from './support.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

async function socket(): Promise<Socket> {
  const made = connect(server.serving.port, '127.0.0.1');
  made.on('error', () => undefined);
  await once(made, 'connect');
  return made;
}

function message(opcode: number, body: Buffer, length = body.length + 16): Buffer {
  const head = Buffer.alloc(16);
  head.writeInt32LE(length, 0);
  head.writeInt32LE(7, 4);
  head.writeInt32LE(opcode, 12);
  return Buffer.concat([head, body]);
}

/** A reply with errors of its statements counts as refused. */
function failOnWriteErrors(reply: Document): Document {
  const [first] = (reply.writeErrors ?? []) as { errmsg: string }[];
  if (first) throw new Error(first.errmsg);
  return reply;
}

const ping = Buffer.concat([Buffer.alloc(5), serialize({ ping: 1, $db: 'admin' })]);

describe('bytes that are no message close their connection and no other', () => {
  const GARBAGE: [string, Buffer][] = [
    ['text', Buffer.from('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n')],
    ['a length below the header', message(2013, Buffer.alloc(5), 3)],
    ['a length above 48 MB', message(2013, Buffer.alloc(5), 48_000_001)],
    ['a negative length', message(2013, Buffer.alloc(5), -1)],
    ['an unknown opcode', message(4242, ping)],
    ['a compressed message', message(2012, ping)],
    ['an unknown required flag', message(2013, Buffer.concat([Buffer.from([4, 0, 0, 0]), ping.subarray(4)]))],
    ['a section that runs over the end', message(2013, Buffer.from([0, 0, 0, 0, 0, 255, 255, 0, 0]))],
    [
      'a document that is no BSON',
      message(2013, Buffer.concat([Buffer.alloc(5), Buffer.from([9, 0, 0, 0, 99, 97, 0, 0, 0])])),
    ],
    ['no body', message(2013, Buffer.alloc(4))],
    ['zeros', Buffer.alloc(64)],
  ];
  for (const [what, bytes] of GARBAGE) {
    it(what, async () => {
      const bad = await socket();
      const closed = once(bad, 'close');
      bad.write(bytes);
      await closed;
      expect(await server.client.db('admin').command({ ping: 1 })).toEqual({ ok: 1 });
    });
  }

  it('a message that comes byte by byte is answered, and two in one packet in order', async () => {
    const slow = await socket();
    const answers: Buffer[] = [];
    slow.on('data', (chunk: Buffer) => answers.push(chunk));
    const bytes = message(2013, ping);
    for (const byte of bytes) slow.write(Buffer.from([byte]));
    await expect.poll(() => Buffer.concat(answers).length).toBeGreaterThan(30);
    const one = Buffer.concat(answers).length;
    slow.write(Buffer.concat([bytes, bytes]));
    await expect.poll(() => Buffer.concat(answers).length).toBe(one * 3);
    slow.destroy();
  });
});

describe('what is not supported is refused by name', () => {
  const db = () => server.client.db('refused');
  const COMMANDS: [command: object, code: number, name: string][] = [
    [{ frobnicate: 1 }, 59, 'frobnicate'],
    [{ mapReduce: 'x' }, 59, 'mapReduce'],
    [{ renameCollection: 'x' }, 59, 'renameCollection'],
    [{ find: 'x', collation: { locale: 'pt' } }, 238, 'collation'],
    [{ find: 'x', let: { a: 1 } }, 238, 'let'],
    [{ find: 'x', frobnicate: 1 }, 40415, 'find.frobnicate'],
    [{ find: 'x', tailable: true }, 238, 'tailable'],
    [{ find: 'x', returnKey: true }, 238, 'returnKey'],
    [{ find: 'x', sort: { a: { $meta: 'textScore' } } }, 238, '$meta'],
    [{ find: 'x', sort: { a: 2 } }, 2, '$sort'],
    [{ find: 'x', projection: { a: '$b' } }, 238, "'a'"],
    [{ find: 'x', projection: { 'a.$': 1 } }, 238, 'a.$'],
    [{ find: 'x', projection: { a: 1, b: 0 } }, 31254, 'b'],
    [{ find: 'x', limit: 'many' }, 14, 'limit'],
    [{ find: 'x', skip: -1 }, 51024, 'skip'],
    [{ find: 'x', readConcern: { level: 'snapshot' } }, 238, 'snapshot'],
    [{ find: 5 }, 73, 'type'],
    [{ find: 'a$b' }, 73, 'a$b'],
    [{ create: 'x', capped: true, size: 100 }, 238, 'capped'],
    [{ create: 'x', validator: { a: 1 } }, 238, 'validator'],
    [{ insert: 'x', documents: [{ a: 1 }], txnNumber: 1 }, 20, 'Transaction numbers'],
    [{ insert: 'x', documents: [{ a: 1 }], writeConcern: { w: 2 } }, 2, "'w'"],
    [{ insert: 'x', documents: [] }, 21, 'batch'],
    [{ aggregate: 'x', pipeline: [], cursor: {}, collation: { locale: 'pt' } }, 238, 'collation'],
    [{ aggregate: 1, pipeline: [], cursor: {} }, 238, 'database'],
    [{ getMore: 5, collection: 'x' }, 43, 'cursor id 5'],
  ];
  for (const [command, code, name] of COMMANDS) {
    it(JSON.stringify(command), async () => {
      const error = await rejection(db().command(command));
      expect(error.code).toBe(code);
      expect(error.message).toContain(name);
    });
  }

  it('a transaction, in the words the driver has for a standalone server', async () => {
    const session = server.client.startSession();
    const work = session.withTransaction(() => db().collection('x').insertOne({}, { session }));
    expect((await rejection(work)).message).toContain('does not support retryable writes');
    await session.endSession();
    expect(await db().collection('x').countDocuments()).toBe(0);
  });

  const IDS: [id: unknown, code: number, text: string][] = [
    [[1], 53, 'array'],
    [/x/, 53, 'regex'],
    [new BSONRegExp('x', 'i'), 53, 'regex'],
    [{ $a: 1 }, 52, '$a is not valid for storage'],
    [{ a: { $b: 1 } }, 52, '$b is not valid for storage'],
    [{ a: [{ b: 1, $c: 1 }] }, 52, '$c is not valid for storage'],
  ];
  for (const [id, code, text] of IDS) {
    it(`an _id ${EJSON.stringify(id)}, inserted or by an upsert`, async () => {
      const rows = db().collection<{ _id: unknown }>('ids');
      const update = { $setOnInsert: { _id: id } } as UpdateFilter<{ _id: unknown }>;
      for (const write of [
        rows.insertOne({ _id: id } as never),
        rows.updateOne({ a: 1 } as object, update, { upsert: true }),
        rows.replaceOne({ a: 1 } as object, { _id: id } as never, { upsert: true }),
      ]) {
        const error = await rejection(write);
        expect(error.code).toBe(code);
        expect(error.message).toContain(text);
      }
      expect(await rows.countDocuments()).toBe(0);
    });
  }

  it('an _id of the type undefined', async () => {
    // No driver writes that type: it takes the place of null, which is as long.
    const command = Buffer.from(serialize({ insert: 'ids', documents: [{ _id: null }], $db: 'refused' }));
    command[command.indexOf('\x0a_id\0', 0, 'latin1')] = 6;
    const raw = await socket();
    raw.write(message(2013, Buffer.concat([Buffer.alloc(5), command])));
    const [reply] = (await once(raw, 'data')) as [Buffer];
    raw.destroy();
    expect(deserialize(reply.subarray(21))).toMatchObject({
      writeErrors: [{ code: 53, errmsg: "The '_id' value cannot be of type undefined" }],
    });
  });

  it('a sort of an update, which release 7.0 does not know; findAndModify sorts', async () => {
    const updates = [{ q: {}, u: { $set: { a: 1 } }, sort: { a: 1 } }];
    const error = await rejection(db().command({ update: 'x', updates }).then(failOnWriteErrors));
    expect(error.message).toContain("BSON field 'update.updates.sort' is an unknown field.");
    const rows = db().collection('sorted');
    await rows.insertMany([{ n: 1 }, { n: 2 }]);
    expect(await rows.findOneAndUpdate({}, { $inc: { n: 5 } }, { sort: { n: -1 } })).toMatchObject({ n: 2 });
  });

  it('a document of more than 16 MB', async () => {
    const rows = db().collection('x');
    await rows.insertOne({ text: 'x'.repeat(9_000_000) });
    const error = await rejection(rows.updateOne({}, { $set: { more: 'x'.repeat(9_000_000) } }));
    expect(error).toMatchObject({ code: 10334 });
    await rows.insertOne({ text: 'x'.repeat(9_000_000) });
    // Two of them do not fit one answer: the batch ends, the cursor goes on.
    expect(await rows.find().toArray()).toHaveLength(2);
  });
});

describe('a session and a cursor', () => {
  it('are taken, and a cursor that was closed is gone', async () => {
    const rows = server.client.db('cursors').collection('rows');
    await rows.insertMany(Array.from({ length: 500 }, (_, n) => ({ n })));
    const reply = await server.client.db('cursors').command({ find: 'rows', batchSize: 5 });
    expect(reply.cursor.firstBatch).toHaveLength(5);
    const killed = await server.client
      .db('cursors')
      .command({ killCursors: 'rows', cursors: [reply.cursor.id] });
    expect(killed.cursorsKilled).toHaveLength(1);
    const next = server.client.db('cursors').command({ getMore: reply.cursor.id, collection: 'rows' });
    expect(await rejection(next)).toMatchObject({ code: 43 });
    expect(await rows.find({}, { skip: 490, sort: { n: 1 } }).toArray()).toHaveLength(10);
    expect(await rows.find({}, { limit: 7, batchSize: 3 }).toArray()).toHaveLength(7);
    expect(await rows.find({}, { projection: { _id: 0 }, limit: 1 }).toArray()).toEqual([{ n: 0 }]);
  });

  it('a write without acknowledgement is done and not answered', async () => {
    const rows = server.client.db('cursors').collection('quiet');
    await rows.insertOne({ n: 1 }, { writeConcern: { w: 0 } });
    await expect.poll(() => rows.countDocuments()).toBe(1);
  });
});
