import { beforeEach, expect, it } from 'vitest';
import type { Lead } from '../domain/lead.ts';
import type { LeadRepository } from '../ports/lead-repository.ts';

const ALL = { limit: 100, backward: false, cursor: null };

const lead: Lead = {
  id: 'lead-1',
  vehicleId: 'vehicle-1',
  branchId: 'branch-1',
  userId: null,
  name: 'Ana Fictícia',
  phone: '11987654321',
  email: 'ana@example.com',
  message: 'Ainda está disponível?',
  consentVersion: '2026-11-180',
  handledAt: null,
  handledBy: null,
  version: 1,
  createdAt: new Date('2026-03-01T12:00:00Z'),
};

/** What every keeper of leads promises of those that are sent twice. `empty` answers one that has none. */
export function leadRepositoryContract(empty: () => Promise<LeadRepository>): void {
  let leads: LeadRepository;
  beforeEach(async () => {
    leads = await empty();
  });
  const ids = async () => (await leads.list({}, ALL)).edges.map(({ node }) => node.id);

  it('keeps a lead once a day, in whatever case its address is written', async () => {
    await leads.insert(lead);
    await leads.insert({ ...lead, id: 'lead-2', email: 'ANA@example.com' });
    await leads.insert({ ...lead, id: 'lead-3', message: 'Obrigada' });
    await leads.insert({ ...lead, id: 'lead-4', createdAt: new Date('2026-03-02T12:00:00Z') });
    expect(await ids()).toEqual(['lead-4', 'lead-3', 'lead-1']);
  });

  it('keeps one of a hundred that are sent at once', async () => {
    const all = Array.from({ length: 100 }, (_, at) => ({ ...lead, id: `lead-${at}` }));
    await Promise.all(all.map((each) => leads.insert(each)));
    expect(await ids()).toHaveLength(1);
  });

  it('keeps a lead that is sent again after it was forgotten', async () => {
    await leads.insert(lead);
    await leads.forget({ userId: null, email: lead.email, phone: null });
    expect(await ids()).toEqual([]);
    await leads.insert({ ...lead, id: 'lead-2' });
    expect(await ids()).toEqual(['lead-2']);
  });
}
