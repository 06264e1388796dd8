import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { closePages, launch } from '../../src/browser.ts';
import { ask, logIn } from '../../src/client.ts';
import { openPanel } from '../../src/panel.ts';
import { addCars, freshPlate, type OwnCar, readCar } from '../../src/stock-records.ts';

const graph = inject('graph').url;
const { origin } = new URL(graph);
const SOON = { timeout: 15_000 };
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(async () => {
  await browser?.close();
});

afterEach(() => closePages(browser));

/** A phone of 360 pixels. */
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

async function picture(level: number): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const background = { r: level, g: level, b: level };
  const image = sharp({ create: { width: 960, height: 720, channels: 3, background } });
  return { name: `foto-${level}.jpg`, mimeType: 'image/jpeg', buffer: await image.jpeg().toBuffer() };
}

describe('the intake of a car', () => {
  it('keeps everything over a reload and a lost connection on a phone, then creates the car with its photos', async () => {
    const plate = freshPlate();
    const { page, complaints } = await openPanel(browser, `${origin}/painel/estoque/novo`, 'vendas', PHONE);
    await page
      .getByRole('textbox', { name: 'Placa' })
      .fill(`${plate.slice(0, 3).toLowerCase()}-${plate.slice(3)}`);
    await page.getByRole('textbox', { name: 'Marca' }).fill('Testauto');
    await page.getByRole('textbox', { name: 'Modelo', exact: true }).fill('Intake');
    await page.getByRole('textbox', { name: 'Ano do modelo' }).fill('2021');
    await page.locator('input[type=file][capture=environment]').setInputFiles(await picture(60));
    await page.locator('input[type=file][multiple]').setInputFiles([await picture(120), await picture(180)]);
    await expect.poll(() => page.getByRole('img', { name: /^foto-/ }).count(), SOON).toBe(3);
    await page.reload();
    await page.getByRole('img', { name: 'foto-180.jpg' }).waitFor();
    expect(await page.getByRole('textbox', { name: 'Modelo', exact: true }).inputValue()).toBe('Intake');
    await page.getByRole('textbox', { name: 'Quilometragem' }).fill('45.300');
    await page.getByRole('textbox', { name: 'Preço' }).fill('73.490,90');
    await page.getByRole('combobox', { name: 'Filial' }).last().selectOption({ label: 'Matriz' });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Pôr no estoque' }).click();
    await page.getByRole('alert').waitFor();
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Pôr no estoque' }).click();
    await page.getByRole('heading', { level: 1, name: 'Testauto Intake' }).waitFor();
    await expect.poll(() => page.locator('[data-photo]').count(), SOON).toBe(3);
    const id = page.url().split('/').at(-1) ?? '';
    expect(
      await readCar(graph, id, 'plate mileage year price { amount } branch { name } photos { position }'),
    ).toEqual({
      plate,
      mileage: 45_300,
      year: 2021,
      price: { amount: '73490.90' },
      branch: { name: 'Matriz' },
      photos: [{ position: 1 }, { position: 2 }, { position: 3 }],
    });
    // Nothing is left for the next car.
    await page.goto(`${origin}/painel/estoque/novo`);
    expect(await page.getByRole('textbox', { name: 'Modelo', exact: true }).inputValue()).toBe('');
    expect(complaints.filter((one) => !/ERR_INTERNET_DISCONNECTED|Failed to load/.test(one))).toEqual([]);
  });

  it.each(['with', 'without'])(
    'creates one car %s a plate, though the first answer is lost',
    async (kind) => {
      const model = `Perdido${Date.now()}`;
      const { page } = await openPanel(browser, `${origin}/painel/estoque/novo`, 'vendas');
      if (kind === 'with') await page.getByRole('textbox', { name: 'Placa' }).fill(freshPlate());
      await page.getByRole('textbox', { name: 'Marca' }).fill('Testauto');
      await page.getByRole('textbox', { name: 'Modelo', exact: true }).fill(model);
      await page.getByRole('textbox', { name: 'Ano do modelo' }).fill('2021');
      await page.getByRole('textbox', { name: 'Quilometragem' }).fill('1.000');
      await page.getByRole('textbox', { name: 'Preço' }).fill('70.000');
      await page.getByRole('combobox', { name: 'Filial' }).last().selectOption({ label: 'Matriz' });
      await page.route('**/graphql', async (route) => {
        if (!/mutation CreateStockVehicle/.test(route.request().postData() ?? '')) return route.continue();
        await route.fetch();
        return route.abort('connectionreset');
      });
      await page.getByRole('button', { name: 'Pôr no estoque' }).click();
      await page.getByRole('alert').waitFor();
      await page.reload();
      await page.getByRole('button', { name: 'Pôr no estoque' }).click();
      await page.getByRole('heading', { level: 1, name: `Testauto ${model}` }).waitFor();
      expect(await imported(model)).toHaveLength(1);
    },
  );

  it('says that a plate is known, and leads to the car', async () => {
    const [car] = (await addCars(graph, [{ model: 'Known' }])) as [OwnCar];
    const { page } = await openPanel(browser, `${origin}/painel/estoque/novo`, 'vendas');
    const written = `${car.plate.slice(0, 3)} - ${car.plate.slice(3)}`.toLowerCase().replaceAll(' ', '');
    await page.getByRole('textbox', { name: 'Placa' }).fill(written);
    await page.getByText('Este carro já está no estoque.').waitFor();
    await page.getByRole('link', { name: /Testauto Known/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Testauto Known' }).waitFor();
  });
});

const imported = async (model: string): Promise<readonly { readonly plate: string | null }[]> => {
  const token = await logIn(graph, 'admin', 'admin123');
  const { data } = await ask<{ vehicles: { nodes: { plate: string | null }[] } }>(
    graph,
    'query ($search: String!) { vehicles(filter: { search: $search }, first: 100) { nodes { plate } } }',
    { token, variables: { search: model } },
  );
  return data.vehicles.nodes;
};

/** A list as a shop writes it: other names, other numbers, a column that means nothing, and a branch. */
function listOf(model: string, plates: readonly (string | null)[]): Buffer {
  const rows = plates.map(
    (plate, at) => `Testauto;${model};2019/2020;R$ 5${at % 10}.990,00;${10 + at}.500;${plate ?? ''};Matriz;x`,
  );
  return Buffer.from(['Marca;Modelo;Ano;Preço;KM;Placa;Filial;Pátio', ...rows].join('\r\n'), 'latin1');
}

describe('the import of a list', () => {
  it('sends the lines in rounds, also past a lost answer, each once, and gives back the rejected ones', async () => {
    const model = `Lista${Date.now()}`;
    // Some have no plate: only what they say tells them apart.
    const plates = Array.from({ length: 60 }, (_, at) => (at % 7 === 3 ? null : freshPlate()));
    const file = listOf(model, plates).toString('latin1').split('\r\n');
    file.push(`Testauto;${model};ontem;R$ 50.000,00;1;${freshPlate()};Matriz;x`);
    file.push(`Testauto;${model};2020;R$ 50.000,00;1;NOPLATE;Matriz;x`);
    file.push(`Testauto;${model};2020;R$ 50.000,00;1;${freshPlate()};Filial Nenhuma;x`);
    const { page } = await openPanel(browser, `${origin}/painel/estoque/importar`, 'vendas');
    const choose = () =>
      page.locator('input[type=file]').setInputFiles({
        name: 'lista.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(file.join('\r\n'), 'latin1'),
      });
    await choose();
    await page.getByRole('combobox', { name: 'Coluna Pátio' }).waitFor();
    expect(await page.getByRole('combobox', { name: 'Coluna Preço' }).inputValue()).toBe('price');
    expect(await page.getByRole('combobox', { name: 'Coluna Pátio' }).inputValue()).toBe('');
    // The first round is done, and its answer is lost.
    let lost = 0;
    await page.route('**/graphql', async (route) => {
      if (!/mutation ImportStock/.test(route.request().postData() ?? '') || lost > 0) return route.continue();
      lost += 1;
      await route.fetch();
      return route.abort('connectionreset');
    });
    await page.getByRole('button', { name: 'Conferir as linhas' }).click();
    await page.getByRole('button', { name: 'Importar 61 linhas' }).click();
    await page.getByText('A importação terminou.').waitFor({ timeout: 40_000 });
    expect(lost).toBe(1);
    const figure = (name: string) =>
      page.locator('dl > div').filter({ hasText: name }).locator('dd').innerText();
    expect(Number(await figure('Novos')) + Number(await figure('Já estavam'))).toBe(60);
    expect(await figure('Rejeitadas')).toBe('3');
    expect(await imported(model)).toHaveLength(60);
    const rejected = page.getByRole('region', { name: 'Rejeitadas' });
    expect(await rejected.innerText()).toMatch(/Ano do modelo: o valor não pôde ser lido/);
    expect(await rejected.innerText()).toMatch(/Filial desconhecida: Filial Nenhuma/);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /Baixar as rejeitadas/ }).click(),
    ]);
    const stream = await download.createReadStream();
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString('utf8');
    expect(text.trim().split('\n')).toHaveLength(4);
    expect(text).toContain('Marca;Modelo;Ano;Preço;KM;Placa;Filial;Pátio;line;field;reason');
    expect(text).toContain('ontem');
    // The same file once more: everything is there.
    await page.reload();
    await choose();
    await page.getByRole('button', { name: 'Conferir as linhas' }).click();
    await page.getByRole('button', { name: /^(Importar|Continuar)/ }).click();
    await page.getByText('A importação terminou.').waitFor({ timeout: 20_000 });
    expect(await figure('Novos')).toBe('0');
    expect(await imported(model)).toHaveLength(60);
  });

  it('asks what a column is, and sends nothing before it is said', async () => {
    const { page } = await openPanel(browser, `${origin}/painel/estoque/importar`, 'vendas');
    await page.locator('input[type=file]').setInputFiles({
      name: 'lista.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('Fabricante,Modelo,Ano,Quanto\nTestauto,Map,2020,"50.000,00"\n'),
    });
    await page.getByText('Falta dizer qual coluna é: Preço.').waitFor();
    expect(await page.getByRole('button', { name: 'Conferir as linhas' }).isDisabled()).toBe(true);
    await page.getByRole('combobox', { name: 'Coluna Quanto' }).selectOption({ label: 'Preço' });
    await page.getByText('Falta dizer qual coluna é: Preço.').waitFor({ state: 'detached' });
    expect(await page.getByRole('button', { name: 'Conferir as linhas' }).isDisabled()).toBe(true);
    await page
      .getByRole('combobox', { name: 'Filial das linhas que não dizem' })
      .selectOption({ label: 'Filial Manaus' });
    await page.getByRole('button', { name: 'Conferir as linhas' }).click();
    await page.getByRole('button', { name: 'Importar 1 linha' }).waitFor();
  });
});

describe('the export of the stock', () => {
  it('gives what the filter of the screen matches', async () => {
    const [car] = (await addCars(graph, [{ model: 'Exportado' }])) as [OwnCar];
    const { page } = await openPanel(browser, `${origin}/painel/estoque?busca=Testauto+Exportado`, 'vendas');
    await page.getByText('1 veículo', { exact: true }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Exportar CSV' }).click(),
    ]);
    const stream = await download.createReadStream();
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    const lines = Buffer.concat(chunks).toString('utf8').trim().split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain(car.plate);
  });
});
