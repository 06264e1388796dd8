import { createServer, type Server } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { smtpDelivery } from '../src/adapters/message-delivery/smtp-delivery.ts';

let server: Server | undefined;
afterEach(() => server?.close());

/** A mail server that takes everything; returns its address and what it received. */
async function mailServer(): Promise<{ readonly url: string; readonly heard: string[] }> {
  const heard: string[] = [];
  server = createServer((socket) => {
    let inMessage = false;
    socket.write('220 here\r\n');
    socket.on('data', (chunk) => {
      for (const line of chunk.toString().split('\r\n').slice(0, -1)) {
        heard.push(line);
        if (inMessage && line !== '.') continue;
        inMessage = line === 'DATA';
        socket.write(inMessage ? '354 go on\r\n' : '250 ok\r\n');
      }
    });
  });
  await new Promise<void>((ready) => server?.listen(0, '127.0.0.1', ready));
  const address = server.address();
  return { url: `smtp://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`, heard };
}

it('sends the token to the one address, as a link where there is a page for it', async () => {
  const { url, heard } = await mailServer();
  const delivery = smtpDelivery({
    smtpUrl: url,
    from: 'Loja <loja@example.com>',
    resetUrl: 'https://loja.example.com/senha?token=',
  });
  await delivery.deliver({
    kind: 'password-reset',
    email: 'ana@example.com',
    token: 'the-token',
    minutes: 30,
  });
  const message = heard.join('\n').replaceAll('=\n', '').replaceAll('=3D', '=');
  expect(heard.filter((line) => line.startsWith('RCPT TO'))).toEqual(['RCPT TO:<ana@example.com>']);
  expect(message).toContain('https://loja.example.com/senha?token=the-token');
});

it('tells a former address that it was changed, without a token or a link', async () => {
  const { url, heard } = await mailServer();
  const delivery = smtpDelivery({ smtpUrl: url, from: 'loja@example.com', resetUrl: 'https://loja/senha?' });
  await delivery.deliver({ kind: 'address-changed', email: 'ana@example.com' });
  expect(heard.filter((line) => line.startsWith('RCPT TO'))).toEqual(['RCPT TO:<ana@example.com>']);
  const message = heard.join('\n').replaceAll('=\n', '');
  expect(message).toContain('this address no longer belongs to it');
  expect(message).not.toContain('https:');
});

it('lets nothing in an address become another recipient or header', async () => {
  const { url, heard } = await mailServer();
  const delivery = smtpDelivery({ smtpUrl: url, from: 'loja@example.com', resetUrl: null });
  const email = 'ana@example.com\r\nBcc: eve@example.com';
  await delivery
    .deliver({ kind: 'password-reset', email, token: 'the-token', minutes: 30 })
    .catch(() => undefined);
  expect(heard.filter((line) => line.startsWith('RCPT TO')).length).toBeLessThanOrEqual(1);
  expect(heard.filter((line) => line.startsWith('Bcc'))).toEqual([]);
});

it('fails, and says so, when the mail server does not answer', async () => {
  const delivery = smtpDelivery({ smtpUrl: 'smtp://127.0.0.1:9', from: 'loja@example.com', resetUrl: null });
  await expect(
    delivery.deliver({ kind: 'password-reset', email: 'ana@example.com', token: 'x', minutes: 30 }),
  ).rejects.toThrow();
});
