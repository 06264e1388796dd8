import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Change, ChangeFeed, ChangeTeller } from '../changes/index.ts';

const SOON = { timeout: 20_000, interval: 20 };

/** The ways of changes between processes, for one test file. */
export interface ChangeWays {
  feed(): ChangeFeed;
  teller(): ChangeTeller;
}

/** What every way of changes between processes promises. */
export function changesContract(name: string, open: () => Promise<ChangeWays>): void {
  let ways: ChangeWays;
  const opened: { close(): Promise<void> }[] = [];
  beforeAll(async () => {
    ways = await open();
  });
  afterAll(() => Promise.all(opened.map((one) => one.close())));

  const follow = async () => {
    const feed = ways.feed();
    opened.push(feed);
    const heard: string[] = [];
    const state = { lost: 0 };
    feed.follow({
      changed: (changes) => void heard.push(...changes.map(({ type, id }) => `${type}/${id}`)),
      lost: () => {
        state.lost += 1;
      },
    });
    await expect.poll(() => feed.isUp(), SOON).toBe(true);
    return { heard, state };
  };
  const change = (type = 'vehicle'): Change => ({ type, id: randomUUID() });
  const keyOf = ({ type, id }: Change): string => `${type}/${id}`;

  it(`tells every follower of each change since it began to follow (${name})`, async () => {
    const teller = ways.teller();
    opened.push(teller);
    const [before, first, second] = [change(), change(), change('sale')];
    await teller.tell([before]);
    const followers = [await follow(), await follow()];
    await teller.tell([first, second]);
    for (const { heard } of followers) {
      await expect.poll(() => heard.toSorted(), SOON).toEqual([first, second].map(keyOf).toSorted());
    }
    await teller.tell([]);
    expect(followers.map(({ state }) => state.lost)).toEqual([0, 0]);
  });
}
