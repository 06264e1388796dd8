import { randomUUID } from 'node:crypto';
import { aCustomer, aPlate } from './fixtures.ts';
import { type RestAnswer, restClient } from './rest-client.ts';

/** What `sent` sends: a decision names it. */
export const SENT = { revisao: 1, total: 199.8 };

/** Records of the workshop, made through its REST service with the token of an administrator. Each returns an id. */
export function restWorkshop(url: string, token: string) {
  const send = restClient(url);
  const ask = async (request: string, body?: object): Promise<RestAnswer> => {
    const answer = await send(request, { token, body });
    if (answer.status >= 300) throw new Error(`${request}: ${answer.status} ${answer.text}`);
    return answer;
  };
  const made = async (request: string, body: object): Promise<string> => (await ask(request, body)).body.id;
  const shop = {
    /** A part of which the branch has units. */
    part: async (units = 5): Promise<string> => {
      const codigo = `P-${randomUUID().slice(0, 18)}`;
      const id = await made('POST /oficina/pecas', { codigo, nome: `Filtro ${codigo}`, preco: 39.9 });
      await ask(`POST /oficina/pecas/${id}/entradas`, { quantidade: units });
      return id;
    },
    service: () =>
      made('POST /oficina/servicos', { nome: `Revisão ${randomUUID()}`, preco: 120, tempo_estimado: 30 }),
    vehicle: async (customerId?: string): Promise<string> =>
      made('POST /oficina/veiculos', {
        placa: aPlate(),
        marca: 'Fiat',
        modelo: 'Uno',
        ano: 2012,
        cliente_id: customerId ?? (await aCustomer(url, token)).customerId,
      }),
    lines: async () => ({
      servicos: [{ servico_id: await shop.service(), quantidade: 1 }],
      pecas: [{ peca_id: await shop.part(), quantidade: 2 }],
    }),
    quote: async (customerId?: string): Promise<string> =>
      made('POST /oficina/orcamentos', {
        veiculo_id: await shop.vehicle(customerId),
        ...(await shop.lines()),
      }),
    sent: async (customerId?: string): Promise<string> => {
      const id = await shop.quote(customerId);
      await ask(`POST /oficina/orcamentos/${id}/enviar`, { revisao: 1 });
      return id;
    },
    /** An order of a vehicle that has arrived. */
    arrived: async (): Promise<string> => made('POST /oficina/ordens', { veiculo_id: await shop.vehicle() }),
    /** An order on which work has begun. */
    begun: async (): Promise<string> => {
      const id = await shop.sent();
      await ask(`POST /oficina/orcamentos/${id}/aprovar`, { ...SENT, canal: 'TELEFONE' });
      await ask(`POST /oficina/ordens/${id}/iniciar`);
      return id;
    },
  };
  return shop;
}
