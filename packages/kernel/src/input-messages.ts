import { catalogue } from './message.ts';

/** What is said of values that any input may have, and of the arguments of lists. */
export const inputMessages = catalogue('input', {
  required: { en: 'A value is required.', 'pt-BR': 'Informe um valor.' },
  notValid: { en: 'This value is not valid.', 'pt-BR': 'Este valor não é válido.' },
  refused: { en: 'The request was refused.', 'pt-BR': 'O pedido foi recusado.' },
  empty: { en: 'Must not be empty.', 'pt-BR': 'Não pode ficar vazio.' },
  tooLong: { en: 'Must have at most {max} characters.', 'pt-BR': 'Use no máximo {max} caracteres.' },
  tooShort: { en: 'Must have at least {min} characters.', 'pt-BR': 'Use pelo menos {min} caracteres.' },
  noLetter: {
    en: 'Must contain a letter or a digit.',
    'pt-BR': 'Inclua pelo menos uma letra ou um número.',
  },
  notAnEmail: {
    en: 'Must be an e-mail address, such as ana@example.com.',
    'pt-BR': 'Informe um e-mail válido, como ana@example.com.',
  },
  notAnId: { en: 'Must be an id.', 'pt-BR': 'Informe um identificador válido.' },
  notAPrice: {
    en: 'Must be more than zero and at most {max}, with at most two decimal places.',
    'pt-BR': 'Informe um valor maior que zero e de no máximo {max}, com até duas casas decimais.',
  },
  firstAndLast: {
    en: 'Give either first or last, not both.',
    'pt-BR': 'Informe first ou last, não os dois.',
  },
  afterAndBefore: {
    en: 'Give either after or before, not both.',
    'pt-BR': 'Informe after ou before, não os dois.',
  },
  lastAfter: {
    en: 'Use last with before, not with after.',
    'pt-BR': 'Use last com before, não com after.',
  },
  firstBefore: {
    en: 'Use first with after, not with before.',
    'pt-BR': 'Use first com after, não com before.',
  },
  offset: {
    en: 'offset must be between 0 and {max}. Use after to read deeper.',
    'pt-BR': 'offset deve estar entre 0 e {max}. Use after para ler além disso.',
  },
  offsetWith: {
    en: 'Use offset with first, not with {name}.',
    'pt-BR': 'Use offset com first, não com {name}.',
  },
  pageSize: {
    en: '{name} must be between 0 and {max}.',
    'pt-BR': '{name} deve estar entre 0 e {max}.',
  },
});
