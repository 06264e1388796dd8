import { beforeAll, describe, expect, inject, it } from 'vitest';
import { logIn } from '../../src/client.ts';
import { aBuyer, aCustomer, type Buyer } from '../../src/fixtures.ts';
import { restClient } from '../../src/rest-client.ts';
import { restWorkshop, SENT } from '../../src/rest-workshop.ts';

const graph = inject('graph');
const send = restClient(graph.url);

const TIME = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);

let admin: string;
let mechanic: string;
let ana: Buyer;
let shop: ReturnType<typeof restWorkshop>;
beforeAll(async () => {
  [admin, mechanic, ana] = await Promise.all([
    logIn(graph.url, 'admin', 'admin123'),
    logIn(graph.url, 'oficina', 'oficina123'),
    aBuyer(graph.url),
  ]);
  shop = restWorkshop(graph.url, admin);
});

const as = async (token: string, request: string, body?: object, headers = {}) =>
  send(`${request.replace(' ', ' /oficina')}`, { token, body, headers });
const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);

describe(`the workshop through REST (${graph.topology})`, () => {
  it('a quote that is approved is an order with the same id, and its parts leave the stock', async () => {
    const [cliente_id = '', lines] = [ana.customerId ?? '', await shop.lines()];
    const veiculo_id = await shop.vehicle(cliente_id);
    const peca = `/pecas/${lines.pecas[0]?.peca_id}`;
    const created = await as(mechanic, 'POST /orcamentos', { veiculo_id, descricao: 'Ruído', ...lines });
    expect(created.status).toBe(201);
    const { id } = created.body;
    expect(created.body).toMatchObject({
      ...{ veiculo_id, cliente_id, descricao: 'Ruído', revisao: 1, status: 'RASCUNHO', validade: null },
      servicos: [{ servico_id: lines.servicos[0]?.servico_id, quantidade: 1, aprovado: false }],
      pecas: [{ peca_id: lines.pecas[0]?.peca_id, quantidade: 2, nome: expect.stringContaining('Filtro') }],
      ...{ created_at: TIME, updated_at: TIME },
    });
    expect(created.text).toContain('"preco":39.90,"total":79.80');
    expect(created.text).toContain('"total":199.80,"total_aprovado":0.00');
    // It is no order yet, and a customer does not see a draft.
    expect((await as(mechanic, `GET /ordens/${id}`)).status).toBe(404);
    expect((await as(ana.token, `GET /orcamentos/${id}`)).status).toBe(404);
    const early = { ...SENT, canal: 'TELEFONE' };
    expect((await as(admin, `POST /orcamentos/${id}/aprovar`, early)).status).toBe(409);

    const sent = await as(mechanic, `POST /orcamentos/${id}/enviar`, { revisao: 1 });
    expect(sent.body).toMatchObject({
      status: 'ENVIADO',
      validade: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    });
    const found = async (status: string) =>
      idsOf((await as(ana.token, `GET /orcamentos?status=${status}`)).body.orcamentos);
    expect(await found('ENVIADO')).toEqual([id]);
    const approved = await as(ana.token, `POST /orcamentos/${id}/aprovar`, SENT);
    expect([approved.status, approved.body.status]).toEqual([200, 'APROVADO']);
    expect(approved.text).toContain('"total_aprovado":199.80');
    expect([await found('ENVIADO'), await found('APROVADO')]).toEqual([[], [id]]);
    expect((await as(admin, `GET ${peca}`)).body).toMatchObject({
      estoque: 5,
      filiais: [{ estoque: 5, reservado: 2, disponivel: 3 }],
    });

    const order = await as(ana.token, `GET /ordens/${id}`);
    expect(order.body).toMatchObject({ status: 'APROVADA', inicio: null, fim: null, veiculo_id, cliente_id });
    const step = async (name: string, body?: object) =>
      (await as(mechanic, `POST /ordens/${id}/${name}`, body)).body;
    expect(await step('iniciar')).toMatchObject({ status: 'EM_ANDAMENTO', inicio: TIME, fim: null });
    const usadas = [{ peca_id: lines.pecas[0]?.peca_id, quantidade: 1 }];
    expect(await step('finalizar', { usadas })).toMatchObject({
      status: 'CONCLUIDA',
      fim: TIME,
      pecas: [{ quantidade: 2, usadas: 1, faltando: false }],
    });
    expect(await step('entregar')).toMatchObject({ status: 'ENTREGUE' });
    expect(await step('cancelar', {})).toMatchObject({ error: 'Conflict' });
    await expect.poll(async () => (await as(admin, `GET ${peca}`)).body.estoque).toBe(4);
    const orders = await as(ana.token, 'GET /ordens?status=ENTREGUE');
    expect([idsOf(orders.body.ordens), orders.body.total]).toEqual([[id], 1]);
  });

  it.each(['aprovar', 'rejeitar'])(
    '%s without a revision or a total is refused, and decides nothing',
    async (name) => {
      const id = await shop.sent();
      const decide = (body?: object) => as(mechanic, `POST /orcamentos/${id}/${name}`, body);
      const { revisao, total } = SENT;
      const canal = 'TELEFONE';
      expect(await decide({ total, canal })).toMatchObject({
        status: 400,
        body: { details: { revisao: [expect.any(String)] } },
      });
      expect(await decide({ revisao, canal })).toMatchObject({
        status: 400,
        body: { details: { total: [expect.any(String)] } },
      });
      expect((await decide()).status).toBe(400);
      expect((await decide({ revisao, total: 199.79, canal })).status).toBe(409);
      expect((await as(mechanic, `POST /orcamentos/${id}/enviar`)).status).toBe(400);
      expect((await as(mechanic, `GET /orcamentos/${id}`)).body).toMatchObject({ status: 'ENVIADO' });
    },
  );

  it('a decision about a revision that was replaced is refused, and does not reach the newer one', async () => {
    const id = await shop.sent(ana.customerId ?? '');
    await as(mechanic, `PUT /orcamentos/${id}`, await shop.lines());
    expect((await as(mechanic, `POST /orcamentos/${id}/enviar`, { revisao: 1 })).status).toBe(409);
    await as(mechanic, `POST /orcamentos/${id}/enviar`, { revisao: 2 });
    expect((await as(ana.token, `POST /orcamentos/${id}/aprovar`, SENT)).status).toBe(409);
    const read = await as(ana.token, `GET /orcamentos/${id}`);
    expect(read.body).toMatchObject({ revisao: 2, status: 'ENVIADO' });
    const { revisao, total } = read.body;
    expect((await as(ana.token, `POST /orcamentos/${id}/aprovar`, { revisao, total })).status).toBe(200);
  });

  it('a revision with If-Match is of the version that was read, and refused first to who may not write', async () => {
    const id = await shop.quote();
    const tag = (await as(mechanic, `GET /orcamentos/${id}`)).headers.get('etag') ?? '';
    const lines = await shop.lines();
    const revise = (token: string, match: string) =>
      as(token, `PUT /orcamentos/${id}`, lines, { 'if-match': match });
    const revised = await revise(mechanic, tag);
    expect([revised.status, revised.body.revisao]).toEqual([200, 2]);
    expect((await revise(admin, tag)).status).toBe(412);
    expect((await revise(ana.token, tag)).status).toBe(403);
    const newest = await as(mechanic, `GET /orcamentos/${id}`);
    expect(newest.body.revisao).toBe(2);
    expect((await revise(admin, newest.headers.get('etag') ?? '')).body.revisao).toBe(3);
  });

  it('staff say how a customer decided, and a part of the lines can be approved', async () => {
    const id = await shop.sent();
    const { servicos } = (await as(mechanic, `GET /orcamentos/${id}`)).body;
    const body = { ...SENT, itens: [servicos[0].item_id] };
    expect(await as(mechanic, `POST /orcamentos/${id}/aprovar`, body)).toMatchObject({
      status: 422,
      body: { details: { canal: [expect.stringContaining('how the customer decided')] } },
    });
    const partly = await as(mechanic, `POST /orcamentos/${id}/aprovar`, { ...body, canal: 'whatsapp' });
    expect(partly.body).toMatchObject({ status: 'APROVADO_EM_PARTE', pecas: [{ aprovado: false }] });
    const other = await shop.sent();
    const rejection = { ...SENT, canal: 'PRESENCIAL' };
    const rejected = await as(mechanic, `POST /orcamentos/${other}/rejeitar`, rejection);
    expect([rejected.status, rejected.body.status]).toEqual([200, 'REJEITADO']);
    const canceled = await as(admin, `GET /ordens/${other}`);
    expect(canceled.body.status).toBe('CANCELADA');
  });

  it('mechanics get names and phone numbers of customers, and neither CPF nor e-mail address', async () => {
    const { customerId } = await aCustomer(graph.url, admin);
    const full = (await as(admin, `GET /clientes/${customerId}`)).body;
    const { body } = await as(mechanic, `GET /clientes/${customerId}`);
    expect(full.cpf).toMatch(/^\d{3}\./);
    const hidden = { cpf: null, cnpj: null, email: null, created_at: null, updated_at: null };
    expect(body).toEqual({ ...full, ...hidden });
    expect((await as(mechanic, 'GET /clientes?limit=100')).status).toBe(200);
    expect((await as(mechanic, `GET /clientes?cpf=${full.cpf}`)).status).toBe(403);
    expect((await as(admin, `GET /clientes?cpf=${full.cpf}`)).body.clientes).toEqual([full]);
  });

  it('a part is changed at its version, and units come in once for a key', async () => {
    const id = await shop.part(1);
    const put = (tag: string) => as(mechanic, `PUT /pecas/${id}`, { preco: 42.5 }, { 'if-match': tag });
    expect((await put('"9"')).status).toBe(412);
    const changed = await put('"1"');
    expect([changed.status, changed.headers.get('etag')]).toEqual([200, '"2"']);
    expect(changed.text).toContain('"preco":42.50');
    const receive = () =>
      as(mechanic, `POST /pecas/${id}/entradas`, { quantidade: 3, custo: 10 }, { 'idempotency-key': id });
    expect([(await receive()).body.estoque, (await receive()).body.estoque]).toEqual([4, 4]);
    const counted = await as(mechanic, `POST /pecas/${id}/contagens`, { quantidade: 2 });
    expect(counted.body).toMatchObject({ estoque: 2, disponivel: 2 });
    const refused = await as(mechanic, 'POST /pecas', { codigo: 'X', nome: 'X', preco: 1, estoque: 3 });
    expect(refused).toMatchObject({ status: 400, body: { details: { estoque: ['Unknown name.'] } } });
    expect((await as(mechanic, 'GET /pecas?cor=1')).status).toBe(400);
    expect((await as(mechanic, `POST /pecas/${id}/entradas`, { quantidade: 1, filial_id: id })).status).toBe(
      422,
    );
  });

  it.each(['usuarios', 'funcionarios', 'clientes', 'veiculos', 'pecas', 'servicos', 'orcamentos', 'ordens'])(
    '%s are listed a hundred at once',
    async (rows) => {
      const { status, body } = await as(admin, `GET /${rows}?limit=100`);
      expect([status, body]).toEqual([200, expect.objectContaining({ page: 1, limit: 100 })]);
      expect(body[rows].length).toBe(Math.min(body.total, 100));
    },
  );

  it('services are listed in pages, by name', async () => {
    await shop.service();
    await shop.service();
    const page = async (n: number) => (await as(ana.token, `GET /servicos?limit=1&page=${n}`)).body;
    const [first, second] = [await page(1), await page(2)];
    expect([first.servicos.length, second.servicos.length, first.pages]).toEqual([1, 1, first.total]);
    expect(first.servicos[0].nome <= second.servicos[0].nome).toBe(true);
    const { id } = first.servicos[0];
    expect((await as(ana.token, `GET /servicos/${id}`)).body).toEqual(first.servicos[0]);
  });

  it('employees are the accounts of the role WORKSHOP', async () => {
    const { body } = await as(admin, 'GET /funcionarios?limit=100');
    const roles = new Set(body.funcionarios.map(({ papel }: { papel: string }) => papel));
    expect([...roles]).toEqual(['WORKSHOP']);
    const { id } = body.funcionarios[0];
    expect((await as(admin, `GET /funcionarios/${id}`)).body).toEqual(body.funcionarios[0]);
    expect((await as(admin, `GET /funcionarios/${ana.userId}`)).status).toBe(404);
  });
});
