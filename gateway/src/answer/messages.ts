import { catalogue } from '@autograph/kernel';

/** What the gateway itself says to clients. */
export const messages = catalogue('gateway', {
  hostNotValid: { en: 'The Host header is not valid.', 'pt-BR': 'O cabeçalho Host não é válido.' },
  method: { en: 'Use GET or POST.', 'pt-BR': 'Use GET ou POST.' },
  bodyNotAnObject: {
    en: 'The body must be a JSON object, sent as application/json.',
    'pt-BR': 'O corpo deve ser um objeto JSON, enviado como application/json.',
  },
  noQuery: {
    en: 'The request must have a query, or the hash of a persisted query.',
    'pt-BR': 'A requisição precisa de uma query ou do hash de uma persisted query.',
  },
  onlyByPost: {
    en: 'A {operation} must be sent by POST.',
    'pt-BR': 'Uma operação do tipo {operation} deve ser enviada por POST.',
  },
  headerRequired: {
    en: 'A GET request must have the header {names}.',
    'pt-BR': 'Uma requisição GET precisa do cabeçalho {names}.',
  },
  eitherHeader: { en: '{one} or {other}', 'pt-BR': '{one} ou {other}' },
  parameterTwice: {
    en: 'The parameter {name} may be given only once.',
    'pt-BR': 'O parâmetro {name} só pode ser informado uma vez.',
  },
  parameterNotJson: {
    en: 'The parameter {name} must be JSON.',
    'pt-BR': 'O parâmetro {name} deve ser JSON.',
  },
  notAString: { en: '{name} must be a string.', 'pt-BR': '{name} deve ser um texto.' },
  notAnObject: { en: '{name} must be an object.', 'pt-BR': '{name} deve ser um objeto.' },
  accept: {
    en: 'The Accept header must allow {one} or {other}.',
    'pt-BR': 'O cabeçalho Accept deve aceitar {one} ou {other}.',
  },
  tokenNotValid: {
    en: 'The access token is not valid, or its session has ended. Log in again.',
    'pt-BR': 'O access token não é válido ou a sessão terminou. Faça login novamente.',
  },
  keysUnavailable: {
    en: 'Access tokens cannot be verified right now. Try again later.',
    'pt-BR': 'Não é possível verificar access tokens no momento. Tente novamente mais tarde.',
  },
  tooManyRequests: {
    en: 'Too many requests. Try again in {seconds} s.',
    'pt-BR': 'Muitas requisições. Tente novamente em {seconds} s.',
  },
  // Clients of Apollo know these two by their text.
  persistedNotFound: { en: 'PersistedQueryNotFound', 'pt-BR': 'PersistedQueryNotFound' },
  persistedNotSupported: { en: 'PersistedQueryNotSupported', 'pt-BR': 'PersistedQueryNotSupported' },
  persistedVersion: {
    en: 'persistedQuery.version must be 1.',
    'pt-BR': 'persistedQuery.version deve ser 1.',
  },
  persistedHash: {
    en: 'persistedQuery.sha256Hash is not the SHA-256 hash of the query.',
    'pt-BR': 'persistedQuery.sha256Hash não é o hash SHA-256 da query.',
  },
  onlyListed: {
    en: 'This operation is not in the list of persisted queries. Only listed operations are allowed.',
    'pt-BR':
      'Esta operação não está na lista de persisted queries. Somente operações da lista são permitidas.',
  },
  circularFragment: {
    en: 'A fragment of the document uses itself.',
    'pt-BR': 'Um fragmento do documento usa a si mesmo.',
  },
  prototypeName: {
    en: 'The name __proto__ is not allowed in a document.',
    'pt-BR': 'O nome __proto__ não é permitido em um documento.',
  },
  tooMuch: {
    en: 'The document has {count} {what}. At most {max} are allowed.',
    'pt-BR': 'O documento tem {count} {what}. O máximo é {max}.',
  },
  fragments: { en: 'fragments', 'pt-BR': 'fragmentos' },
  operations: { en: 'operations', 'pt-BR': 'operações' },
  directives: { en: 'directives', 'pt-BR': 'diretivas' },
  aliases: { en: 'aliases', 'pt-BR': 'aliases (apelidos)' },
  levels: { en: 'levels', 'pt-BR': 'níveis' },
  rootFields: { en: 'root fields', 'pt-BR': 'campos no primeiro nível' },
  fields: { en: 'fields', 'pt-BR': 'campos' },
  tooCostly: {
    en: 'The operation may return {count} objects, by the sizes of its lists. At most {max} are allowed.',
    'pt-BR': 'A operação pode retornar {count} objetos, pelo tamanho das listas. O máximo é {max}.',
  },
  stringTooLong: {
    en: 'The string at line {line} has more than {max} bytes.',
    'pt-BR': 'O texto na linha {line} tem mais de {max} bytes.',
  },
  variableTooLong: {
    en: 'The variable {name} has more than {max} bytes.',
    'pt-BR': 'A variável {name} tem mais de {max} bytes.',
  },
  variableNull: {
    en: 'The variable {name} must not be null.',
    'pt-BR': 'A variável {name} não pode ser null.',
  },
  variablesTooMany: {
    en: 'The variables have more than {max} values.',
    'pt-BR': 'As variáveis têm mais de {max} valores.',
  },
  variableNameTooLong: {
    en: 'The variables have a name of more than {max} characters.',
    'pt-BR': 'As variáveis têm um nome com mais de {max} caracteres.',
  },
  variablesTooDeep: {
    en: 'The variables are nested deeper than {max} levels.',
    'pt-BR': 'As variáveis têm mais de {max} níveis.',
  },
  variablesTooWrong: {
    en: 'More than {max} values of the variables are wrong.',
    'pt-BR': 'Mais de {max} valores das variáveis são inválidos.',
  },
  operationNotNamed: {
    en: 'Set operationName to the name of the operation to run.',
    'pt-BR': 'Informe em operationName qual operação do documento executar.',
  },
  noSuchOperation: {
    en: 'The document has no operation with the name given in operationName.',
    'pt-BR': 'O documento não tem uma operação com o nome informado em operationName.',
  },
  noSuchKind: {
    en: 'The graph has no {operation} operations.',
    'pt-BR': 'O graph não tem operações do tipo {operation}.',
  },
  mixedIntrospection: {
    en: 'Query {field} in a separate document, without fields that return data.',
    'pt-BR': 'Consulte {field} em um documento separado, sem campos que retornem dados.',
  },
  reservedVariable: {
    en: 'The variable name "{variable}" is reserved. Choose another name.',
    'pt-BR': 'O nome de variável "{variable}" é reservado. Escolha outro nome.',
  },
  reservedAlias: {
    en: 'The alias "{alias}" of {field} is reserved: it is the name of a field that the graph reads itself. Choose another alias.',
    'pt-BR':
      'O alias "{alias}" de {field} é reservado: é o nome de um campo que o próprio graph lê. Escolha outro alias.',
  },
});
