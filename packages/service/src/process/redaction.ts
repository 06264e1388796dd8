import { CENSOR, redactedErrorText, redactedNumber, redactedText } from './redacted-text.ts';

/** Keys with a secret or personal data as their value, whatever it is. Compared without case, hyphens and underscores. */
const SECRET_KEY =
  /pass(?:word|wd|phrase)|senha|secret|token|authorization|cookie|credential|(?:api|access|private|signing)key|cpf|cnpj|email|phone|telefone|zipcode|remark|^(?:(?:full|first|last|given|family|user|customer|buyer|seller|preferred)?name|nome|plate|placa|vin|renavam|chassis|address|clientaddress|remoteaddress|ip|street|headers|variables|body|payload|keyvalue|op|writeerrors)$/;

/** Keys with an id as their value, which may look like a number of a person. */
const ID_KEY = new Set(['traceId', 'spanId', 'requestId', 'service']);

/** Keys with a text that a library wrote. */
const ERROR_TEXT = new Set(['msg', 'message', 'stack', 'description']);

/** How deep a line is read. What is below is left out. */
const DEEPEST = 12;

/** Longest text in a line, in characters. More says nothing to a person, and takes long to read through. */
const LONGEST = 4_096;

/** Lines of more characters than this are always read through. */
const USUAL_LENGTH = 2_048;

/**
 * Whether a line may contain something to redact, in its form as JSON. It is tested for each line, and so it says yes too often
 * rather than takes long. A word also begins after an escape, as in `\n529.982.247-25`.
 */
const SUSPECT = new RegExp(
  [
    // Errors say whatever libraries like to quote.
    '"stack":|dup key',
    // Keys, and texts such as `password=…`.
    'pass(?:word|wd|phrase)|pwd|senha|secret|token|authorization|cookie|credential|_?key["=]|cpf|cnpj|e-?mail|phone|telefone|zip_?code|remark',
    '"(?:[a-z]*_?name|nome|plate|placa|vin|renavam|chassis|(?:client|remote)?_?address|ip|street|headers|variables|body|payload|op|writeerrors)":',
    // Addresses of e-mail, credentials in URIs, query strings.
    String.raw`@|%40|\?[^\s"]{1,64}=`,
    // Tokens and keys.
    'eyJ|bearer|digest|negotiate|basic |-----BEGIN',
    // Numbers of persons and companies, telephones.
    String.raw`(?:(?<![\dA-Z])|(?<=\\[bfnrt]))\d[\d ().\/\-]{7,}\d`,
    // Plates, numbers of companies with letters, and numbers of chassis.
    String.raw`(?:(?<![\dA-Z])|(?<=\\[bfnrt]))(?:[A-Z]{3}-?\d[A-Z\d]\d{2}|[\dA-Z]{2}\.?[\dA-Z]{3}\.?[\dA-Z]{3}\/?[\dA-Z]{4}-?\d{2}|[A-HJ-NPR-Z\d]{13}\d{4})(?![\dA-Z])`,
  ].join('|'),
  'i',
);

/** A random text, such as a refresh token. */
const RANDOM = /(?<![\w-])(?=[\w-]{0,31}[a-z])(?=[\w-]{0,31}[A-Z])(?=[\w-]{0,31}\d)[\w-]{32}/;

/** What every line begins with. Its time looks like a telephone. */
const HEAD = /^\{"level":\d+,"time":\d+,/;

/** Secrets of this process, each with its form within a JSON text. */
const secrets = new Map<string, string>();

/** Shortest secret that is looked for as such. A shorter one would be found in texts that do not contain it. */
const SHORTEST_SECRET = 6;

/** Has a value replaced wherever it stands in a log line of this process: a secret that its settings contain. */
export function keepFromLogs(secret: string): void {
  if (secret.length >= SHORTEST_SECRET) secrets.set(secret, JSON.stringify(secret).slice(1, -1));
}

/**
 * A log line, with its end, without secrets and without personal data: by keys at any depth, and by what values look like.
 * A line that contains nothing like these is returned as it is.
 */
export function redactedLine(line: string): string {
  const rest = line.slice(HEAD.exec(line)?.[0].length ?? 0);
  if (line.length < USUAL_LENGTH && !SUSPECT.test(rest) && !RANDOM.test(rest) && !hasSecret(rest))
    return line;
  const read: unknown = JSON.parse(line);
  return `${JSON.stringify(redacted(read, '', 0))}\n`;
}

/** A text for a person to read, without the secrets of this process and without what looks like a secret or personal data. */
export function redactedMessage(text: string): string {
  return textWithout(text, redactedText);
}

/** Whether a part of a line contains a secret of this process. */
function hasSecret(text: string): boolean {
  for (const escaped of secrets.values()) if (text.includes(escaped)) return true;
  return false;
}

function redacted(value: unknown, key: string, depth: number): unknown {
  if (value === null || typeof value === 'boolean') return value;
  if (depth === 0 || !SECRET_KEY.test(key.replace(/[-_]/g, '').toLowerCase())) {
    if (typeof value === 'string')
      return ID_KEY.has(key)
        ? value
        : textWithout(value, ERROR_TEXT.has(key) ? redactedErrorText : redactedText);
    if (typeof value === 'number') return key === 'time' ? value : redactedNumber(value);
    if (depth > DEEPEST) return CENSOR;
    if (Array.isArray(value)) return value.map((one) => redacted(one, key, depth + 1));
    return Object.fromEntries(
      Object.entries(value as object).map(([name, one]) => [
        textWithout(name, redactedText),
        redacted(one, name, depth + 1),
      ]),
    );
  }
  return CENSOR;
}

/** A text, which may be a key, without the secrets of this process and without what `redact` replaces. */
function textWithout(text: string, redact: (text: string) => string): string {
  let rest = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  for (const secret of secrets.keys()) rest = rest.replaceAll(secret, CENSOR);
  return redact(rest);
}
