/**
 * Makes a picture of every screen of the web client at two widths, light and dark, in Portuguese, over a graph that runs. `GRAPH_URL`
 * says where that is (default: http://localhost:4000/graphql), `SCREENSHOTS` where the pictures go (default: web/screenshots).
 */
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import type { Page } from 'playwright-core';
import { launch } from './browser.ts';
import { openPanel, type StaffName } from './panel.ts';
import { someRecords } from './panel-records.ts';
import { availableCars, enterAsCustomer, openPage } from './web.ts';

new Command('npm run web:screenshots --')
  .description(
    'Makes a picture of every screen of the web client, over the graph at GRAPH_URL, in the folder SCREENSHOTS (default: web/screenshots).',
  )
  .parse();

const graph = process.env.GRAPH_URL ?? 'http://localhost:4000/graphql';
const { origin } = new URL(graph);
const folder = process.env.SCREENSHOTS ?? fileURLToPath(new URL('../../web/screenshots', import.meta.url));

interface Screen {
  readonly name: string;
  readonly path: string;
  readonly customer?: boolean;
  readonly staff?: StaffName;
  readonly act?: (page: Page) => Promise<unknown>;
}

/** Opens the sale that has waited longest, from the board. */
async function openFirstSale(page: Page): Promise<void> {
  await page.getByRole('article').first().getByRole('link').click();
  await page.getByRole('heading', { name: 'Histórico' }).waitFor();
}

/** Opens the work order that has waited longest, from a list. */
async function openFirstOrder(page: Page): Promise<void> {
  await page.getByRole('article').first().getByRole('link').click();
  await page.getByRole('heading', { name: 'Histórico' }).waitFor();
}

const [car] = await availableCars(graph, 1);
const { customerId, userId, branchId } = await someRecords(graph);
const SCREENS: readonly Screen[] = [
  { name: 'inicio', path: '/' },
  { name: 'veiculos', path: '/veiculos' },
  {
    name: 'filtros',
    path: '/veiculos?tipo=CAR&marca=Fiat&marca=Honda&precoAte=150000',
    act: async (page) => {
      const open = page.getByRole('button', { name: /^Filtros/ });
      if (await open.isVisible()) await open.click();
    },
  },
  { name: 'sem-resultado', path: '/veiculos?busca=xyzzy' },
  { name: 'veiculo', path: `/veiculos/${car?.id}` },
  { name: 'entrar', path: '/entrar' },
  { name: 'cadastro', path: '/cadastro' },
  { name: 'senha', path: '/senha' },
  { name: 'comprar', path: `/veiculos/${car?.id}/comprar`, customer: true },
  { name: 'compras', path: '/compras', customer: true },
  { name: 'conta', path: '/conta', customer: true },
  { name: 'meus-veiculos', path: '/conta/veiculos', customer: true },
  { name: 'orcamento-link', path: '/quote#sem-valor' },
  { name: 'privacidade', path: '/privacidade' },
  { name: 'nao-encontrada', path: '/nada' },
  { name: 'painel-contatos', path: '/painel/contatos', staff: 'vendas' },
  { name: 'painel-clientes', path: '/painel/clientes', staff: 'vendas' },
  { name: 'painel-cliente', path: `/painel/clientes/${customerId}`, staff: 'vendas' },
  { name: 'painel-novo-cliente', path: '/painel/clientes/novo', staff: 'vendas' },
  { name: 'painel-resumo', path: '/painel/resumo', staff: 'vendas' },
  { name: 'painel-usuarios', path: '/painel/usuarios', staff: 'admin' },
  { name: 'painel-usuario', path: `/painel/usuarios/${userId}`, staff: 'admin' },
  { name: 'painel-filiais', path: '/painel/filiais', staff: 'admin' },
  { name: 'painel-filial', path: `/painel/filiais/${branchId}`, staff: 'admin' },
  { name: 'painel-auditoria', path: '/painel/auditoria', staff: 'admin' },
  { name: 'painel-limites', path: '/painel/limites', staff: 'admin' },
  { name: 'painel-estoque', path: '/painel/estoque', staff: 'vendas' },
  { name: 'painel-veiculo', path: `/painel/estoque/${car?.id}`, staff: 'admin' },
  { name: 'painel-etiqueta', path: `/painel/estoque/${car?.id}/etiqueta`, staff: 'vendas' },
  { name: 'painel-entrada', path: '/painel/estoque/novo', staff: 'vendas' },
  { name: 'painel-importar', path: '/painel/estoque/importar', staff: 'vendas' },
  { name: 'painel-transferencias', path: '/painel/transferencias', staff: 'admin' },
  { name: 'painel-vendas', path: '/painel/vendas', staff: 'vendas' },
  { name: 'painel-vendas-lista', path: '/painel/vendas?situacao=APPROVED', staff: 'vendas' },
  { name: 'painel-venda', path: '/painel/vendas', staff: 'admin', act: openFirstSale },
  {
    name: 'painel-contrato',
    path: '/painel/vendas',
    staff: 'vendas',
    act: async (page) => {
      await openFirstSale(page);
      await page.getByRole('link', { name: 'Contrato' }).click();
      await page.getByRole('heading', { name: /^Resumo/ }).waitFor();
    },
  },
  { name: 'painel-oficina', path: '/painel/oficina', staff: 'oficina' },
  {
    name: 'painel-ordem',
    path: '/painel/oficina?situacao=AWAITING_APPROVAL',
    staff: 'oficina',
    act: openFirstOrder,
  },
  { name: 'painel-nova-ordem', path: '/painel/oficina/nova', staff: 'oficina' },
  { name: 'painel-pecas', path: '/painel/oficina/pecas', staff: 'oficina' },
  { name: 'painel-peca', path: '/painel/oficina/pecas/PAST-FR', staff: 'admin' },
  { name: 'painel-servicos', path: '/painel/oficina/servicos', staff: 'oficina' },
  { name: 'painel-balcao', path: `/painel/balcao?veiculo=${car?.id}`, staff: 'vendas' },
];

await mkdir(folder, { recursive: true });
const browser = await launch();
try {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [1280, 360]) {
      for (const { name, path, customer, staff, act } of SCREENS) {
        const viewport = { width, height: width === 360 ? 760 : 860 };
        const how = { viewport, colorScheme, reducedMotion: 'reduce' } as const;
        const { page } = staff
          ? await openPanel(browser, origin + path, staff, how)
          : await openPage(browser, origin + path, how);
        if (customer) await enterAsCustomer(page);
        await page.getByRole('heading').first().waitFor();
        for (let left = 50; left > 0 && (await page.locator('.skeleton').count()) > 0; left -= 1)
          await page.waitForTimeout(100);
        await act?.(page);
        await page.waitForTimeout(1_000);
        await page.screenshot({ path: `${folder}/${name}-${width}-${colorScheme}.png` });
        await page.context().close();
      }
    }
  }
} finally {
  await browser.close();
}
console.log(`${SCREENS.length * 4} pictures in ${folder}`);
