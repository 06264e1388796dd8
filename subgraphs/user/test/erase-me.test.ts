import { beforeEach, describe, expect, it } from 'vitest';
import { beginSession } from '../src/domain/session.ts';
import type { User } from '../src/domain/user.ts';
import type { Ports } from '../src/ports/index.ts';
import { aUser, NOON, PASSWORD } from '../src/testing/builders.ts';
import { identityActions } from '../src/testing/identity-actions.ts';
import { type MemoryPorts, memoryPorts } from '../src/testing/memory-ports.ts';
import { collectEvents } from '../src/use-cases/collect-events.ts';
import { eraseMe, recoverErasures } from '../src/use-cases/erase-me.ts';
import { exportAccount } from '../src/use-cases/export-account.ts';

let ana: User;
let memory: MemoryPorts;
let ports: Ports;
/** What the customer service answers: whether it erased, or nothing. */
let answer: boolean | Error;
let asked: number;
/** The e-mail addresses that the customer service was asked to forget. */
let addresses: (string | null)[];

beforeEach(async () => {
  ana = aUser({ firstName: 'Quitéria', email: 'quiteria@example.com' });
  memory = memoryPorts(ana);
  answer = true;
  asked = 0;
  addresses = [];
  const customers = {
    erase: async (_id: string, email: string | null) => {
      asked += 1;
      addresses.push(email);
      if (answer instanceof Error) throw answer;
      return answer;
    },
  };
  ports = { ...memory, customers };
  await memory.sessions.insert(beginSession('session', ana.id, 'hash', NOON, { clientAddress: '10.0.0.1' }));
});

const origin = () => ({ actorId: ana.id, sessionId: 'session', clientAddress: '10.0.0.1' });
const erase = (password: string | null = PASSWORD) => eraseMe({ password }, origin(), ports);
const stored = () => memory.users.findById(ana.id);
const codes = async (outcome: ReturnType<typeof erase>) => {
  const settled = await outcome;
  return settled.ok ? [] : settled.refusals.map(({ code }) => code);
};

describe('anyone who asks to be erased', () => {
  it('is taken out of the account, which nobody can log in by, and the names are free again', async () => {
    expect(await erase()).toEqual({ ok: true, value: true });
    expect(await stored()).toMatchObject({ status: 'INACTIVE', anonymizedAt: NOON, firstName: 'Erased' });
    expect(addresses).toEqual(['quiteria@example.com']);
    expect(JSON.stringify(await stored())).not.toMatch(/Quit|quiteria|person\./);
    expect(await memory.sessions.findAll(ana.id)).toEqual([]);
    expect(await memory.users.findByLogin('quiteria@example.com')).toBeNull();
    expect(await identityActions(ports).logIn(ana.username)).toBeNull();
    await collectEvents(ports);
    expect(memory.audit.entries.map(({ action, userId }) => [action, userId])).toEqual([
      ['LOGIN_FAILED', null],
      ['ACCOUNT_ERASED', ana.id],
    ]);
    expect(await codes(erase())).toEqual(['INVALID_CREDENTIALS']);
  });

  it('proves who they are by the password, or by a log-in of the last five minutes', async () => {
    expect(await codes(erase('wrong'))).toEqual(['INVALID_CREDENTIALS']);
    memory.pass(5 * 60_000 + 1);
    expect(await codes(erase(null))).toEqual(['INVALID_CREDENTIALS']);
    expect(await stored()).toEqual(ana);
    memory.pass(-1);
    expect(await codes(erase(null))).toEqual([]);
  });

  it('waits while a purchase is undecided, and stays who they are', async () => {
    answer = false;
    expect(await codes(erase())).toEqual(['INVALID_STATE']);
    expect(await stored()).toMatchObject({ firstName: 'Quitéria', status: 'ACTIVE', erasingSince: null });
    expect(await memory.sessions.findAll(ana.id)).toHaveLength(1);
  });

  it('is not the last administrator', async () => {
    memory.users.change(ana.id, { role: 'ADMIN' });
    expect(await codes(erase())).toEqual(['INVALID_STATE']);
    expect(asked).toBe(0);
  });
});

describe('an erasure that was left behind', () => {
  it('is finished, and what came in between is erased too', async () => {
    answer = new Error('no answer');
    await expect(erase()).rejects.toThrow('no answer');
    answer = true;
    await recoverErasures(ports);
    expect(await stored()).toMatchObject({ anonymizedAt: null });
    memory.pass(31_000);
    await recoverErasures(ports);
    expect(await stored()).toMatchObject({ status: 'INACTIVE', erasingSince: null });
    const before = asked;
    memory.pass(31_000);
    await recoverErasures(ports);
    expect(asked).toBe(before);
  });

  it('and fails again keeps no other one waiting', async () => {
    const bia = aUser({ erasingSince: NOON });
    await memory.users.insert(bia);
    answer = new Error('no answer');
    await expect(erase()).rejects.toThrow('no answer');
    memory.pass(31_000);
    const customers = {
      erase: async (id: string) => {
        if (id === ana.id) throw new Error('no answer');
        return true;
      },
    };
    await expect(recoverErasures({ ...ports, customers })).rejects.toThrow('could not be finished');
    expect(await stored()).toMatchObject({ anonymizedAt: null });
    expect(await memory.users.findById(bia.id)).toMatchObject({ status: 'INACTIVE', erasingSince: null });
  });

  it('asks once more after the account went, until nothing of the person is left', async () => {
    await erase();
    expect(await stored()).toMatchObject({ erasingSince: NOON });
    memory.pass(31_000);
    answer = false;
    await recoverErasures(ports);
    expect(await stored()).toMatchObject({ erasingSince: NOON });
    answer = true;
    await recoverErasures(ports);
    expect(await stored()).toMatchObject({ erasingSince: null });
  });
});

it('an export has all that is held of a person, and no secret', async () => {
  const exported = await exportAccount(ana.id, ports);
  expect(exported).toMatchObject({
    email: 'quiteria@example.com',
    sessions: [{ id: 'session', clientAddress: '10.0.0.1' }],
    auditTrail: [],
  });
  expect(JSON.stringify(exported)).not.toMatch(/hash/i);
});
