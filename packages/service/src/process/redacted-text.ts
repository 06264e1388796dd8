import { cnpjOf, cpfOf } from '@autograph/kernel/brazil';

/** What stands in a log line in place of what it must not contain. */
export const CENSOR = '[redacted]';

/**
 * Words before a quoted text that is a name in the code or in a schema. Any other quoted text in a message of an error is a value
 * that somebody sent, such as the name of a customer.
 */
const NAMING =
  /(?:path|field|fields|property|properties|model|index|collection|type|argument|variable|directive|enum|setting|module|package|import|export|function|method|command|service|operation|event|column|option|topic|group|code|reading|setting|mutation|query|subscription|worker|host|at)\W{0,3}$/i;

/** A quoted text that nobody has as a name: camelCase, or a path. */
const CODE = /^(?:[a-z]+[A-Z]\w*|[\w.-]*\/[\w./:@-]*)$/;

type Rule = readonly [pattern: RegExp, replacement: string | ((...match: string[]) => string)];

/** Between the digits of a number. */
const GAP = String.raw`[\s().\-/]{0,3}`;

/** Ids, times and addresses of hosts, which stay. */
const KEPT = String.raw`[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|\d{4}-\d\d-\d\d[T ]\d\d:[\d:.]+|(?:\d{1,3}\.){3}\d{1,3}(?![\d-])`;

/**
 * Numbers of companies and persons and telephones, each by its own groups of digits, so that one beside another number is found;
 * then whatever else has at least 10 digits.
 */
const PERSONAL = [
  ['\\d{2}', '\\d{3}', '\\d{3}', '\\d{4}', '\\d{2}'].join(GAP),
  ['\\d{3}', '\\d{3}', '\\d{3}', '\\d{2}'].join(GAP),
  String.raw`(?:\+?55${GAP})?\(?0?\d{2}${GAP}(?:9${GAP})?\d{4}${GAP}\d{4}`,
  String.raw`\+\d(?:${GAP}\d){7,}`,
  String.raw`\d(?:${GAP}\d){9,}`,
].join('|');

/** A CNPJ, which may contain letters. */
const COMPANY = /(?<![A-Z\d])[A-Z\d]{2}\.?[A-Z\d]{3}\.?[A-Z\d]{3}\/?[A-Z\d]{4}-?\d{2}(?![A-Z\d])/gi;

const NUMBER = new RegExp(String.raw`(?<![a-z\d])(?:(${KEPT})|(?:${PERSONAL}))(?![a-z\d])`, 'gi');

/** What is replaced in any text. Every repetition has a bound, or excludes what follows it: a text may be hostile. */
const RULES: readonly Rule[] = [
  [/-----BEGIN [A-Z ]{1,40}-----.*?(?:-----END [A-Z ]{1,40}-----|$)/gs, CENSOR],
  [/eyJ[\w-]{4,}(?:\.[\w-]*){1,4}/g, CENSOR],
  [/\b(bearer|digest|negotiate)\s+[^\s"',;]+/gi, `$1 ${CENSOR}`],
  [/\bBasic\s+[A-Za-z0-9+/=]{8,}/g, `Basic ${CENSOR}`],
  // User and password of a URI, also where the password contains characters that a URI would have escaped. A frame of a stack
  // has a path as a URI, in which directories of packages begin with an @.
  [/(?<=[a-z\d+.-])(?<!\bfile):\/\/[^\s"'`<>]{0,300}@/gi, `://${CENSOR}@`],
  [/\?[\w.%~+[\]-]{1,64}=[^\s"'`<>]*/g, `?${CENSOR}`],
  [
    /(pass(?:word|wd|phrase)|pwd|senha|secret|token|api_?key|access_?key|authorization|cookie|cpf|cnpj|e-?mail|phone|telefone|placa|plate)(["']?\s{0,3}[:=]\s{0,3})(?:"[^"\n]*"|'[^'\n]*'|[^\s"',;&)}\]]+)/gi,
    `$1$2${CENSOR}`,
  ],
  [/[^\s"'`<>()[\],;:=&?/\\]{1,128}(?:@|%40)(?:[\p{L}\d-]{1,63}\.){1,8}\p{L}{2,63}/gu, CENSOR],
  // A plate, of either kind.
  [/(?<![A-Z\d])[A-Z]{3}-?\d[A-Z\d]\d{2}(?![A-Z\d])/gi, CENSOR],
  // A CNPJ with letters.
  [COMPANY, censoredCompany],
  // The number of a chassis, of which the last four characters are digits.
  [/(?<![A-Z\d])[A-HJ-NPR-Z\d]{13}\d{4}(?![A-Z\d])/gi, (code) => (/[A-Z]/i.test(code) ? CENSOR : code)],
  [NUMBER, censoredNumber],
  // Refresh tokens, reset tokens, keys: random texts of any alphabet in use.
  [/(?<![\w-])(?=[\w-]{0,200}[a-z])(?=[\w-]{0,200}[A-Z])(?=[\w-]{0,200}\d)[\w-]{32,}={0,2}/g, CENSOR],
];

/** What is replaced in texts that libraries write: they quote the values that they refuse. */
const QUOTING: readonly Rule[] = [
  // MongoDB's duplicate key error has the values of the index.
  [/(dup key:)(?:(?!\n\s+at ).)*/gs, `$1 ${CENSOR}`],
  // JSON.parse has a part of the text.
  [/\.{0,3}".{0,200}?(?= is not valid JSON)/gs, CENSOR],
  [
    /((?:got invalid value|cannot represent[\w -]{0,40} value:|for value|Received(?: type \w+)?|Unrecognized keys?:?|(?:Unknown|Invalid) [\w-]{1,30}:)) (?!\[redacted)(?:(?!\n\s+at ).)*?(?=; |, [a-z]| at (?:path|"|position|line)|\n|$)/gs,
    `$1 ${CENSOR}`,
  ],
  // mongoose.
  [/\(`[^`]*`\)/g, `(${CENSOR})`],
  [/`[^`]*`(?= is not a valid enum value)/g, CENSOR],
  [/( is invalid) \((?:(?!\n\s+at ).)*?\)(?=[.,\n]|$)/gs, `$1 (${CENSOR})`],
];

/** A text without what looks like a secret, a number of a person or a company, a plate, or a way to reach somebody. */
export function redactedText(text: string): string {
  return applied(RULES, text);
}

/** As `redactedText`, of a message or a stack of an error, in which also quoted values are replaced. */
export function redactedErrorText(text: string): string {
  const quoting = applied(QUOTING, text);
  return redactedText(
    quoting.replace(/"((?:(?!\n\s+at )[^"])+)"|(?<!\w)'([^'\n]+)'(?!\w)/g, (quoted, double, single, at) =>
      NAMING.test(quoting.slice(Math.max(0, at - 24), at)) || CODE.test(double ?? single)
        ? quoted
        : `"${CENSOR}"`,
    ),
  );
}

/** A number, or what stands in its place where it is a CPF. */
export function redactedNumber(number: number): number | string {
  const digits = String(number);
  return /^\d{9,11}$/.test(digits) && cpfOf(digits.padStart(11, '0')) ? CENSOR : number;
}

/** Whether a text contains what has the digits of a CPF, a CNPJ or a telephone. */
export function hasPersonalNumber(text: string): boolean {
  return text.replace(COMPANY, censoredCompany).replace(NUMBER, censoredNumber) !== text;
}

/** One without punctuation looks like any code of that length: its check digits tell. */
function censoredCompany(code: string): string {
  return code.includes('/') || cnpjOf(code) ? CENSOR : code;
}

/** What stands in the place of what `NUMBER` found. A time has 13 digits or more without a gap, as have ids, and stays. */
function censoredNumber(found: string, kept: string | undefined): string {
  if (kept !== undefined) return isNotAddress(kept) ? CENSOR : kept;
  return /^(?:(?!55)\d{13}|\d{15,})$/.test(found) ? found : CENSOR;
}

function isNotAddress(text: string): boolean {
  return /^[\d.]+$/.test(text) && text.split('.').some((part) => Number(part) > 255);
}

function applied(rules: readonly Rule[], text: string): string {
  return rules.reduce(
    (changed, [pattern, replacement]) => changed.replace(pattern, replacement as string),
    text,
  );
}
