import { BoardIcon, CounterIcon } from '../icons.tsx';
import type { PanelPage } from '../page.ts';

/** The pages of this part of the panel. */
export const pages: readonly PanelPage[] = [
  {
    path: /^\/painel\/vendas$/,
    load: () => import('./board.tsx'),
    area: 'panel-sales',
    needs: 'Query.sales',
    menu: {
      group: 'sell',
      to: '/painel/vendas',
      name: 'panel.menu.sales',
      icon: BoardIcon,
      key: 'v',
    },
  },
  {
    path: /^\/painel\/vendas\/([^/]+)$/,
    load: () => import('./sale.tsx'),
    area: 'panel-sales',
    needs: 'Query.sale',
  },
  {
    path: /^\/painel\/vendas\/([^/]+)\/contrato$/,
    load: () => import('./contract.tsx'),
    area: 'panel-sales',
    needs: 'Query.sale',
  },
  {
    path: /^\/painel\/balcao$/,
    load: () => import('./counter.tsx'),
    area: 'panel-sales',
    needs: 'Mutation.purchaseVehicle',
    menu: {
      group: 'sell',
      to: '/painel/balcao',
      name: 'panel.menu.counter',
      icon: CounterIcon,
      key: 'b',
    },
  },
];
