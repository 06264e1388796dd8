import { readFileSync } from 'node:fs';
import { serviceContracts } from '@autograph/schema/services';
import { expect, it } from 'vitest';
import { settingsPage } from '../pages/settings.ts';
import { allSettings } from '../settings.ts';

const settings = allSettings();

it('tells what each setting means, and no path of this machine', () => {
  expect(settings.filter(({ means }) => means.length < 8).map(({ name }) => name)).toEqual([]);
  expect(settings.map(({ unlessGiven }) => unlessGiven).join(' ')).not.toMatch(/\[object|(^| )\/\w/);
});

it('has what each kind of process reads', () => {
  const readBy = (name: string) => settings.find((setting) => setting.name === name)?.readBy;
  expect(readBy('SALE_URL')).toEqual(['gateway', 'customer']);
  const services = serviceContracts().filter(({ isGateways }) => !isGateways);
  expect(readBy('NODE_ENV')).toEqual(['gateway', ...services.map(({ name }) => name), 'npm start']);
  expect(settings.find(({ name }) => name === 'SERVICE_SECRET')).toMatchObject({
    required: true,
    unlessGiven: null,
  });
  expect(settings.find(({ name }) => name === 'RESERVATION_TTL')).toMatchObject({ unlessGiven: '172800' });
});

it('has every variable that deploy/compose/graph.yml hands to our processes', () => {
  const compose = readFileSync(new URL('../../deploy/compose/graph.yml', import.meta.url), 'utf8');
  const handed = [...compose.matchAll(/^ {2,6}([A-Z_]+): "\$\{\1\b/gm)].map(([, name = '']) => name);
  const names = new Set(settings.map(({ name }) => name));
  expect(handed.length).toBeGreaterThan(30);
  expect(handed.filter((name) => !names.has(name))).toEqual([]);
});

it('makes the page that is committed', () => {
  expect(readFileSync(new URL('../../docs/settings.md', import.meta.url), 'utf8')).toBe(settingsPage());
});
