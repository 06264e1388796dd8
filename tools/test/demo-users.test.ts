import { readFileSync } from 'node:fs';
import { DEMO_USERS } from '@autograph/service/demo-users';
import { describe, expect, it } from 'vitest';
import { startPanel } from '../../cli/src/start/panel.ts';

const textOf = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');

describe('the demo users', () => {
  it.each(['README.md', 'README.pt-BR.md'])('are those that %s names', (file) => {
    const text = textOf(file).replaceAll(/\s+/g, ' ');
    for (const { username, password, role } of DEMO_USERS) {
      expect(text).toMatch(new RegExp(`\`${username}\` / \`${password}\` \\(${role}\\b`));
    }
  });

  it('are those that the start shows', () => {
    const options = {
      url: 'http://localhost:4000/graphql',
      dataDir: '.data',
      demo: true,
      explorer: true,
      publicStock: true,
      ms: 1,
    };
    for (const { username, password, role } of DEMO_USERS) {
      expect(startPanel(options)).toMatch(new RegExp(`^ .*\\b${username} / ${password} +${role}$`, 'm'));
    }
  });

  it('are those that the explorer has buttons for', () => {
    const buttons = [
      ...textOf('explorer/src/log-in.tsx').matchAll(/username: '(\w+)', password: '(\w+)', role: '(\w+)'/g),
    ];
    expect(buttons.length).toBeGreaterThan(2);
    for (const [, username, password, role] of buttons) {
      expect(DEMO_USERS).toContainEqual(expect.objectContaining({ username, password, role }));
    }
  });
});
