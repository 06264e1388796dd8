import type { Role, UserIdentity } from '@autograph/kernel';
import { callService, type ServiceClient } from '@autograph/service/calls';

/** The permissions to download an export, which the service of the sessions keeps. */
export interface ExportTickets {
  /** Permits one download. `what` is for the audit trail; `request` is given back to who downloads. */
  begin(
    user: UserIdentity,
    asked: { readonly what: string; readonly request: string },
    clientAddress: string,
  ): Promise<{ readonly token: string; readonly expiresAt: string }>;
  /** Whose export a token permits to download, and what they asked for; `null` for a token that permits nothing now. */
  claim(
    token: string,
    clientAddress: string,
  ): Promise<{ readonly user: UserIdentity; readonly request: string } | null>;
}

const BEGIN = `mutation ($input: BeginExportInput!) { beginExport(input: $input) { token expiresAt } }`;
const CLAIM = `mutation ($input: ClaimExportInput!) {
  claimExport(input: $input) { export { userId sessionId role request } }
}`;

interface Claimed {
  readonly userId: string;
  readonly sessionId: string;
  readonly role: Role;
  readonly request: string;
}

/** The permissions that the service behind `client` keeps. */
export function exportTickets(client: ServiceClient): ExportTickets {
  const call = async <Data>(query: string, input: object, clientAddress: string): Promise<Data> => {
    const from: ServiceClient = {
      execute: (request, user) => client.execute(request, user, { clientAddress }),
    };
    return callService<Data>(from, { query, variables: { input } }, null);
  };
  return {
    begin: async ({ id: userId, sessionId }, asked, clientAddress) => {
      const input = { userId, sessionId, ...asked };
      const { beginExport } = await call<{
        beginExport: { readonly token: string; readonly expiresAt: string | Date };
      }>(BEGIN, input, clientAddress);
      // In process an instant is a Date still.
      return { token: beginExport.token, expiresAt: new Date(beginExport.expiresAt).toISOString() };
    },
    claim: async (token, clientAddress) => {
      const { claimExport } = await call<{ claimExport: { readonly export: Claimed | null } }>(
        CLAIM,
        { token },
        clientAddress,
      );
      if (!claimExport.export) return null;
      const { userId: id, sessionId, role, request } = claimExport.export;
      return { user: { id, sessionId, role }, request };
    },
  };
}
