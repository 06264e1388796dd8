import type { DomainEvent } from '../contract/index.ts';

/** That something about an aggregate changed. What it is now, a reader asks the service that owns it. */
export interface Change {
  /** The type of the aggregate, such as `vehicle`. */
  readonly type: string;
  readonly id: string;
}

/** Hears of changes. */
export interface ChangeListener {
  /** Changes after their write, at least once, with copies. */
  changed(changes: readonly Change[]): void;
  /** Changes may have been missed: what was read before may be out of date. */
  lost(): void;
}

/** Changes of all processes, from when the feed was opened. Every process that follows a feed hears of every change. */
export interface ChangeFeed {
  follow(listener: ChangeListener): void;
  /** Whether changes arrive at the moment. After an outage those that were missed arrive first, or `lost` is called. */
  isUp(): boolean;
  close(): Promise<void>;
}

/** Where a process tells of the changes that it publishes. */
export interface ChangeTeller {
  /** Throws when it may not have told of the changes; it must then be asked again. */
  tell(changes: readonly Change[]): Promise<void>;
  close(): Promise<void>;
}

/** The changes that events report, each aggregate once. */
export function changesOf(events: readonly DomainEvent[]): readonly Change[] {
  const changes = new Map(
    events.map(({ aggregate: { type, id } }) => [`${type}/${id}`, { type, id }] as const),
  );
  return [...changes.values()];
}
