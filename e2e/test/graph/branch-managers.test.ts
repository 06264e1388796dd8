import { beforeAll, describe, expect, inject, it } from 'vitest';
import { OF_MANAGERS } from '../../src/branch-walk.ts';
import { codesOf } from '../../src/branch-world.ts';
import { ask, logIn } from '../../src/client.ts';
import { aBranch, aVehicle, aWorker } from '../../src/fixtures.ts';

const graph = inject('graph');

type Side = 'from' | 'to';

/** Each mutation for managers: how it is called, whose manager may, and what was done before it. */
const STEPS: Readonly<
  Record<string, { readonly input?: string; readonly by: Side; readonly isSent: boolean }>
> = {
  sendTransfer: { by: 'from', isSent: false },
  cancelTransfer: { input: ', input: {}', by: 'from', isSent: true },
  receiveTransfer: { by: 'to', isSent: true },
};

describe(`a manager (${graph.topology})`, () => {
  let admin: string;
  let branches: Record<Side | 'elsewhere', string>;
  let managers: Record<Side | 'elsewhere' | 'member', string>;
  beforeAll(async () => {
    admin = await logIn(graph.url, 'admin', 'admin123');
    const [from, to, elsewhere] = [
      await aBranch(graph.url, admin),
      await aBranch(graph.url, admin),
      await aBranch(graph.url, admin),
    ];
    branches = { from, to, elsewhere };
    const manager = async (branchId: string, ...others: readonly string[]) => {
      const work = [{ branchId, manages: true }, ...others.map((id) => ({ branchId: id }))];
      return (await aWorker(graph.url, admin, 'SALES', work)).token;
    };
    managers = {
      from: await manager(from),
      to: await manager(to),
      elsewhere: await manager(elsewhere),
      // Manages one branch, and only works in the two of the transfer.
      member: await manager(elsewhere, from, to),
    };
  });

  const run = (call: string, token: string) =>
    codesOf(graph.url, `mutation { it: ${call} { userErrors { code } } }`, token);
  const stored = async (id: string) =>
    (
      await ask(
        graph.url,
        `{ vehicle(id: "${id}") { version updatedAt branch { id } transfer { status sentAt } transfers { status } } }`,
        { token: admin },
      )
    ).data;

  it('has a case for each mutation that is for managers', () => {
    expect(Object.keys(STEPS).toSorted()).toEqual([...OF_MANAGERS].toSorted());
  });

  it.each(OF_MANAGERS)('of another branch does not %s; the one of the branch does', async (name) => {
    const step = STEPS[name];
    if (!step) throw new Error(`There is no case of ${name}.`);
    const id = await aVehicle(graph.url, admin, { branchId: branches.from });
    expect(await run(`requestTransfer(id: "${id}", input: { toBranchId: "${branches.to}" })`, admin)).toEqual(
      [],
    );
    if (step.isSent) expect(await run(`sendTransfer(id: "${id}")`, admin)).toEqual([]);
    const call = `${name}(id: "${id}"${step.input ?? ''})`;
    const before = await stored(id);
    const others = [managers.elsewhere, managers.member, managers[step.by === 'from' ? 'to' : 'from']];
    for (const token of others) expect(await run(call, token)).toEqual(['OTHER_BRANCH']);
    expect(await stored(id)).toEqual(before);
    expect(await run(call, managers[step.by])).toEqual([]);
    expect(await stored(id)).not.toEqual(before);
  });
});
