/** Something that happened, as it is stored in an outbox and published. */
export interface DomainEvent<
  Type extends string = string,
  Data extends object = Readonly<Record<string, unknown>>,
> {
  /** UUID v7, given once: a copy that arrives again has the same. */
  readonly id: string;
  readonly type: Type;
  /** Version of the schema of `data`. */
  readonly version: number;
  readonly aggregate: {
    readonly type: string;
    readonly id: string;
    /** The version of the aggregate that the change gave it: greater with each of its events, with gaps. */
    readonly sequence: number;
  };
  /** ISO 8601, UTC. */
  readonly occurredAt: string;
  readonly data: Data;
  /** The trace of the request that made the change, by the W3C Trace Context. */
  readonly traceparent?: string | undefined;
}
