import { describe, expect, it } from 'vitest';
import { threeWay } from '../src/panel/three-way.ts';

const BEFORE = { color: 'Preto', mileage: '1000', notes: '' };

describe('two changes of one record', () => {
  it('keeps what only one person changed, mine and theirs', () => {
    const { merged, fromThem, conflicts } = threeWay(
      BEFORE,
      { ...BEFORE, color: 'Azul' },
      { ...BEFORE, mileage: '2000' },
    );
    expect(merged).toEqual({ color: 'Azul', mileage: '2000', notes: '' });
    expect([fromThem, conflicts]).toEqual([['mileage'], []]);
  });

  it('asks about a field that both changed to different values', () => {
    const { conflicts } = threeWay(BEFORE, { ...BEFORE, color: 'Azul' }, { ...BEFORE, color: 'Verde' });
    expect(conflicts).toEqual([{ name: 'color', before: 'Preto', mine: 'Azul', theirs: 'Verde' }]);
  });

  it('asks nothing where both changed a field to the same value', () => {
    const both = { ...BEFORE, notes: 'revisado' };
    expect(threeWay(BEFORE, both, both)).toEqual({ merged: both, fromThem: [], conflicts: [] });
  });
});
