import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { endIfSlow, openExports } from '../src/export/open-exports.ts';

const user = (id: string, role: 'SALES' | 'CUSTOMER') => ({ id, role, sessionId: `s-${id}` }) as const;

describe('the places for downloads', () => {
  it('are one for each person, and half of them for customers', () => {
    const places = openExports(4, 2);
    const leave = places.enter(user('ana', 'CUSTOMER'));
    expect(places.enter(user('ana', 'CUSTOMER'))).toBeNull();
    expect(places.enter(user('bob', 'CUSTOMER'))).not.toBeNull();
    expect(places.enter(user('eve', 'CUSTOMER'))).toBeNull();
    expect(places.enter(user('rui', 'SALES'))).not.toBeNull();
    expect(places.enter(user('zoe', 'SALES'))).not.toBeNull();
    expect(places.enter(user('max', 'SALES'))).toBeNull();
    leave?.();
    expect(places.enter(user('eve', 'CUSTOMER'))).not.toBeNull();
  });
});

describe('a download', () => {
  const ended = (stream: Readable) => new Promise<Error>((resolve) => stream.once('error', resolve));

  it('ends when nothing is taken of it for a while', async () => {
    const stream = Readable.from(['a', 'b']);
    endIfSlow(stream, { total: 10_000, stall: 20 });
    expect((await ended(stream)).message).toMatch('nothing of the export');
  });

  it('goes on while something is taken, until its time is up', async () => {
    const stream = Readable.from(['a', 'b']);
    const { taken } = endIfSlow(stream, { total: 400, stall: 150 });
    const beat = setInterval(taken, 20);
    await pause(250);
    expect(stream.destroyed).toBe(false);
    expect((await ended(stream)).message).toMatch('too long');
    clearInterval(beat);
  });
});
