import { catalogue } from '@autograph/kernel';

/** What the gateway itself says to clients. */
export const messages = catalogue('gateway', {
  hostNotValid: { en: 'The Host header is not valid.', 'pt-BR': 'O cabeçalho Host não é válido.' },
  method: { en: 'Use GET or POST.', 'pt-BR': 'Use GET ou POST.' },
  onlyPost: { en: 'Use POST.', 'pt-BR': 'Use o método POST.' },
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
  exportField: {
    en: 'The export has no field {name}. Its fields are {names}.',
    'pt-BR': 'A exportação não tem o campo {name}. Os campos são {names}.',
  },
  exportOneOf: {
    en: '{name}: expected one of these values: {values}.',
    'pt-BR': '{name}: informe um destes valores: {values}.',
  },
  exportGone: {
    en: 'This address works once, within 60 seconds. Send POST /export again to get a new one.',
    'pt-BR':
      'Este endereço funciona uma vez, por 60 segundos. Envie POST /export novamente para obter outro.',
  },
  acceptStream: {
    en: 'The Accept header of a subscription must be {one} or {other}.',
    'pt-BR': 'O cabeçalho Accept de uma subscription deve ser {one} ou {other}.',
  },
  liveCondition: {
    en: 'The field of a subscription must not have @skip or @include.',
    'pt-BR': 'O campo de uma subscription não pode ter @skip nem @include.',
  },
  liveIds: {
    en: 'ids must have from 1 to {max} ids.',
    'pt-BR': 'ids deve ter de 1 a {max} ids.',
  },
  liveNeedsBroker: {
    en: 'This graph cannot send live changes. Its services are separate processes: set KAFKA_BROKERS or REDIS_URL for them and for the gateway.',
    'pt-BR':
      'Este grafo não consegue enviar mudanças ao vivo. Seus serviços são processos separados: defina KAFKA_BROKERS ou REDIS_URL para eles e para o gateway.',
  },
  liveSourceDown: {
    en: 'Live changes are not available right now. Try again later.',
    'pt-BR': 'As mudanças ao vivo não estão disponíveis no momento. Tente novamente mais tarde.',
  },
  sessionEnded: {
    en: 'The session has ended. Log in again.',
    'pt-BR': 'A sessão terminou. Faça login novamente.',
  },
  sessionHeader: {
    en: 'A request for a session must have the header {name}: 1.',
    'pt-BR': 'Uma requisição de sessão precisa do cabeçalho {name}: 1.',
  },
  sessionOrigin: {
    en: 'Sessions are for pages of this shop. The Origin header must be that of PUBLIC_URL or one of CORS_ORIGINS.',
    'pt-BR':
      'Sessões são para as páginas desta loja. O cabeçalho Origin deve ser o de PUBLIC_URL ou um de CORS_ORIGINS.',
  },
  refreshTokenTooLong: {
    en: 'The session cannot be kept: the identity provider issues refresh tokens of more than {most} characters, which no browser keeps. Tell the shop.',
    'pt-BR':
      'Não é possível manter a sessão: o provedor de identidade emite refresh tokens com mais de {most} caracteres, que nenhum navegador guarda. Avise a loja.',
  },
  noSession: { en: 'Nobody is logged in.', 'pt-BR': 'Ninguém está logado.' },
  streamInterrupted: {
    en: 'The stream was interrupted. Connect again.',
    'pt-BR': 'O stream foi interrompido. Conecte-se novamente.',
  },
  streamsBusy: {
    en: 'Too many streams are open. Try again later.',
    'pt-BR': 'Há muitos streams abertos. Tente novamente mais tarde.',
  },
  tooManyStreams: {
    en: 'At most {max} streams may be open at a time. Close one first.',
    'pt-BR': 'No máximo {max} streams podem ficar abertos ao mesmo tempo. Feche um deles primeiro.',
  },
  exportsBusy: {
    en: 'You are downloading another export, or too many exports are being downloaded. Send POST /export again when it is done.',
    'pt-BR':
      'Você já está baixando outra exportação, ou há muitas em andamento. Envie POST /export novamente quando terminar.',
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
  webVitals: {
    en: 'Expected web vitals of a page of the web client: page, and LCP, FCP, TTFB or INP in milliseconds, or CLS.',
    'pt-BR':
      'Esperados web vitals de uma página do cliente web: page, e LCP, FCP, TTFB ou INP em milissegundos, ou CLS.',
  },
  noSuchFile: { en: 'There is no such file.', 'pt-BR': 'Arquivo não encontrado.' },
  sitemapUnavailable: {
    en: 'The sitemap is not available right now. Try again later.',
    'pt-BR': 'O sitemap não está disponível no momento. Tente novamente mais tarde.',
  },
  filesUnavailable: {
    en: 'Files are not available right now. Try again later.',
    'pt-BR': 'Os arquivos não estão disponíveis no momento. Tente novamente mais tarde.',
  },
});
