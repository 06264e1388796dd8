import { expect, it } from 'vitest';
import { openWhole } from '../src/process/index.ts';

const parts = (closed: string[]) => (name: string) => async (): Promise<void> => {
  closed.push(name);
};

it('closes its parts once, in reverse order', async () => {
  const closed: string[] = [];
  const part = parts(closed);
  const whole = await openWhole(async (closing) => {
    closing.push(part('store'), part('server'));
    return { port: 1 };
  });
  expect([whole.port, closed]).toEqual([1, []]);
  await whole.close();
  await whole.close();
  expect(closed).toEqual(['server', 'store']);
});

it('closes the parts that were open when another one failed, and reports the failure', async () => {
  const closed: string[] = [];
  const opening = openWhole(async (closing) => {
    closing.push(parts(closed)('store'));
    throw new Error('the port is in use');
  });
  await expect(opening).rejects.toThrow('the port is in use');
  expect(closed).toEqual(['store']);
});
