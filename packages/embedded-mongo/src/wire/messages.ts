import { type Doc, decode, encode, setField } from '../engine/values.ts';

export const MAX_MESSAGE_BYTES = 48_000_000;

const OP_REPLY = 1;
const OP_QUERY = 2004;
const OP_MSG = 2013;
const HEADER_BYTES = 16;
const CHECKSUM_PRESENT = 1;
const MORE_TO_COME = 2;

/** A request as a client sent it: the command document, sequences of documents joined in. */
export interface Request {
  readonly requestId: number;
  readonly legacy: boolean;
  readonly expectsReply: boolean;
  readonly body: Doc;
}

/** Bytes that are no message of the protocol: the connection they came on is closed. */
export class ProtocolError extends Error {}

/** Cuts whole messages out of the bytes of one connection. */
export class MessageReader {
  #chunks: Buffer[] = [];
  #length = 0;

  /** Takes the next bytes and gives the messages that are now complete. */
  push(chunk: Buffer): Buffer[] {
    this.#chunks.push(chunk);
    this.#length += chunk.length;
    const messages: Buffer[] = [];
    for (;;) {
      if (this.#length < HEADER_BYTES) return messages;
      if ((this.#chunks[0]?.length ?? 0) < HEADER_BYTES) this.#chunks = [Buffer.concat(this.#chunks)];
      const size = this.#chunks[0]?.readInt32LE(0) ?? 0;
      if (size < HEADER_BYTES || size > MAX_MESSAGE_BYTES)
        throw new ProtocolError(`message of ${size} bytes`);
      if (this.#length < size) return messages;
      const all = this.#chunks.length === 1 ? this.#chunks[0] : undefined;
      const bytes = all ?? Buffer.concat(this.#chunks);
      messages.push(bytes.subarray(0, size));
      this.#length -= size;
      this.#chunks = this.#length > 0 ? [bytes.subarray(size)] : [];
    }
  }
}

/** Reads one message; anything malformed is a ProtocolError. */
export function parseMessage(message: Buffer): Request {
  try {
    const requestId = message.readInt32LE(4);
    const opcode = message.readInt32LE(12);
    if (opcode === OP_MSG) return { requestId, legacy: false, ...parseOpMsg(message) };
    if (opcode === OP_QUERY)
      return { requestId, legacy: true, expectsReply: true, body: parseOpQuery(message) };
    throw new ProtocolError(`opcode ${opcode}`);
  } catch (error) {
    if (error instanceof ProtocolError) throw error;
    throw new ProtocolError(error instanceof Error ? error.message : String(error));
  }
}

function parseOpMsg(message: Buffer): { expectsReply: boolean; body: Doc } {
  const flags = message.readUInt32LE(16);
  // Bits 0 to 15 change how a message is read: an unknown one must not be passed over.
  if ((flags & 0xffff & ~(CHECKSUM_PRESENT | MORE_TO_COME)) !== 0) throw new ProtocolError(`flags ${flags}`);
  const end = message.length - (flags & CHECKSUM_PRESENT ? 4 : 0);
  let body: Doc | undefined;
  const sequences: [string, Doc[]][] = [];
  let at = 20;
  while (at < end) {
    const kind = message.readUInt8(at);
    const size = message.readInt32LE(at + 1);
    const stop = at + 1 + size;
    if (size < 5 || stop > end) throw new ProtocolError(`section of ${size} bytes`);
    if (kind === 0) {
      if (body) throw new ProtocolError('two body sections');
      body = decode(message.subarray(at + 1, stop));
    } else if (kind === 1) sequences.push(parseSequence(message.subarray(at + 5, stop)));
    else throw new ProtocolError(`section kind ${kind}`);
    at = stop;
  }
  if (!body) throw new ProtocolError('no body section');
  for (const [name, documents] of sequences) setField(body, name, documents);
  return { expectsReply: (flags & MORE_TO_COME) === 0, body };
}

function parseSequence(bytes: Buffer): [string, Doc[]] {
  const zero = bytes.indexOf(0);
  if (zero < 0) throw new ProtocolError('section without a name');
  const documents: Doc[] = [];
  let at = zero + 1;
  while (at < bytes.length) {
    const size = bytes.readInt32LE(at);
    if (size < 5 || at + size > bytes.length) throw new ProtocolError(`document of ${size} bytes`);
    documents.push(decode(bytes.subarray(at, at + size)));
    at += size;
  }
  return [bytes.toString('utf8', 0, zero), documents];
}

/** The query form of old drivers, which today's still use for their first hello. */
function parseOpQuery(message: Buffer): Doc {
  const zero = message.indexOf(0, 20);
  if (zero < 0) throw new ProtocolError('query without a namespace');
  const ns = message.toString('utf8', 20, zero);
  if (!ns.endsWith('.$cmd')) throw new ProtocolError(`query on ${ns}`);
  const at = zero + 9;
  const body = decode(message.subarray(at, at + message.readInt32LE(at)));
  setField(body, '$db', ns.slice(0, -'.$cmd'.length));
  return body;
}

let replies = 0;

/** Frames the answer to a request; a document that is already BSON is sent as it is. */
export function formatReply(request: Request, reply: Doc | Uint8Array): Buffer {
  const body = reply instanceof Uint8Array ? reply : encode(reply);
  const prefix = request.legacy ? 36 : 21;
  const head = Buffer.alloc(prefix);
  replies = (replies + 1) & 0x7fffffff;
  head.writeInt32LE(prefix + body.length, 0);
  head.writeInt32LE(replies, 4);
  head.writeInt32LE(request.requestId, 8);
  head.writeInt32LE(request.legacy ? OP_REPLY : OP_MSG, 12);
  // A legacy reply says how many documents it holds; a message's flags and its section kind stay zero.
  if (request.legacy) head.writeInt32LE(1, 32);
  return Buffer.concat([head, body]);
}
