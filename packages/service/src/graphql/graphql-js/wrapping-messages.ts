import { catalogue } from '@autograph/kernel';

/** Our own sentences around those of graphql-js. */
export const wrappingMessages = catalogue('graphql.around', {
  syntax: { en: 'Syntax Error: {reason}', 'pt-BR': 'Erro de sintaxe: {reason}' },
  suggesting: {
    en: '{problem} Did you mean {names}?',
    'pt-BR': '{problem} Você quis dizer {names}?',
  },
  twoNames: { en: '{names} or {last}', 'pt-BR': '{names} ou {last}' },
  moreNames: { en: '{names}, or {last}', 'pt-BR': '{names} ou {last}' },
  inlineFragment: {
    en: 'to use an inline fragment on {names}',
    'pt-BR': 'usar um fragmento em {names}',
  },
  enumValue: { en: 'the enum value {names}', 'pt-BR': 'o valor {names}' },
  differentFields: {
    en: '"{one}" and "{other}" are different fields',
    'pt-BR': '"{one}" e "{other}" são campos diferentes',
  },
  differentArguments: {
    en: 'they have differing arguments',
    'pt-BR': 'eles têm argumentos diferentes',
  },
  differentTypes: {
    en: 'they return conflicting types "{one}" and "{other}"',
    'pt-BR': 'eles têm tipos incompatíveis, "{one}" e "{other}"',
  },
  subfields: {
    en: 'subfields "{name}" conflict because {reason}',
    'pt-BR': 'os subcampos "{name}" entram em conflito: {reason}',
  },
  both: { en: '{one} and {other}', 'pt-BR': '{one} e {other}' },
  variableAt: {
    en: 'Variable "{variable}" has a wrong value at "{path}". {reason}',
    'pt-BR': 'A variável "{variable}" tem um valor inválido em "{path}". {reason}',
  },
  variable: {
    en: 'Variable "{variable}" has a wrong value. {reason}',
    'pt-BR': 'A variável "{variable}" tem um valor inválido. {reason}',
  },
  ofType: { en: 'Expected a value of type {type}.', 'pt-BR': 'Esperado um valor do tipo {type}.' },
  ofOwnType: {
    en: 'Expected a value of the type that the operation declares.',
    'pt-BR': 'Esperado um valor do tipo declarado na operação.',
  },
  unknown: { en: '{detail}', 'pt-BR': 'A requisição não é válida: {detail}' },
});
