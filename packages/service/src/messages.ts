import { catalogue } from '@autograph/kernel';

/** What every process of the graph may have to say. */
export const serviceMessages = catalogue('service', {
  loginRequired: { en: 'Log in to do this.', 'pt-BR': 'Entre na sua conta para continuar.' },
  forbidden: {
    en: 'You do not have permission to do this.',
    'pt-BR': 'Você não tem permissão para fazer isso.',
  },
  credentialRequired: {
    en: 'A service credential is required.',
    'pt-BR': 'É necessária uma credencial de serviço.',
  },
  unavailable: {
    en: 'The {part} service is not available right now. Try again later.',
    'pt-BR': 'O serviço {part} não está disponível no momento. Tente novamente mais tarde.',
  },
  partUnavailable: {
    en: 'This part is not available right now. Try again later.',
    'pt-BR': 'Esta parte não está disponível no momento. Tente novamente mais tarde.',
  },
  failed: { en: 'Something went wrong on our side.', 'pt-BR': 'Ocorreu um erro do nosso lado.' },
  notFound: { en: 'Not found.', 'pt-BR': 'Não encontrado.' },
  filterTooMany: {
    en: 'filter.{name} must have at most {max} values.',
    'pt-BR': 'filter.{name} aceita no máximo {max} valores.',
  },
  filterTooLong: {
    en: 'filter.{name} must have at most {max} characters.',
    'pt-BR': 'filter.{name} aceita no máximo {max} caracteres.',
  },
  foreignCursor: {
    en: 'This cursor is not one of this list. Use a cursor of the same list, filter and sort.',
    'pt-BR': 'Este cursor não é desta lista. Use um cursor da mesma lista, filtro e ordenação.',
  },
  tooManyRepresentations: {
    en: 'An operation may have at most {max} representations.',
    'pt-BR': 'Uma operação pode ter no máximo {max} representações.',
  },
  notAnEntity: {
    en: 'A representation names a type that is not an entity of this service.',
    'pt-BR': 'Uma representação indica um tipo que não é uma entidade deste serviço.',
  },
  addressNotValid: {
    en: 'The address of this request is not valid.',
    'pt-BR': 'O endereço desta requisição não é válido.',
  },
  bodyNotJson: {
    en: 'The body must be JSON, without a field named __proto__ or constructor.prototype.',
    'pt-BR': 'O corpo deve ser JSON, sem um campo chamado __proto__ ou constructor.prototype.',
  },
  bodyEmpty: {
    en: 'The body is empty. Send a JSON object.',
    'pt-BR': 'O corpo está vazio. Envie um objeto JSON.',
  },
  bodyTooLarge: {
    en: 'The body of the request is too large.',
    'pt-BR': 'O corpo da requisição é grande demais.',
  },
  mediaType: {
    en: 'Unsupported media type. Send application/json.',
    'pt-BR': 'Tipo de conteúdo não aceito. Envie application/json.',
  },
  notReadable: {
    en: 'The request could not be read (HTTP {status}).',
    'pt-BR': 'A requisição não pôde ser lida (HTTP {status}).',
  },
});
