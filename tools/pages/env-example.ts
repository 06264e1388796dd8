import { allSettings } from '../settings.ts';

const HEAD = `# Written by \`npm run pages\` from what the processes read by. What \`docker compose up\` and
# \`NODE_ENV=production npm run start:distributed\` must be given. Copy this file to .env, or let these commands write it;
# .env is never committed.
#
#   cp .env.example .env
#   echo "SERVICE_SECRET=$(openssl rand -hex 32)" >> .env
#   echo "TOKEN_PRIVATE_KEY=\\"$(openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 2>/dev/null)\\"" >> .env
#   echo "BUYER_RECORD_KEY=$(openssl rand -base64 32)" >> .env
#   echo "ADMIN_PASSWORD=$(openssl rand -base64 18)" >> .env

# The first admin, made where there is none; ADMIN_PASSWORD belongs to it.
ADMIN_USERNAME=admin
ADMIN_EMAIL=admin@example.com
`;

/** Given above, or by its commands. */
const GIVEN = /^(SERVICE_SECRET|TOKEN_PRIVATE_KEY|BUYER_RECORD_KEY|ADMIN_(USERNAME|EMAIL|PASSWORD))$/;

/** `.env.example`: what must be given, every setting with what it is unless given, and what only the compose file reads. */
export function envExample(composeFile: string): string {
  const settings = allSettings().filter(({ name }) => !GIVEN.test(name));
  const known = new Set(settings.map(({ name }) => name));
  const lines = settings.map(({ name, means, unlessGiven }) => `# ${means}\n# ${name}=${unlessGiven ?? ''}`);
  const others = composeVariables(composeFile).filter(([name]) => !known.has(name) && !GIVEN.test(name));
  return `${HEAD}
# Also read, with what they are unless given:
#
${lines.join('\n')}

# Only read by docker-compose.yml:
#
${others.map(([name, unlessGiven]) => `# ${name}=${unlessGiven}`).join('\n')}
`;
}

/** The variables of the compose file, by name, with what stands there unless they are given. */
function composeVariables(file: string): [name: string, unlessGiven: string][] {
  const found = [...file.matchAll(/\$\{([A-Z_]+)(?::?-([^}$]*))?/g)].map(
    ([, name = '', unlessGiven = '']): [string, string] => [name, unlessGiven],
  );
  return [...new Map(found)].sort(([a], [b]) => a.localeCompare(b, 'en'));
}
