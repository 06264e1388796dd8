import { catalogue } from '@autograph/kernel';

/** What is said of values: literals of a document, variables, and their reasons. */
export const valueMessages = catalogue('graphql.value', {
  requiredField: {
    en: 'Field "{field}" of required type "{type}" was not provided.',
    'pt-BR': 'O campo obrigatório "{field}", do tipo "{type}", não foi informado.',
  },
  unknownField: {
    en: 'Field "{field}" is not defined by type "{type}".',
    'pt-BR': 'O tipo "{type}" não tem o campo "{field}".',
  },
  notNull: {
    en: 'Expected non-nullable type "{type}" not to be null.',
    'pt-BR': 'O tipo "{type}" não aceita nulo.',
  },
  fieldNotNull: { en: 'Field "{field}" must be non-null.', 'pt-BR': 'O campo "{field}" não aceita nulo.' },
  notAnObject: {
    en: 'Expected type "{type}" to be an object.',
    'pt-BR': 'Esperado um objeto do tipo "{type}".',
  },
  oneOfKey: {
    en: 'Exactly one key must be specified for OneOf type "{type}".',
    'pt-BR': 'Informe exatamente um campo do tipo OneOf "{type}".',
  },
  oneOf: {
    en: 'OneOf Input Object "{type}" must specify exactly one key.',
    'pt-BR': 'Informe exatamente um campo do objeto OneOf "{type}".',
  },
  requiredVariable: {
    en: 'Variable "{name}" of required type "{type}" was not provided.',
    'pt-BR': 'A variável obrigatória "{name}", do tipo "{type}", não foi informada.',
  },
  nullVariable: {
    en: 'Variable "{name}" of non-null type "{type}" must not be null.',
    'pt-BR': 'A variável "{name}", do tipo "{type}", não aceita nulo.',
  },
  inputVariable: {
    en: 'Variable "{name}" expected value of type "{type}" which cannot be used as an input type.',
    'pt-BR': 'A variável "{name}" é do tipo "{type}", que não é um tipo de entrada.',
  },
  variableForArgument: {
    en: 'Argument "{name}" of required type "{type}" was provided the variable "{variable}" which was not provided a runtime value.',
    'pt-BR':
      'O argumento obrigatório "{name}", do tipo "{type}", recebeu a variável "{variable}", sem valor.',
  },
  requiredArgument: {
    en: 'Argument "{name}" of required type "{type}" was not provided.',
    'pt-BR': 'O argumento obrigatório "{name}", do tipo "{type}", não foi informado.',
  },
  nullArgument: {
    en: 'Argument "{name}" of non-null type "{type}" must not be null.',
    'pt-BR': 'O argumento "{name}", do tipo "{type}", não aceita nulo.',
  },
  argument: {
    en: 'Argument "{name}" has invalid value {value}.',
    'pt-BR': 'O argumento "{name}" tem um valor inválido: {value}.',
  },
  tooMany: {
    en: 'Too many errors processing variables, error limit reached. Execution aborted.',
    'pt-BR': 'As variáveis têm erros demais.',
  },
  enumValue: {
    en: 'Value "{value}" does not exist in "{type}" enum.',
    'pt-BR': 'O valor "{value}" não existe no enum "{type}".',
  },
  enumName: {
    en: 'Enum "{type}" cannot represent non-enum value: {value}.',
    'pt-BR': 'O enum "{type}" não aceita o valor {value}.',
  },
  enumText: {
    en: 'Enum "{type}" cannot represent non-string value: {value}.',
    'pt-BR': 'O enum "{type}" não aceita o valor {value}.',
  },
  int: {
    en: 'Int cannot represent non-integer value: {value}',
    'pt-BR': 'Int não aceita o valor {value}, que não é um número inteiro.',
  },
  intRange: {
    en: 'Int cannot represent non 32-bit signed integer value: {value}',
    'pt-BR': 'Int não aceita o valor {value}, que tem mais de 32 bits.',
  },
  float: {
    en: 'Float cannot represent non numeric value: {value}',
    'pt-BR': 'Float não aceita o valor {value}, que não é um número.',
  },
  string: {
    en: 'String cannot represent a non string value: {value}',
    'pt-BR': 'String não aceita o valor {value}, que não é um texto.',
  },
  boolean: {
    en: 'Boolean cannot represent a non boolean value: {value}',
    'pt-BR': 'Boolean não aceita o valor {value}: use true ou false.',
  },
  id: {
    en: 'ID cannot represent a non-string and non-integer value: {value}',
    'pt-BR': 'ID não aceita o valor {value}: use um texto ou um número inteiro.',
  },
  idValue: { en: 'ID cannot represent value: {value}', 'pt-BR': 'ID não aceita o valor {value}.' },
  decimal: {
    en: 'Expected a decimal string such as "84990.00".',
    'pt-BR': 'Informe um decimal como texto, por exemplo "84990.00".',
  },
  date: {
    en: 'Expected a calendar day such as "2026-01-31".',
    'pt-BR': 'Informe um dia no formato "2026-01-31".',
  },
  instantText: {
    en: 'DateTime cannot represent an invalid date-time-string {value}.',
    'pt-BR': 'DateTime não aceita o texto {value}, que não é um instante.',
  },
  instantValue: {
    en: 'DateTime cannot represent non string or Date type {value}',
    'pt-BR': 'DateTime não aceita o valor {value}, que não é um texto.',
  },
  instant: {
    en: 'Expected an instant such as "2026-01-31T12:00:00Z".',
    'pt-BR': 'Informe um instante no formato "2026-01-31T12:00:00Z".',
  },
});
