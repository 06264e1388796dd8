import { catalogue } from '@autograph/kernel';

/** What the REST services say to clients, besides what the graph says. */
export const messages = catalogue('rest', {
  addressNotValid: {
    en: 'The address is not valid. Check its percent signs.',
    'pt-BR': 'O endereço não é válido. Confira os sinais de porcentagem.',
  },
  noResource: { en: 'There is no such resource.', 'pt-BR': 'Este recurso não existe.' },
  noRecord: { en: 'There is no such record.', 'pt-BR': 'Este registro não existe.' },
  notValid: { en: 'Not valid: {names}.', 'pt-BR': 'Inválido: {names}.' },
  requestNotValid: {
    en: 'The body must be a JSON object.',
    'pt-BR': 'O corpo deve ser um objeto JSON.',
  },
  notReadable: {
    en: 'The request could not be read. Check its address, headers and body.',
    'pt-BR': 'Não foi possível ler a requisição. Confira o endereço, os cabeçalhos e o corpo.',
  },
  bodyNotJson: {
    en: 'The body must be JSON, without a field named __proto__ or constructor.prototype.',
    'pt-BR': 'O corpo deve ser JSON, sem um campo chamado __proto__ ou constructor.prototype.',
  },
  bodyTooManyValues: { en: 'The body has too many values.', 'pt-BR': 'O corpo tem valores demais.' },
  valueNotAccepted: {
    en: 'A value of this request is not accepted. Check its length and its characters.',
    'pt-BR': 'Um valor desta requisição não é aceito. Confira o tamanho e os caracteres.',
  },
  bodyTooLarge: { en: 'The body is larger than {max} bytes.', 'pt-BR': 'O corpo tem mais de {max} bytes.' },
  mediaType: {
    en: 'The body must be JSON, sent as application/json.',
    'pt-BR': 'O corpo deve ser JSON, enviado como application/json.',
  },
  method: { en: 'Use {methods}.', 'pt-BR': 'Use {methods}.' },
  failed: {
    en: 'The request failed. Try again later.',
    'pt-BR': 'A requisição falhou. Tente novamente mais tarde.',
  },
  required: { en: 'Required.', 'pt-BR': 'Obrigatório.' },
  unknown: { en: 'Unknown name.', 'pt-BR': 'Nome desconhecido.' },
  expectedString: { en: 'Expected a string.', 'pt-BR': 'Informe um texto.' },
  expectedNumber: { en: 'Expected a number.', 'pt-BR': 'Informe um número.' },
  expectedInteger: { en: 'Expected a whole number.', 'pt-BR': 'Informe um número inteiro.' },
  expectedObject: { en: 'Expected a JSON object.', 'pt-BR': 'Informe um objeto JSON.' },
  expectedRange: {
    en: 'Expected a whole number from {min} to {max}.',
    'pt-BR': 'Informe um número inteiro de {min} a {max}.',
  },
  expectedAmount: {
    en: 'Expected an amount from 0 to 999999999999.99 with at most two decimals, such as 84990.00.',
    'pt-BR': 'Informe um valor de 0 a 999999999999.99 com no máximo duas casas decimais, como 84990.00.',
  },
  expectedAtMost: {
    en: 'Expected at most {max} characters.',
    'pt-BR': 'Informe no máximo {max} caracteres.',
  },
  expectedText: { en: 'Expected a text that is not empty.', 'pt-BR': 'Informe um texto que não seja vazio.' },
  expectedDay: { en: 'Expected a day as YYYY-MM-DD.', 'pt-BR': 'Informe um dia como AAAA-MM-DD.' },
  daysReversed: {
    en: 'Expected a day that is not before date_from.',
    'pt-BR': 'Informe um dia que não seja antes de date_from.',
  },
  expectedOneOf: { en: 'Expected one of: {values}.', 'pt-BR': 'Informe um destes valores: {values}.' },
  notAccepted: {
    en: 'Expected a value of the documented type.',
    'pt-BR': 'Informe um valor do tipo documentado.',
  },
  rangeReversed: {
    en: 'Expected a value that is not below {name}.',
    'pt-BR': 'Informe um valor que não seja menor que {name}.',
  },
  tooDeep: {
    en: 'A list can be read to a depth of {max} rows. Use filters to find what lies deeper.',
    'pt-BR': 'Uma lista pode ser lida até {max} linhas. Use filtros para encontrar o que vem depois.',
  },
  lastPage: {
    en: 'Expected at most {page} with a limit of {limit}.',
    'pt-BR': 'Informe no máximo {page} com limit {limit}.',
  },
  sortRequired: {
    en: 'A direction requires sort_by. Send both.',
    'pt-BR': 'A direção exige sort_by. Envie os dois.',
  },
  otherName: {
    en: '{other} is another name of {name}. Send only one of them.',
    'pt-BR': '{other} é outro nome de {name}. Envie só um deles.',
  },
  versionTag: {
    en: 'If-Match does not have the version of the record. Send the ETag that was read.',
    'pt-BR': 'If-Match não tem a versão do registro. Envie o ETag que foi lido.',
  },
  entityTag: {
    en: 'If-Match must be an ETag that was read, such as "2".',
    'pt-BR': 'If-Match deve ser um ETag que foi lido, como "2".',
  },
  saleStatus: {
    en: 'A sale that is PENDENTE can become APROVADA, REJEITADA or CANCELADA. Leave status out to change the notes alone.',
    'pt-BR':
      'Uma venda PENDENTE pode passar a APROVADA, REJEITADA ou CANCELADA. Omita status para mudar só as observações.',
  },
  saleApproved: { en: 'The sale was approved.', 'pt-BR': 'A venda foi aprovada.' },
  saleRejected: { en: 'The sale was rejected.', 'pt-BR': 'A venda foi rejeitada.' },
  saleCancelled: { en: 'The sale was cancelled.', 'pt-BR': 'A venda foi cancelada.' },
  registerRole: {
    en: 'A new account has the role CUSTOMER. An administrator can change it.',
    'pt-BR': 'Uma conta nova tem o papel CUSTOMER. Um administrador pode alterá-lo.',
  },
  loggedOut: { en: 'You are logged out.', 'pt-BR': 'Sessão encerrada.' },
  limitsReset: { en: 'The rate limits were reset.', 'pt-BR': 'Os limites de requisições foram zerados.' },
  vehicleStatus: {
    en: 'Sales change the status of a vehicle. POST /sales reserves it. Approving, rejecting or cancelling that sale decides.',
    'pt-BR':
      'O status de um veículo muda pelas vendas. POST /sales reserva; aprovar, rejeitar ou cancelar a venda decide.',
  },
});
