import { catalogue } from '@autograph/kernel';

/**
 * What graphql-js 16 says of a document that it cannot parse, behind "Syntax Error: ". The English texts of the catalogues in
 * this folder are its own, to the letter: `graphqlMessage` finds the message of a text by them.
 */
export const syntaxMessages = catalogue('graphql.syntax', {
  expected: { en: 'Expected {wanted}, found {found}.', 'pt-BR': 'Esperado {wanted}, encontrado {found}.' },
  unexpectedVariable: {
    en: 'Unexpected variable "{name}" in constant value.',
    'pt-BR': 'A variável "{name}" não é permitida em um valor constante.',
  },
  shorthandDescription: {
    en: 'Unexpected description, descriptions are not supported on shorthand queries.',
    'pt-BR': 'Descrições não são permitidas em consultas abreviadas.',
  },
  description: {
    en: 'Unexpected description, only GraphQL definitions support descriptions.',
    'pt-BR': 'Descrições são permitidas apenas em definições.',
  },
  singleQuote: {
    en: `Unexpected single quote character ('), did you mean to use a double quote (")?`,
    'pt-BR': `Aspas simples (') não são permitidas; use aspas duplas (").`,
  },
  unexpectedCharacter: {
    en: 'Unexpected character: {found}.',
    'pt-BR': 'Caractere inesperado: {found}.',
  },
  unexpected: { en: 'Unexpected {found}.', 'pt-BR': 'Elemento inesperado: {found}.' },
  unterminated: { en: 'Unterminated string.', 'pt-BR': 'Texto sem aspas de fechamento.' },
  characterInString: {
    en: 'Invalid character within String: {found}.',
    'pt-BR': 'Caractere inválido em um texto: {found}.',
  },
  invalidCharacter: { en: 'Invalid character: {found}.', 'pt-BR': 'Caractere inválido: {found}.' },
  digitAfterZero: {
    en: 'Invalid number, unexpected digit after 0: {found}.',
    'pt-BR': 'Número inválido, dígito inesperado depois de 0: {found}.',
  },
  digitExpected: {
    en: 'Invalid number, expected digit but got: {found}.',
    'pt-BR': 'Número inválido, esperado um dígito, encontrado: {found}.',
  },
  unicodeEscape: {
    en: 'Invalid Unicode escape sequence: "{found}".',
    'pt-BR': 'Sequência de escape Unicode inválida: "{found}".',
  },
  characterEscape: {
    en: 'Invalid character escape sequence: "{found}".',
    'pt-BR': 'Sequência de escape inválida: "{found}".',
  },
  reserved: {
    en: '{found} is reserved and cannot be used for an enum value.',
    'pt-BR': '{found} é reservado e não pode ser usado como valor de enum.',
  },
  tokens: {
    en: 'Document contains more that {max} tokens. Parsing aborted.',
    'pt-BR': 'O documento tem mais de {max} tokens.',
  },
  comments: {
    en: 'Document contains more than {max} comments. Parsing aborted.',
    'pt-BR': 'O documento tem mais de {max} comentários.',
  },
  length: {
    en: 'Source contains more than {max} UTF-16 code units. Parsing aborted.',
    'pt-BR': 'O documento tem mais de {max} caracteres.',
  },
});
