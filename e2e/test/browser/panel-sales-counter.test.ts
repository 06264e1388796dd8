import { generateCpf } from '@brazilian-utils/brazilian-utils/generate-cpf';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { closePages, launch } from '../../src/browser.ts';
import { ask, logIn } from '../../src/client.ts';
import { aCustomer, aPlate, aVehicle } from '../../src/fixtures.ts';
import { loseFirstAnswer } from '../../src/lost-answers.ts';
import { enterAsStaff, openPanel } from '../../src/panel.ts';
import { aModel, sell } from '../../src/sales.ts';

const graph = inject('graph').url;
const { origin } = new URL(graph);
let browser: Browser;
let vera = '';

/** A person types five keys a second. */
const KEY = 200;

beforeAll(async () => {
  browser = await launch();
  vera = await logIn(graph, 'vendas', 'vendas123');
});

afterAll(async () => {
  await browser?.close();
});

afterEach(() => closePages(browser));

interface Sold {
  readonly totalAmount: { readonly amount: string };
  readonly downPayment: { readonly amount: string } | null;
  readonly financingMonths: number | null;
  readonly paymentMethod: string;
  readonly notes: string | null;
  readonly status: string;
  readonly customer: { readonly name: string; readonly cpf: string; readonly phone: string | null };
}

/** The sales of a vehicle. */
async function salesOf(vehicleId: string): Promise<readonly Sold[]> {
  const { data } = await ask<{ sales: { nodes: Sold[] } }>(
    graph,
    `query ($id: ID!) { sales(filter: { vehicleId: $id }) { nodes {
      totalAmount { amount } downPayment { amount } financingMonths paymentMethod notes status customer { name cpf phone } } } }`,
    { token: vera, variables: { id: vehicleId } },
  );
  return data.sales.nodes;
}

async function customerWith(): Promise<{ readonly id: string; readonly cpf: string; readonly name: string }> {
  const { customerId } = await aCustomer(graph, vera);
  const { data } = await ask<{ customer: { id: string; cpf: string; name: string } }>(
    graph,
    'query ($id: ID!) { customer(id: $id) { id cpf name } }',
    { token: vera, variables: { id: customerId } },
  );
  return data.customer;
}

const counter = (search = '') => openPanel(browser, `${origin}/painel/balcao${search}`, 'vendas');

/** The field that has the focus, by its name. */
async function focused(page: Page, name: RegExp): Promise<void> {
  const text =
    '(({ labels, ariaLabel, textContent }) => labels?.[0]?.textContent ?? ariaLabel ?? textContent)(document.activeElement)';
  await expect.poll(() => page.evaluate(text)).toMatch(name);
}

/** Brings a known customer and a vehicle to the review, by keyboard. */
async function toReview(page: Page, cpf: string, plate: string): Promise<void> {
  await focused(page, /^CPF ou CNPJ/);
  await page.keyboard.type(cpf);
  await page.keyboard.press('Enter');
  await focused(page, /^Placa, marca ou modelo/);
  await page.keyboard.type(plate);
  await page.keyboard.press('Enter');
  await focused(page, /^Pix/);
  await page.keyboard.press('Enter');
  await focused(page, /^Observações/);
  await page.keyboard.press('Enter');
  await focused(page, /^Registrar venda por/);
}

describe('a sale at the counter', () => {
  it('of a financed car to a new customer takes the keyboard and less than 60 seconds at five keys a second', async () => {
    const plate = aPlate();
    const vehicleId = await aVehicle(graph, vera, { model: aModel(), plate, price: { amount: '84990.00' } });
    const cpf = generateCpf();
    const { page, complaints } = await openPanel(browser, `${origin}/painel/vendas`, 'vendas');
    await page.getByRole('heading', { level: 1, name: 'Vendas' }).waitFor();
    const type = (text: string) => page.keyboard.type(text, { delay: KEY });
    const press = (key: string) => page.keyboard.press(key, { delay: KEY });
    const begun = Date.now();
    await type('gb');
    await focused(page, /^CPF ou CNPJ/);
    await type(cpf.replaceAll(/\D/g, ''));
    await press('Enter');
    await focused(page, /^Nome completo/);
    await type('Ana Souza');
    await press('Enter');
    await focused(page, /^Telefone/);
    await type('11987654321');
    await press('Enter');
    await focused(page, /^E-mail/);
    await type(`ana${plate.toLowerCase()}@example.com`);
    for (const name of [/^Endereço/, /^CEP/, /^Cidade/, /^UF/]) {
      await press('Enter');
      await focused(page, name);
    }
    await press('Enter');
    await focused(page, /^Placa, marca ou modelo/);
    await type(plate);
    await press('Enter');
    await focused(page, /^Pix/);
    await press('ArrowDown');
    await focused(page, /^Financiamento/);
    await press('Enter');
    await focused(page, /^Entrada/);
    await type('20000');
    await press('Enter');
    await focused(page, /^Prazo/);
    await press('ArrowUp');
    await press('Enter');
    await focused(page, /^Observações/);
    await type('Entrega na sexta');
    await press('Enter');
    await focused(page, /^Registrar venda por/);
    await press('Enter');
    await page.getByRole('heading', { name: 'Venda registrada' }).waitFor();
    const seconds = (Date.now() - begun) / 1_000;
    expect(await salesOf(vehicleId)).toEqual([
      {
        totalAmount: { amount: '84990.00' },
        downPayment: { amount: '20000.00' },
        financingMonths: 36,
        paymentMethod: 'FINANCING',
        notes: 'Entrega na sexta',
        status: 'PENDING',
        customer: {
          name: 'Ana Souza',
          cpf: cpf.replace(/^(\d{3})(\d{3})(\d{3})/, '$1.$2.$3-'),
          phone: '(11) 98765-4321',
        },
      },
    ]);
    expect(seconds).toBeLessThan(60);
    console.log(`A sale at the counter took ${seconds.toFixed(1)} s at five keys a second.`);
    await focused(page, /^Ver venda/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /Pulse/ }).waitFor();
    expect(complaints).toEqual([]);
  }, 120_000);

  it('asks again where the price has changed, with both prices', async () => {
    const plate = aPlate();
    const vehicleId = await aVehicle(graph, vera, { model: aModel(), plate });
    const { cpf } = await customerWith();
    const { page } = await counter();
    // The screen hears nothing of the change before the purchase is refused: its stream opens once a vehicle is chosen.
    await page.route('**/graphql', (route) =>
      /VehiclesChanged/.test(route.request().postData() ?? '') ? route.abort() : route.continue(),
    );
    await toReview(page, cpf, plate);
    await ask(
      graph,
      'mutation ($id: ID!) { updateVehicle(id: $id, input: { price: { amount: "101500.00" } }) { userErrors { code } } }',
      { token: vera, variables: { id: vehicleId } },
    );
    await page.keyboard.press('Enter');
    await page.getByText(/O preço mudou de R\$\s99\.990,00 para R\$\s101\.500,00/).waitFor();
    expect(await salesOf(vehicleId)).toEqual([]);
    await page.getByRole('button', { name: /Aceitar R\$\s101\.500,00/ }).click();
    await page.getByRole('heading', { name: 'Venda registrada' }).waitFor();
    expect((await salesOf(vehicleId)).map(({ totalAmount }) => totalAmount.amount)).toEqual(['101500.00']);
  });

  it('offers another vehicle where somebody was faster, and keeps the customer', async () => {
    const plate = aPlate();
    const vehicleId = await aVehicle(graph, vera, { model: aModel(), plate });
    const [{ cpf, name }, { customerId }] = await Promise.all([customerWith(), aCustomer(graph, vera)]);
    const { page } = await counter();
    await toReview(page, cpf, plate);
    await sell(graph, vera, vehicleId, customerId);
    await page.getByText('Este veículo não está mais à venda').waitFor({ timeout: 3_000 });
    await page.getByRole('button', { name: 'Escolher outro veículo' }).click();
    await focused(page, /^Placa, marca ou modelo/);
    await page.getByText(name).waitFor();
    expect(await salesOf(vehicleId)).toHaveLength(1);
  });

  it('is made once where the answer is lost and Enter is pressed again', async () => {
    const plate = aPlate();
    const vehicleId = await aVehicle(graph, vera, { model: aModel(), plate });
    const { cpf } = await customerWith();
    const { page } = await counter();
    await toReview(page, cpf, plate);
    const lost = await loseFirstAnswer(page, 'purchaseVehicle', /CounterSale|subscription/);
    await page.keyboard.press('Enter');
    await page.getByText('A resposta não chegou').waitFor();
    expect(lost()).toBe(1);
    expect(await salesOf(vehicleId)).toHaveLength(1);
    await page.getByRole('button', { name: /^Registrar venda/ }).click();
    await page.getByRole('heading', { name: 'Venda registrada' }).waitFor();
    expect(await salesOf(vehicleId)).toHaveLength(1);
  });

  it('is still there after a reload, with the step that was open', async () => {
    const plate = aPlate();
    await aVehicle(graph, vera, { model: aModel(), plate });
    const { cpf, name } = await customerWith();
    const { page } = await counter();
    await toReview(page, cpf, plate);
    await page.reload();
    await focused(page, /^Registrar venda por/);
    await page.getByText(name).first().waitFor();
    await page.keyboard.press('Escape');
    await focused(page, /^Pix/);
  });

  it('is still there after the session has ended and the same person has logged in again', async () => {
    const plate = aPlate();
    await aVehicle(graph, vera, { model: aModel(), plate });
    const { cpf, name } = await customerWith();
    const { page } = await counter();
    await toReview(page, cpf, plate);
    await page.context().clearCookies();
    await page.reload();
    await page.getByRole('main').getByRole('link', { name: 'Entrar' }).click();
    await enterAsStaff({ page }, 'vendas');
    await focused(page, /^Registrar venda por/);
    await page.getByText(name).first().waitFor();
  });

  it('begins with the customer and the vehicle that its address names', async () => {
    const vehicleId = await aVehicle(graph, vera, { model: aModel() });
    const { id, name } = await customerWith();
    const { page } = await counter(`?veiculo=${vehicleId}&cliente=${id}`);
    await page.getByText(name).waitFor();
    await focused(page, /^Pix/);
  });
});
