/**
 * The attributes of spans. Names are those of the OpenTelemetry semantic conventions where these have one. None has a value of a
 * record, a variable, an address or a name of a person.
 */
export const ATTRIBUTES = {
  /** Name of the operation in the client's document. */
  operationName: 'graphql.operation.name',
  /** `query`, `mutation` or `subscription`. */
  operationType: 'graphql.operation.type',
  /** Method of an HTTP request. */
  httpMethod: 'http.request.method',
  /** Route of an HTTP request, with parameters as `:id`. */
  httpRoute: 'http.route',
  httpStatus: 'http.response.status_code',
  /** `mongodb`. */
  storeSystem: 'db.system.name',
  storeCollection: 'db.collection.name',
  /** Name of the command, such as `find`. */
  storeCommand: 'db.operation.name',
  /** How events travel: `kafka` or `in_process`. */
  brokerSystem: 'messaging.system',
  /** Topic of an event. */
  topic: 'messaging.destination.name',
  /** `send` or `process`. */
  messagingOperation: 'messaging.operation.type',
  /** Id of an event. */
  eventId: 'messaging.message.id',
  /** Group of a consumer. */
  consumerGroup: 'messaging.consumer.group.name',
  /** Code of an error of the graph, or the class of another error. */
  errorType: 'error.type',
  /** The service that is called. */
  calledService: 'autograph.service.called',
  /** Id of the operation in the documents of the REST services. */
  restOperation: 'autograph.rest.operation',
  /** Type of an event, such as `SaleOpened`. */
  eventType: 'autograph.event.type',
  /** Number of events that a consumer was given at once. */
  eventsTogether: 'messaging.batch.message_count',
  /** The request id that answers and log lines name. */
  requestId: 'autograph.request.id',
} as const;

/** Attributes of a span, by the names of `ATTRIBUTES`. */
export type SpanAttributes = { readonly [Name in keyof typeof ATTRIBUTES]?: string | number | undefined };
