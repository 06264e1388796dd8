import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { ALERTMANAGER } from './places.ts';

/** Where alerts are sent. */
export interface Receivers {
  /** URL of a webhook that takes the messages of Slack. */
  readonly webhook?: string | undefined;
  readonly mail?: Mail | undefined;
}

/** How alerts are sent by e-mail. */
export interface Mail {
  /** `smtp://` or `smtps://`, with user and password where the server asks for them. */
  readonly server: URL;
  readonly from: string;
  readonly to: string;
}

interface Receiver {
  readonly name: string;
  readonly email_configs?: readonly object[];
  readonly slack_configs?: readonly object[];
}

/** The port of a mail server whose address names none. */
const MAIL_PORT = { 'smtp:': '587', 'smtps:': '465' } as const;

/**
 * The configuration of deploy/observability with these receivers. Without any, alerts are shown by Alertmanager alone. A mail
 * server on another machine must offer TLS.
 */
export async function alertmanagerConfig({ webhook, mail }: Receivers): Promise<string> {
  const config = parse(await readFile(join(ALERTMANAGER, 'alertmanager.yml'), 'utf8'));
  const receivers = (config.receivers as readonly Receiver[]).map(
    ({ name, email_configs, slack_configs }) => ({
      name,
      ...(mail && email_configs && { email_configs: email_configs.map((one) => ({ ...one, to: mail.to })) }),
      ...(webhook && slack_configs && { slack_configs: slack_configs.map((one) => sentTo(one, webhook)) }),
    }),
  );
  const { resolve_timeout } = config.global;
  return stringify({
    ...config,
    global: { resolve_timeout, ...(mail && mailSettings(mail)) },
    templates: [join(ALERTMANAGER, 'templates/*.tmpl')],
    receivers,
  });
}

function sentTo(slack: object, webhook: string): object {
  const { api_url_file: _file, ...others } = slack as { readonly api_url_file?: string };
  return { ...others, api_url: webhook };
}

function mailSettings({ server, from }: Mail): object {
  const { protocol, hostname, port, username, password } = server;
  const isHere = /^(localhost|127\.[\d.]+|\[::1\])$/.test(hostname);
  return {
    smtp_smarthost: `${hostname}:${port || MAIL_PORT[protocol as keyof typeof MAIL_PORT]}`,
    smtp_from: from,
    smtp_require_tls: !isHere,
    ...(username && {
      smtp_auth_username: decodeURIComponent(username),
      smtp_auth_password: decodeURIComponent(password),
    }),
  };
}
