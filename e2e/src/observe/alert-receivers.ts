import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';

/** A message about alerts, as a person reads it, and when it came. */
export interface Notice {
  readonly by: 'mail' | 'webhook';
  readonly subject: string;
  readonly text: string;
  readonly at: number;
}

/** A mail server and a webhook that take everything. */
export interface AlertReceivers {
  readonly smtpUrl: string;
  readonly webhookUrl: string;
  /** What came so far. */
  readonly notices: readonly Notice[];
  close(): Promise<void>;
}

/** Starts both on free ports of 127.0.0.1. */
export async function startAlertReceivers(): Promise<AlertReceivers> {
  const notices: Notice[] = [];
  const mail = createServer((socket) =>
    receiveMail(socket, (source) => {
      notices.push({ by: 'mail', ...messageOf(source), at: Date.now() });
    }),
  );
  const webhook = createHttpServer(async (request, response) => {
    let body = '';
    for await (const piece of request) body += piece;
    const { attachments } = JSON.parse(body) as { attachments: { title: string; text: string }[] };
    for (const { title, text } of attachments)
      notices.push({ by: 'webhook', subject: title, text, at: Date.now() });
    response.end('ok');
  });
  const [mailPort, webhookPort] = [await listen(mail), await listen(webhook)];
  return {
    smtpUrl: `smtp://127.0.0.1:${mailPort}`,
    webhookUrl: `http://127.0.0.1:${webhookPort}/services/alerts`,
    notices,
    close: async () => {
      webhook.closeAllConnections();
      await Promise.all([mail, webhook].map((server) => new Promise((resolve) => server.close(resolve))));
    },
  };
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

/** Speaks SMTP for as long as the connection lasts. */
function receiveMail(socket: Socket, deliver: (source: string) => void): void {
  let waiting = '';
  let message: string[] | null = null;
  socket.on('error', () => undefined);
  socket.write('220 here\r\n');
  socket.on('data', (chunk) => {
    const lines = `${waiting}${chunk}`.split('\r\n');
    waiting = lines.pop() ?? '';
    for (const line of lines) {
      if (message && line !== '.') {
        message.push(line);
        continue;
      }
      if (message) deliver(message.join('\n'));
      message = line === 'DATA' ? [] : null;
      socket.write(message ? '354 go on\r\n' : '250 ok\r\n');
      if (line === 'QUIT') socket.end();
    }
  });
}

/** Subject and text of an e-mail, decoded. */
function messageOf(source: string): { subject: string; text: string } {
  const readable = source.replace(/=\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => hexByte(hex));
  const [, subject = ''] = /^Subject: (.*)$/m.exec(readable) ?? [];
  return { subject, text: readable.slice(readable.indexOf('\n\n')) };
}

const hexByte = (hex: string): string => String.fromCharCode(Number.parseInt(hex, 16));
