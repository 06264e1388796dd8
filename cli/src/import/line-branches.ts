import { folded } from '@autograph/kernel';
import type { GraphClient } from '@autograph/topologies/graph-client';
import { CommandError } from '../graph/command-error.ts';
import type { Line } from './stock-list.ts';

const BRANCHES = `query {
  me { username memberships { branch { id name } } }
  branches(active: true) { id name cnpj }
}`;

interface Branch {
  readonly id: string;
  readonly name: string;
}

interface Answer {
  readonly me: {
    readonly username: string;
    readonly memberships: readonly { readonly branch: Branch | null }[] | null;
  } | null;
  readonly branches: readonly (Branch & { readonly cnpj: string | null })[];
}

/** How many branches a message names. */
const NAMED = 10;

/**
 * The lines with the id of their branch in place of what the list calls it: a name, a CNPJ or an id. A line that says none is for
 * `given`, else for the only branch of who imports, which the graph knows. A line of a branch that is unknown or not clear is
 * rejected. Throws a `CommandError` when `given` is such a branch, and when no line says a branch and who imports has several.
 */
export async function withBranches(
  lines: readonly Line[],
  client: GraphClient,
  given?: string,
): Promise<readonly Line[]> {
  const { me, branches } = await client.request<Answer>(BRANCHES);
  const own = (me?.memberships ?? []).flatMap(({ branch }) => branch?.name ?? []);
  const said = lines.some(({ input }) => input?.branch !== undefined);
  const inDoubt = given === undefined && own.length > 1;
  if (inDoubt && !said) {
    throw new CommandError(
      `${me?.username} works in several branches: ${listed(own)}. Say which one the vehicles are for: --branch, or a column ` +
        '"branch" in the list.',
    );
  }
  const usual = given === undefined ? null : branchOf(given, branches);
  if (usual && 'wrong' in usual) throw new CommandError(`--branch: ${usual.wrong}`);
  return lines.map((line) => {
    if (!line.input) return line;
    const { branch, ...input } = line.input;
    const found = branch === undefined ? usual : branchOf(String(branch), branches);
    if (found === null && !inDoubt) return { ...line, input };
    if (found && 'id' in found) return { ...line, input: { ...input, branchId: found.id } };
    const message = found?.wrong ?? `Must be given, as you work in several: ${listed(own)}.`;
    return { ...line, input: null, problems: [{ code: 'INVALID', field: ['branch'], message }] };
  });
}

function branchOf(
  text: string,
  branches: Answer['branches'],
): { readonly id: string } | { readonly wrong: string } {
  const bare = bareCnpj(text);
  const byCode = branches.find(({ id, cnpj }) => id === text || (cnpj !== null && bareCnpj(cnpj) === bare));
  if (byCode) return byCode;
  const [branch, ...others] = branches.filter(({ name }) => folded(name.trim()) === folded(text.trim()));
  if (branch && others.length === 0) return branch;
  const shown = text.length > 50 ? `${text.slice(0, 50)}…` : text;
  return branch
    ? { wrong: `More than one branch has the name "${shown}". Give the CNPJ or the id.` }
    : { wrong: `No open branch is "${shown}". There are ${listed(branches.map(({ name }) => name))}.` };
}

/** A CNPJ without its marks, as it is compared. */
function bareCnpj(text: string): string {
  return text.replaceAll(/[\s./-]/g, '').toUpperCase();
}

function listed(names: readonly string[]): string {
  const more = names.length - NAMED;
  return `${names.slice(0, NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
