import { readEvent } from '@autograph/events';
import { DEFAULT_BRANCH_ID } from '@autograph/kernel';
import { expect, it } from 'vitest';
import { eventOfSale, saleEvents } from '../src/domain/sale-event.ts';
import { anId, aSale, BRANCH } from '../src/testing/builders.ts';

const opened = eventOfSale(aSale({ soldBy: 'user-sales' }, 100n, 'Fiat', BRANCH), anId());
const { branchId, ...ofTwo } = opened.data as { branchId: string };
const { soldBy, make, ...ofOne } = ofTwo as { soldBy: string; make: string };
const read = (version: number, data: object) => {
  const answer = readEvent(JSON.stringify({ ...opened, version, data }), [saleEvents]);
  return 'event' in answer ? answer.event : answer;
};

it('an opening tells the branch of its vehicle', () => {
  expect(opened).toMatchObject({ type: 'SaleOpened', version: 3, data: { branchId: BRANCH } });
  expect(read(3, opened.data)).toEqual({ ...opened, data: opened.data });
});

it('an opening of an earlier version is one of the default branch', () => {
  expect(read(2, ofTwo)).toMatchObject({ version: 3, data: { ...ofTwo, branchId: DEFAULT_BRANCH_ID } });
  expect(read(1, ofOne)).toMatchObject({
    version: 3,
    data: { ...ofOne, soldBy: 'user-ana', make: null, branchId: DEFAULT_BRANCH_ID },
  });
  expect(read(3, ofTwo)).toHaveProperty('invalid');
  expect(read(2, opened.data)).toHaveProperty('invalid');
});
