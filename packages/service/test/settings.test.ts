import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  mongoUri,
  port,
  readSettings,
  refuseSamePort,
  SettingsError,
  serviceSecret,
} from '../src/process/index.ts';

const shape = { PORT: port.default(4000), SERVICE_SECRET: serviceSecret, MONGODB_URI: mongoUri.optional() };
const secret = 'a-secret-of-more-than-thirty-two-characters';

describe('settings', () => {
  it('are read once, with defaults, and frozen', () => {
    const settings = readSettings(shape, { SERVICE_SECRET: secret, OTHER: 'ignored' });
    expect(settings).toEqual({ PORT: 4000, SERVICE_SECRET: secret });
    expect(Object.isFrozen(settings)).toBe(true);
  });

  it('count as not given when empty', () => {
    expect(readSettings(shape, { PORT: '', SERVICE_SECRET: secret, MONGODB_URI: '' }).PORT).toBe(4000);
  });

  it('are reported whole when wrong, each by its name and none by its value', () => {
    const wrong = { PORT: '70000', SERVICE_SECRET: 'short', MONGODB_URI: 'postgres://user:hunter2@db' };
    const read = () => readSettings(shape, wrong);
    expect(read).toThrow(SettingsError);
    try {
      read();
    } catch (error) {
      const { problems, message } = error as SettingsError;
      expect(problems.map((problem) => problem.split(':')[0])).toEqual([
        'PORT',
        'SERVICE_SECRET',
        'MONGODB_URI',
      ]);
      expect(message).not.toMatch(/hunter2|short/);
    }
  });

  it.each(['x', '-1', '65536', '1.5', 'NaN', ' '])('refuse the port %j', (value) => {
    expect(() => readSettings({ PORT: port }, { PORT: value })).toThrow(/PORT/);
  });

  it('refuse one port for clients and operators by the names of both settings', () => {
    expect(() => refuseSamePort('SALE_PORT', 4000, { ADMIN_PORT: 4000 })).toThrow(
      /ADMIN_PORT: must be another port than SALE_PORT/,
    );
    expect(() => refuseSamePort('PORT', 4000, { ADMIN_PORT: 4001 })).not.toThrow();
    expect(() => refuseSamePort('PORT', 4000, {})).not.toThrow();
    expect(() => refuseSamePort('PORT', 0, { ADMIN_PORT: 0 })).not.toThrow();
  });

  it('that are missing are said to be required', () => {
    expect(() => readSettings({ NAME: z.string() }, {})).toThrow(/NAME: is required/);
  });
});
