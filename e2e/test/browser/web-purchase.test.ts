import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { closePages, launch } from '../../src/browser.ts';
import { ask, logIn } from '../../src/client.ts';
import { isCarriedOut, loseFirstAnswer } from '../../src/lost-answers.ts';
import { availableCars, cancelPurchases, enterAsCustomer, openPage } from '../../src/web.ts';

const graph = inject('graph').url;
const { origin } = new URL(graph);
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(async () => {
  await browser?.close();
});

beforeEach(() => cancelPurchases(graph));
afterEach(() => closePages(browser));

/** The undecided purchases of the demo customer. */
async function pending(): Promise<
  readonly { readonly vehicle: { readonly id: string }; readonly totalAmount: { readonly amount: string } }[]
> {
  const token = await logIn(graph, 'cliente', 'cliente123');
  const { data } = await ask<{
    sales: { nodes: { vehicle: { id: string }; totalAmount: { amount: string } }[] };
  }>(graph, '{ sales(filter: { status: [PENDING] }) { nodes { vehicle { id } totalAmount { amount } } } }', {
    token,
  });
  return data.sales.nodes;
}

/** The page on which the demo customer confirms the purchase of a car. */
async function checkout() {
  const [car] = await availableCars(graph, 1);
  if (!car) throw new Error('The demo data has no car for sale.');
  const opened = await openPage(browser, `${origin}/veiculos/${car.id}/comprar`);
  await enterAsCustomer(opened.page);
  await opened.page.getByRole('button', { name: /Reservar por/ }).waitFor();
  return { ...opened, car };
}

const written = (amount: string): string =>
  new Intl.NumberFormat('pt-BR', { minimumFractionDigits: 2 }).format(Number(amount));

/** The keys of purchases whose outcome the page does not know yet. */
const keptKeys = (page: Page) =>
  page.evaluate("Object.keys(sessionStorage).filter((name) => name.startsWith('purchase'))");

/** Loses the answer of the first purchase of a page, which no list of purchases and no stream replaces. */
const losePurchase = (page: Page) =>
  loseFirstAnswer(page, 'purchaseVehicle', /PurchasesOfVehicle|subscription/);

describe('a purchase', () => {
  it('leads from a car over the log-in of the demo customer back to it, and to one sale that can be cancelled', async () => {
    const [car] = await availableCars(graph, 1);
    const { page, complaints } = await openPage(browser, `${origin}/veiculos/${car?.id}`);
    await page.getByRole('link', { name: 'Comprar', exact: true }).click();
    await page.getByRole('main').getByRole('link', { name: 'Entrar' }).click();
    await page.getByRole('button', { name: 'Entrar como cliente (demo)' }).click();
    await page.waitForURL(`${origin}/veiculos/${car?.id}/comprar`);
    await page.getByRole('button', { name: /Reservar por/ }).dblclick();
    await page.getByRole('heading', { name: 'Reservado para você' }).waitFor();
    expect(await pending()).toHaveLength(1);
    await page.getByRole('main').getByRole('link', { name: 'Minhas compras' }).click();
    await page.getByRole('button', { name: 'Cancelar compra' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'Cancelar esta compra?' });
    await dialog.getByRole('button', { name: 'Cancelar compra' }).click();
    await page.getByRole('article').first().getByText('Cancelada', { exact: true }).waitFor();
    expect(await pending()).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('can be made by keyboard alone', async () => {
    const [car] = await availableCars(graph, 1);
    const { page } = await openPage(browser, `${origin}/veiculos/${car?.id}/comprar`);
    const press = async (name: RegExp, role: 'link' | 'button' | 'radio' = 'button'): Promise<void> => {
      await page.getByRole(role, { name }).first().waitFor();
      for (let tabs = 0; tabs < 40; tabs += 1) {
        await page.keyboard.press('Tab');
        const focused = page.locator(':focus');
        const text = `${await focused.getAttribute('aria-label')} ${await focused.innerText().catch(() => '')}`;
        if (name.test(text)) return page.keyboard.press('Enter');
      }
      throw new Error(`${name} cannot be reached by Tab.`);
    };
    await press(/Entrar/, 'link');
    await press(/demo/);
    await press(/Reservar por/);
    await page.getByRole('heading', { name: 'Reservado para você' }).waitFor();
    expect(await pending()).toHaveLength(1);
  });

  it('is made once where the answer is lost and the button is pressed again', async () => {
    const { page, car } = await checkout();
    const lost = await losePurchase(page);
    await page.getByRole('button', { name: /Reservar por/ }).click();
    await expect.poll(lost).toBe(1);
    expect(await pending()).toHaveLength(1);
    const again = page.getByRole('button', { name: /Reservar por/ });
    await page.getByText('A resposta não chegou').waitFor();
    await again.click();
    await page.getByRole('heading', { name: 'Reservado para você' }).waitFor();
    expect((await pending()).map(({ vehicle }) => vehicle.id)).toEqual([car.id]);
  });

  it('is said to be made where only the answer was lost', async () => {
    const { page } = await checkout();
    await page.route('**/graphql', async (route) => {
      if (!route.request().postData()?.includes('purchaseVehicle')) return route.continue();
      if (await isCarriedOut(route)) await route.abort();
    });
    await page.getByRole('button', { name: /Reservar por/ }).click();
    await page.getByRole('heading', { name: 'Reservado para você' }).waitFor();
    expect(await pending()).toHaveLength(1);
    // The key of the attempt is not used for a later purchase.
    await expect.poll(() => keptKeys(page)).toEqual([]);
  });

  it('is made again after the first one, whose answer was lost, has been cancelled', async () => {
    const { page } = await checkout();
    const lost = await losePurchase(page);
    await page.getByRole('button', { name: /Reservar por/ }).click();
    await page.getByText('A resposta não chegou').waitFor();
    expect(lost()).toBe(1);
    await cancelPurchases(graph);
    await page.getByRole('button', { name: /Reservar por/ }).click();
    await page.getByRole('heading', { name: 'Reservado para você' }).waitFor();
    expect(await pending()).toHaveLength(1);
    await expect.poll(() => keptKeys(page)).toEqual([]);
  });

  it('is made where the browser blocks the storage of the site', async () => {
    const context = await browser.newContext({ locale: 'pt-BR' });
    await context.addInitScript(
      "Object.defineProperty(window, 'sessionStorage', { get() { throw new Error('Blocked.'); } })",
    );
    const [car] = await availableCars(graph, 1);
    const { page } = await openPage(browser, `${origin}/veiculos/${car?.id}/comprar`, {
      beside: await context.newPage(),
    });
    await enterAsCustomer(page);
    await page.getByRole('button', { name: /Reservar por/ }).click();
    await page.getByRole('heading', { name: 'Reservado para você' }).waitFor();
  });

  it.each([
    ['sees the new price at once', true],
    ['has not seen the new price', false],
  ])(
    'asks again with both prices where the page %s, and buys at the one that was accepted',
    async (_name, live) => {
      const [car] = await availableCars(graph, 1);
      if (!car) throw new Error('The demo data has no car for sale.');
      const { page } = await openPage(browser, origin);
      if (!live)
        await page
          .context()
          .route('**/graphql', (route) =>
            route.request().headers().accept === 'text/event-stream' ? route.abort() : route.continue(),
          );
      await page.goto(`${origin}/veiculos/${car.id}/comprar`);
      await enterAsCustomer(page);
      await page.getByRole('button', { name: /Reservar por/ }).waitFor();
      const token = await logIn(graph, 'vendas', 'vendas123');
      const change =
        'mutation ($id: ID!, $amount: Decimal!) { updateVehicle(id: $id, input: { price: { amount: $amount } }) { userErrors { message } } }';
      const amount = (Number(car.price.amount) + 1_000).toFixed(2);
      await ask(graph, change, { token, variables: { id: car.id, amount } });
      try {
        if (!live) await page.getByRole('button', { name: /Reservar por/ }).click();
        const question = page.getByRole('alert').filter({ hasText: 'O preço mudou de' });
        await question.waitFor();
        for (const price of [car.price.amount, amount])
          expect(await question.innerText()).toContain(written(price));
        expect(await pending()).toEqual([]);
        await page.getByRole('button', { name: /Aceitar R\$/ }).click();
        await page.getByRole('heading', { name: 'Reservado para você' }).waitFor();
        expect((await pending()).map(({ totalAmount }) => totalAmount.amount)).toEqual([amount]);
      } finally {
        await cancelPurchases(graph);
        await ask(graph, change, { token, variables: { id: car.id, amount: car.price.amount } });
      }
    },
  );

  it.each([
    ['its page', ''],
    ['the checkout', '/comprar?forma=FINANCING&entrada=10000&meses=48'],
  ])(
    'shows instalments of the new price on %s after a price change, and none of the old one',
    async (_name, path) => {
      const [car] = await availableCars(graph, 1);
      if (!car) throw new Error('The demo data has no car for sale.');
      const { page } = await openPage(browser, origin);
      await enterAsCustomer(page);
      await page.goto(`${origin}/veiculos/${car.id}${path}`);
      const main = page.getByRole('main');
      await main
        .getByText(/parcelas de R|parcela/)
        .first()
        .waitFor();
      const token = await logIn(graph, 'vendas', 'vendas123');
      const quoteOf = async (): Promise<string> => {
        const terms = path
          ? 'downPayment: { amount: "10000.00" }, months: 48'
          : 'downPayment: { amount: "20000.00" }, months: 36';
        const { data } = await ask<{ financingQuote: { instalment: { amount: string } } }>(
          graph,
          `{ financingQuote(vehicleId: "${car.id}", ${terms}) { instalment { amount } } }`,
          { token },
        );
        return written(data.financingQuote.instalment.amount);
      };
      const change =
        'mutation ($id: ID!, $amount: Decimal!) { updateVehicle(id: $id, input: { price: { amount: $amount } }) { userErrors { message } } }';
      if (!path) {
        const panel = page.getByRole('region', { name: 'Simule o financiamento' });
        for (const [label, value] of [
          ['Entrada', '20000'],
          ['Meses', '36'],
        ] as const) {
          await panel.getByRole('textbox', { name: label }).fill(value);
          await page.keyboard.press('Enter');
        }
      }
      const before = await quoteOf();
      await main.getByText(before).first().waitFor();
      const amount = (Number(car.price.amount) + 1_000).toFixed(2);
      await ask(graph, change, { token, variables: { id: car.id, amount } });
      try {
        await main
          .getByText(await quoteOf())
          .first()
          .waitFor();
        expect(await main.getByText(before).count()).toBe(0);
      } finally {
        await ask(graph, change, { token, variables: { id: car.id, amount: car.price.amount } });
      }
    },
  );

  it('is explained to the one who came too late, whose page changes by itself and offers others', async () => {
    const { page, car } = await checkout();
    const token = await logIn(graph, 'vendas', 'vendas123');
    const { data } = await ask<{ customers: { nodes: { id: string; email: string }[] } }>(
      graph,
      '{ customers(first: 20) { nodes { id email } } }',
      { token },
    );
    const other = data.customers.nodes.find(({ email }) => email !== 'cliente@example.com');
    const buy =
      'mutation ($input: PurchaseVehicleInput!) { purchaseVehicle(input: $input) { sale { id } userErrors { message } } }';
    const input = { vehicleId: car.id, customerId: other?.id, paymentMethod: 'PIX' };
    const bought = await ask<{ purchaseVehicle: { sale: { id: string } | null } }>(graph, buy, {
      token,
      variables: { input },
    });
    const sale = bought.data.purchaseVehicle.sale?.id;
    expect(sale).toBeDefined();
    try {
      await page.getByRole('alert').getByText('não está mais disponível').waitFor({ timeout: 3_000 });
      await page.getByRole('heading', { name: 'Veículos parecidos' }).waitFor();
    } finally {
      const cancel =
        'mutation ($id: ID!) { cancelSale(id: $id, input: { reason: "A test" }) { sale { id } } }';
      await ask(graph, cancel, { token, variables: { id: sale } });
    }
  });

  it('goes on where it was after the session has ended in between', async () => {
    const { page } = await checkout();
    await page.getByRole('radio', { name: 'Financiamento' }).check();
    await page.getByLabel('Prazo').selectOption('36');
    const token = await logIn(graph, 'cliente', 'cliente123');
    const { data } = await ask<{ mySessions: { id: string; current: boolean }[] }>(
      graph,
      '{ mySessions { id current } }',
      { token },
    );
    const end = 'mutation ($id: ID!) { revokeSession(id: $id) { userErrors { message } } }';
    for (const { id, current } of data.mySessions)
      if (!current) await ask(graph, end, { token, variables: { id } });
    // The stream of the page may have said so already: then there is no button any more.
    const confirm = page.getByRole('button', { name: /Reservar por/ });
    const first = page.getByRole('heading', { name: 'Entre para comprar' });
    await confirm.or(first).first().waitFor();
    if (await confirm.isVisible()) await confirm.click();
    await first.waitFor();
    await page.getByRole('main').getByRole('link', { name: 'Entrar' }).click();
    await page.getByRole('button', { name: /demo/ }).click();
    await page.getByRole('button', { name: /Reservar por/ }).waitFor();
    expect(await page.getByLabel('Prazo').inputValue()).toBe('36');
    expect(await pending()).toEqual([]);
    await page.getByRole('button', { name: /Reservar por/ }).click();
    await page.getByRole('heading', { name: 'Reservado para você' }).waitFor();
  });

  it('keeps what was typed where someone looks at another page before sending it', async () => {
    const { page } = await openPage(browser, `${origin}/cadastro`);
    await page.getByLabel('Sobrenome').fill('Exemplo da Silva');
    await page.getByRole('link', { name: 'Esqueci a senha' }).click();
    await page.getByRole('link', { name: 'Criar conta' }).click();
    expect(await page.getByLabel('Sobrenome').inputValue()).toBe('Exemplo da Silva');
  });

  it('shows a refusal of the graph at its field', async () => {
    const { page } = await openPage(browser, `${origin}/cadastro`);
    await page.getByLabel('Nome', { exact: true }).fill('Ana');
    await page.getByLabel('Sobrenome').fill('Exemplo');
    await page.getByLabel('E-mail').fill('not an address');
    await page.getByLabel('Nome de usuário').fill('ana.exemplo');
    await page.getByLabel('Senha').fill('uma frase longa 42');
    await page.getByRole('button', { name: 'Criar conta' }).click();
    await expect.poll(() => page.getByLabel('E-mail').getAttribute('aria-invalid')).toBe('true');
    expect(await page.evaluate('document.activeElement?.name')).toBe('email');
  });
});
