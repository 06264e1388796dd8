import { createTransport } from 'nodemailer';
import type { Message, MessageDelivery } from '../../ports/message-delivery.ts';

/** Where e-mails go out, and what is in them. */
export interface MailSettings {
  /** The mail server, smtp:// or smtps://, with user and password if it wants them. */
  readonly smtpUrl: string;
  /** Sender. */
  readonly from: string;
  /** Address of the page that takes the token; the token is appended. Without it the token itself is sent. */
  readonly resetUrl: string | null;
}

/** How long the mail server may take for each step, in milliseconds. */
const TIMEOUT = 10_000;

/** Sends messages by e-mail. */
export function smtpDelivery({ smtpUrl, from, resetUrl }: MailSettings): MessageDelivery {
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: TIMEOUT,
    greetingTimeout: TIMEOUT,
    socketTimeout: TIMEOUT,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    deliver: async (message) => {
      const { subject, paragraphs } = textOf(message, resetUrl);
      const to = { name: '', address: message.email };
      await transport.sendMail({ from, to, subject, text: paragraphs.join('\n\n') });
    },
  };
}

/** What a message says. In Portuguese, as those who buy and sell here are Brazilian; a warning in English as well. */
function textOf(message: Message, resetUrl: string | null) {
  if (message.kind === 'address-changed') {
    return {
      subject: 'Seu e-mail foi alterado / Your e-mail address was changed',
      paragraphs: [
        'Olá,',
        'o endereço de e-mail da sua conta foi alterado, e este endereço não vale mais para ela. Se foi você, ignore esta mensagem. Se não foi, fale com a loja imediatamente.',
        'The e-mail address of your account was changed, and this address no longer belongs to it. If you did this, ignore this message. If you did not, contact the dealership at once.',
      ],
    };
  }
  const { token, minutes } = message;
  const way = resetUrl === null ? `este código: ${token}` : `este endereço:\n\n${resetUrl}${token}`;
  return {
    subject: 'Redefinição de senha',
    paragraphs: [
      'Olá,',
      `alguém pediu uma nova senha para a sua conta. Se foi você, use ${way}`,
      `Vale por ${minutes} minutos e uma única vez. Se não foi você, ignore esta mensagem: nada muda.`,
    ],
  };
}
