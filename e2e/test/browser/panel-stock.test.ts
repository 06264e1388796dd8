import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { closePage, launch } from '../../src/browser.ts';
import { ask, logIn } from '../../src/client.ts';
import { openPanel, type StaffName } from '../../src/panel.ts';
import { addCars, branchIds, type OwnCar, readCar } from '../../src/stock-records.ts';
import type { WebPage } from '../../src/web.ts';

const graph = inject('graph').url;
const { origin } = new URL(graph);
let browser: Browser;
const entries = new Map<StaffName, WebPage>();

beforeAll(async () => {
  browser = await launch();
});

afterAll(async () => {
  await browser?.close();
});

afterEach(async () => {
  const kept = new Set([...entries.values()].map(({ page }) => page));
  for (const context of browser.contexts())
    for (const page of context.pages()) if (!kept.has(page)) await closePage(page);
});

/** Opens an address as somebody of the staff, who logs in once for all tests. */
async function open(path: string, who: StaffName = 'vendas'): Promise<WebPage> {
  const entry = entries.get(who) ?? (await openPanel(browser, `${origin}/painel/estoque`, who));
  entries.set(who, entry);
  return openPanel(browser, origin + path, who, { beside: entry.page });
}

const priceOf = async (id: string): Promise<string> =>
  (await readCar<{ price: { amount: string } }>(graph, id, 'price { amount }')).price.amount;

/** Reserves a car for a purchase, so that its price is locked. */
async function reserve({ id }: OwnCar): Promise<void> {
  const token = await logIn(graph, 'cliente', 'cliente123');
  const buy =
    'mutation ($id: ID!) { purchaseVehicle(input: { vehicleId: $id, paymentMethod: PIX }) { sale { id } } }';
  await ask(graph, buy, { token, variables: { id } });
}

/** The machine may be busy with other tests. */
const SOON = { timeout: 10_000 };

const rows = (page: Page) => page.getByRole('table').locator('tbody tr');

describe('the stock', () => {
  it('changes prices in bulk after a preview that names a refusal, and sets them back', async () => {
    const [a, b, reserved] = (await addCars(graph, [
      { model: 'Bulk A', price: { amount: '80000.00' } },
      { model: 'Bulk B', price: { amount: '61111.11' } },
      { model: 'Bulk C', price: { amount: '50000.00' } },
    ])) as [OwnCar, OwnCar, OwnCar];
    await reserve(reserved);
    const { page, complaints } = await open('/painel/estoque?busca=Testauto+Bulk');
    await expect.poll(() => rows(page).count(), SOON).toBe(3);
    await page.getByRole('checkbox', { name: 'Selecionar todos desta página' }).check();
    await page.getByRole('button', { name: 'Mudar preços' }).click();
    await page.getByRole('textbox', { name: 'Percentual' }).fill('-5,5');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('table').waitFor();
    const shown = (await dialog.getByRole('table').innerText()).replaceAll(/\s/g, ' ');
    // 61,111.11 less 5.5 % is 57,749.99895: half a centavo goes up.
    expect(shown).toContain('R$ 75.600,00');
    expect(shown).toContain('R$ 57.750,00');
    expect(shown).toContain('reservado');
    expect(await priceOf(a.id)).toBe('80000.00');
    await dialog.getByRole('button', { name: 'Mudar 2 preços' }).click();
    await page.getByText('2 preços mudaram').waitFor();
    expect([await priceOf(a.id), await priceOf(b.id), await priceOf(reserved.id)]).toEqual([
      '75600.00',
      '57750.00',
      '50000.00',
    ]);
    await expect.poll(() => rows(page).first().innerText(), SOON).not.toContain('80.000,00');
    await page.getByRole('button', { name: 'Desfazer' }).click();
    await page.getByText('Os 2 preços anteriores voltaram').waitFor();
    await expect
      .poll(async () => [await priceOf(a.id), await priceOf(b.id)])
      .toEqual(['80000.00', '61111.11']);
    expect(complaints).toEqual([]);
  });

  it('is sorted by a head, says so, and is there again after a vehicle was opened, without a request', async () => {
    await addCars(graph, [
      { model: 'Sort A', price: { amount: '30000.00' } },
      { model: 'Sort B', price: { amount: '20000.00' } },
    ]);
    const { page, asked } = await open('/painel/estoque?busca=Testauto+Sort');
    await page.getByRole('columnheader', { name: 'Preço' }).getByRole('link').click();
    await expect.poll(() => rows(page).first().innerText(), SOON).toContain('20.000,00');
    expect(page.url()).toContain('ordem=preco');
    expect(await page.getByRole('columnheader', { name: 'Preço' }).getAttribute('aria-sort')).toBe(
      'ascending',
    );
    await page.getByRole('link', { name: 'Testauto Sort A' }).click();
    await page.getByRole('heading', { level: 1, name: 'Testauto Sort A' }).waitFor();
    await page.getByRole('textbox', { name: 'Placa' }).waitFor();
    asked.length = 0;
    await page.goBack();
    await expect.poll(() => rows(page).count(), SOON).toBe(2);
    await expect
      .poll(() => page.evaluate('document.activeElement?.textContent'))
      .toContain('Testauto Sort A');
    expect(asked).toEqual([]);
  });

  it('is scrolled to where it was left when a person comes back', async () => {
    const { page } = await open('/painel/estoque');
    const area = page.getByRole('region', { name: /^Estoque: role/ });
    await area.waitFor();
    await area.evaluate((element: { scrollTop: number }) => {
      element.scrollTop = 900;
    });
    await page.waitForTimeout(200);
    await rows(page).nth(17).getByRole('link').click();
    await page.getByText('Dados do veículo').first().waitFor();
    await page.goBack();
    await expect
      .poll(() => area.evaluate(({ scrollTop }: { scrollTop: number }) => scrollTop), SOON)
      .toBe(900);
  });

  it('keeps the columns that a person chose', async () => {
    const { page } = await open('/painel/estoque');
    await page.getByRole('button', { name: 'Colunas' }).click();
    await page.getByRole('dialog').getByRole('checkbox', { name: 'Placa' }).uncheck();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('columnheader', { name: 'Placa' }).count()).toBe(0);
    await page.reload();
    await page.getByRole('columnheader', { name: 'Preço' }).waitFor();
    expect(await page.getByRole('columnheader', { name: 'Placa' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Colunas' }).click();
    await page.getByRole('dialog').getByRole('checkbox', { name: 'Placa' }).check();
  });

  it('follows a change that someone else makes', async () => {
    const [car] = (await addCars(graph, [{ model: 'Live' }])) as [OwnCar];
    const { page } = await open('/painel/estoque?busca=Testauto+Live');
    await expect.poll(() => rows(page).count(), SOON).toBe(1);
    await page.waitForTimeout(500);
    await reserve(car);
    await expect.poll(() => rows(page).first().innerText(), { timeout: 3_000 }).toContain('Reservado');
  });

  it('shows the branch that was chosen, and changes only what is of the own branches', async () => {
    const branches = await branchIds(graph);
    const [here, there] = (await addCars(graph, [
      { model: 'Scope Manaus', branchId: branches.get('Filial Manaus') },
      { model: 'Scope Matriz', branchId: branches.get('Matriz') },
    ])) as [OwnCar, OwnCar];
    const { page } = await open('/painel/estoque?busca=Testauto+Scope');
    await expect.poll(() => rows(page).count(), SOON).toBe(2);
    await page.getByRole('combobox', { name: 'Filial' }).selectOption({ label: 'Filial Manaus' });
    await expect.poll(() => rows(page).count(), SOON).toBe(1);
    expect(await rows(page).first().innerText()).toContain('Scope Manaus');
    await page.getByRole('combobox', { name: 'Filial' }).selectOption({ label: 'Todas as filiais' });
    const other = await open(`/painel/estoque/${there.id}`, 'vendas2');
    await other.page.getByRole('heading', { level: 1, name: 'Testauto Scope Matriz' }).waitFor();
    expect(await other.page.getByRole('button', { name: 'Salvar' }).count()).toBe(0);
    expect(await other.page.getByRole('link', { name: 'Vender no balcão' }).count()).toBe(0);
    const own = await open(`/painel/estoque/${here.id}`, 'vendas2');
    await own.page.getByRole('button', { name: 'Salvar' }).waitFor();
  });

  it('is read by the workshop, without a control that changes it', async () => {
    const [car] = (await addCars(graph, [{ model: 'Workshop' }])) as [OwnCar];
    const { page, complaints } = await open('/painel/estoque?busca=Testauto+Workshop', 'oficina');
    await expect.poll(() => rows(page).count(), SOON).toBe(1);
    expect(await page.getByRole('main').getByRole('checkbox').count()).toBe(0);
    expect(await page.getByRole('link', { name: /Dar entrada|Importar/ }).count()).toBe(0);
    await page.goto(`${origin}/painel/estoque/${car.id}`);
    await page.getByText('Dados do veículo').waitFor();
    expect(await page.getByRole('main').getByRole('textbox').count()).toBe(0);
    expect(await page.getByRole('button', { name: /Salvar|Excluir|Pedir|Escolher|Remover/ }).count()).toBe(0);
    expect(await page.getByText('Histórico de preços').count()).toBe(0);
    for (const path of ['/painel/estoque/novo', '/painel/estoque/importar', '/painel/transferencias']) {
      await page.goto(origin + path);
      await page.getByRole('heading', { name: 'Sua função não abre esta página' }).waitFor();
    }
    expect(complaints).toEqual([]);
  });
});

describe('the page of a vehicle', () => {
  it('shows two changes of one vehicle field by field, and loses none', async () => {
    const [car] = (await addCars(graph, [{ model: 'Conflict', color: 'Branco' }])) as [OwnCar];
    const { page } = await open(`/painel/estoque/${car.id}`);
    await page.getByRole('textbox', { name: 'Cor' }).fill('Azul');
    await page.getByRole('textbox', { name: 'Portas' }).fill('4');
    const token = await logIn(graph, 'admin', 'admin123');
    await ask(
      graph,
      'mutation ($id: ID!) { updateVehicle(id: $id, input: { color: "Vermelho", mileage: 31000 }) { vehicle { id } } }',
      { token, variables: { id: car.id } },
    );
    await page.waitForTimeout(500);
    await page.getByRole('button', { name: 'Salvar' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Vermelho').waitFor();
    expect(await dialog.innerText()).toMatch(/Branco[\s\S]*Azul[\s\S]*Vermelho/);
    expect(await dialog.innerText()).toContain('Quilometragem');
    await dialog.getByRole('radio', { name: /Vermelho/ }).check();
    await dialog.getByRole('button', { name: 'Salvar com estas escolhas' }).click();
    await page.getByText('Veículo salvo').waitFor();
    expect(await readCar(graph, car.id, 'color mileage doors')).toEqual({
      color: 'Vermelho',
      mileage: 31_000,
      doors: 4,
    });
    await expect.poll(() => page.getByRole('textbox', { name: 'Cor' }).inputValue()).toBe('Vermelho');
  });

  it('says why the choices of a conflict are refused', async () => {
    const [car] = (await addCars(graph, [{ model: 'Unresolved', year: 2020 }])) as [OwnCar];
    const { page } = await open(`/painel/estoque/${car.id}`);
    const year = page.getByRole('textbox', { name: 'Ano do modelo' });
    await year.fill('2019');
    const token = await logIn(graph, 'admin', 'admin123');
    const change = 'mutation ($id: ID!) { updateVehicle(id: $id, input: { year: 2021 }) { vehicle { id } } }';
    await ask(graph, change, { token, variables: { id: car.id } });
    await page.waitForTimeout(500);
    await page.getByRole('button', { name: 'Salvar' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: /2019/ }).check();
    await page.route('**/graphql', (route) => {
      if (!/mutation UpdateStockVehicle/.test(route.request().postData() ?? '')) return route.continue();
      const refusal = { code: 'INVALID', field: ['input', 'year'], message: 'Fora da faixa.' };
      return route.fulfill({ json: { data: { updateVehicle: { vehicle: null, userErrors: [refusal] } } } });
    });
    await dialog.getByRole('button', { name: 'Salvar com estas escolhas' }).click();
    await page
      .getByRole('alert')
      .getByText(/^Ano do modelo: /)
      .waitFor();
    await expect.poll(() => dialog.count(), SOON).toBe(0);
    expect(await year.inputValue()).toBe('2019');
    expect(await readCar(graph, car.id, 'year')).toEqual({ year: 2021 });
  });

  it('has what was typed when a person comes back, until they discard it', async () => {
    const [car] = (await addCars(graph, [{ model: 'Draft', color: 'Branco' }])) as [OwnCar];
    const { page } = await open(`/painel/estoque/${car.id}`);
    const color = page.getByRole('textbox', { name: 'Cor' });
    await color.fill('Azul');
    await page.getByRole('navigation', { name: 'Caminho' }).getByRole('link', { name: 'Estoque' }).click();
    await page.getByRole('table').waitFor();
    await page.goBack();
    await expect.poll(() => color.inputValue(), SOON).toBe('Azul');
    await page.getByRole('button', { name: 'Descartar' }).click();
    await expect.poll(() => color.inputValue(), SOON).toBe('Branco');
  });

  it('says at its field what the graph refuses, and keeps what was typed when it is busy', async () => {
    const [car] = (await addCars(graph, [{ model: 'Refused' }])) as [OwnCar];
    const { page } = await open(`/painel/estoque/${car.id}`);
    const year = page.getByRole('textbox', { name: 'Ano do modelo' });
    await year.fill('1700');
    await page.getByRole('button', { name: 'Salvar' }).click();
    await expect.poll(() => year.getAttribute('aria-invalid'), SOON).toBe('true');
    await year.fill('2021');
    await page.route('**/graphql', (route) =>
      route.fulfill({
        status: 429,
        headers: { 'retry-after': '2' },
        contentType: 'application/json',
        body: JSON.stringify({ errors: [{ message: 'slow', extensions: { code: 'RATE_LIMITED' } }] }),
      }),
    );
    await page.getByRole('button', { name: 'Salvar' }).click();
    await page.getByRole('alert').waitFor();
    expect(await year.inputValue()).toBe('2021');
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Salvar' }).click();
    await page.getByText('Veículo salvo').waitFor();
    expect(await readCar(graph, car.id, 'year')).toEqual({ year: 2021 });
  });

  it('moves a vehicle to another branch: requested, sent, received', async () => {
    const branches = await branchIds(graph);
    const [car] = (await addCars(graph, [{ model: 'Moving', branchId: branches.get('Matriz') }])) as [OwnCar];
    const { page } = await open(`/painel/estoque/${car.id}`);
    await page.getByRole('button', { name: 'Pedir transferência' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Para a filial' }).selectOption({ label: 'Filial Manaus' });
    await dialog.getByRole('button', { name: 'Pedir', exact: true }).click();
    await page.getByText('Transferência pedida').waitFor();
    await page.goto(`${origin}/painel/transferencias`);
    const item = page.getByRole('listitem').filter({ hasText: 'Testauto Moving' });
    await item.getByRole('button', { name: 'Enviar' }).click();
    await page.getByRole('region', { name: 'Em trânsito' }).getByText('Testauto Moving').waitFor();
    // Who does not manage the branch that it goes to has to wait for someone who does.
    expect(await item.getByRole('button', { name: 'Receber' }).count()).toBe(0);
    const admin = await open('/painel/transferencias', 'admin');
    const there = admin.page.getByRole('listitem').filter({ hasText: 'Testauto Moving' });
    await there.getByRole('button', { name: 'Receber' }).click();
    await admin.page.getByText('Veículo recebido').waitFor();
    await expect.poll(() => there.count(), SOON).toBe(0);
    expect(await readCar(graph, car.id, 'branch { name }')).toEqual({ branch: { name: 'Filial Manaus' } });
  });

  it('says on the transfers that the graph is busy, and asks for no more before a person does', async () => {
    const { page } = await open('/painel/estoque');
    let refused = 0;
    await page.route('**/graphql', async (route) => {
      const { query = '', variables } = JSON.parse(route.request().postData() ?? '{}');
      if (!/query MovingVehicles/.test(query)) return route.continue();
      if (variables.offset > 0) {
        refused += 1;
        const errors = [{ message: 'slow', extensions: { code: 'RATE_LIMITED' } }];
        return route.fulfill({ status: 429, headers: { 'retry-after': '1' }, json: { errors } });
      }
      const response = await route.fetch();
      const answer = await response.json();
      answer.data.vehicles.totalCount = 400;
      return route.fulfill({ response, json: answer });
    });
    await page.goto(`${origin}/painel/transferencias`);
    await page.getByRole('alert').waitFor();
    const before = refused;
    await page.waitForTimeout(2_500);
    expect(refused).toBe(before);
    await page.getByRole('button', { name: 'Verificar mais' }).click();
    await expect.poll(() => refused, SOON).toBeGreaterThan(before);
  });

  it('is deleted by an administrator after a question, and gone from the list', async () => {
    const [car] = (await addCars(graph, [{ model: 'Deleted' }])) as [OwnCar];
    const { page } = await open('/painel/estoque?busca=Testauto+Deleted', 'admin');
    await page.getByRole('link', { name: 'Testauto Deleted' }).click();
    await page.getByRole('button', { name: 'Excluir' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Excluir' }).click();
    await page.getByText('Testauto Deleted saiu do estoque').waitFor();
    expect(await readCar(graph, car.id, 'id')).toBeNull();
    await page.goBack();
    await page.getByRole('heading', { name: 'Nenhum veículo assim no estoque' }).waitFor();
  });

  it('has a price tag whose QR code leads to its public address', async () => {
    const [car] = (await addCars(graph, [{ model: 'Tag', price: { amount: '84990.90' } }])) as [OwnCar];
    const { page } = await open(`/painel/estoque/${car.id}/etiqueta`);
    const tag = page.getByRole('article', { name: 'Etiqueta' });
    expect((await tag.innerText()).replaceAll(/\s/g, ' ')).toContain('R$ 84.990,90');
    await tag.getByRole('img', { name: `${origin}/veiculos/${car.id}` }).waitFor();
  });
});
