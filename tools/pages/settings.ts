import { allSettings, type Setting } from '../settings.ts';

/** `docs/settings.md`: every setting, what it means, what it is unless given, and who reads it. */
export function settingsPage(): string {
  const rows = allSettings().map(
    (setting) =>
      `| \`${setting.name}\` | ${setting.means.replaceAll('|', '\\|')} | ${unlessGiven(setting)} | ${setting.readBy.join(', ')} |`,
  );
  return `# Settings

Written by \`npm run pages\` from what the processes read by. Each reads the environment once, at its start; an empty value counts
as not given. [operations.md](operations.md#settings) says what belongs together and what to set in production.

| setting | means | unless given | read by |
| --- | --- | --- | --- |
${rows.join('\n')}
`;
}

function unlessGiven({ unlessGiven: value, required, readBy }: Setting): string {
  if (value !== null) return `\`${value}\``;
  if (!required) return '';
  return readBy.includes('npm start') ? 'required, but for `npm start`' : 'required';
}
