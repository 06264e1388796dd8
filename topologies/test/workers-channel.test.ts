import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { type Handlers, peerOver } from '../src/single/workers/channel.ts';

/** Two ends of a channel, which carries what JSON can say, and counts its messages. */
function channel() {
  const state = { messages: 0 };
  const [left, right] = [new EventEmitter(), new EventEmitter()];
  const sendTo = (other: EventEmitter) => (message: object) => {
    state.messages += 1;
    const text = JSON.stringify(message);
    setImmediate(() => other.emit('message', JSON.parse(text)));
  };
  const ends = [
    Object.assign(left, { send: sendTo(right) }),
    Object.assign(right, { send: sendTo(left) }),
  ] as const;
  return { state, ends };
}

function peers(handlers: Handlers) {
  const { state, ends } = channel();
  peerOver(ends[1], handlers);
  return { state, ends, peer: peerOver(ends[0], {}) };
}

it('the calls of one turn go in one message, and so do their answers', async () => {
  const { state, peer } = peers({ double: (n: number) => 2 * n });
  const answers = Array.from({ length: 50 }, (_, n) => peer.call('double', n));
  expect(await Promise.all(answers)).toEqual(Array.from({ length: 50 }, (_, n) => 2 * n));
  expect(state.messages).toBe(2);
});

it('what a handler throws, or cannot be sent, fails the call that it is of, and no other', async () => {
  const { peer } = peers({
    fails: () => {
      throw Object.assign(new Error('no'), { code: 'AG1' });
    },
    huge: () => 2n ** 70n,
    works: () => 'yes',
  });
  const [fails, huge, sent, works] = await Promise.allSettled([
    peer.call('fails'),
    peer.call('huge'),
    peer.call('works', 1n),
    peer.call('works'),
  ]);
  expect(fails).toMatchObject({ status: 'rejected', reason: { message: 'no', code: 'AG1' } });
  expect([huge.status, sent.status]).toEqual(['rejected', 'rejected']);
  expect(works).toEqual({ status: 'fulfilled', value: 'yes' });
});

it('a message of somebody else on the channel is passed by', async () => {
  const { ends, peer } = peers({ works: () => 'yes' });
  ends[0].emit('message', { 'watch:import': ['file.ts'] });
  ends[1].emit('message', 'hello');
  expect(await peer.call('works')).toBe('yes');
});

it('calls fail when the other process is gone, also those under way', async () => {
  const { ends, peer } = peers({ never: () => new Promise(() => undefined) });
  const underWay = peer.call('never');
  setImmediate(() => ends[0].emit('disconnect'));
  await expect(underWay).rejects.toThrow('ended before it answered');
  Object.assign(ends[0], { connected: false });
  await expect(peer.call('never')).rejects.toThrow('ended before it answered');
});
