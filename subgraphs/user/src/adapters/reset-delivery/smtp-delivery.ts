import { createTransport } from 'nodemailer';
import type { ResetDelivery } from '../../ports/password-resets.ts';

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

/** Sends tokens by e-mail. In Portuguese, as those who buy and sell here are Brazilian. */
export function smtpDelivery({ smtpUrl, from, resetUrl }: MailSettings): ResetDelivery {
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: TIMEOUT,
    greetingTimeout: TIMEOUT,
    socketTimeout: TIMEOUT,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    deliver: async ({ email, token, minutes }) => {
      const way = resetUrl === null ? `este código: ${token}` : `este endereço:\n\n${resetUrl}${token}`;
      await transport.sendMail({
        from,
        to: { name: '', address: email },
        subject: 'Redefinição de senha',
        text: [
          'Olá,',
          `alguém pediu uma nova senha para a sua conta. Se foi você, use ${way}`,
          `Vale por ${minutes} minutos e uma única vez. Se não foi você, ignore esta mensagem: nada muda.`,
        ].join('\n\n'),
      });
    },
  };
}
