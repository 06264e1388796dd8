import { panelAddress } from '../address.ts';
import { StockIcon, TransferIcon } from '../icons.tsx';
import type { PanelPage } from '../page.ts';

const area = 'panel-stock';

/** The pages of this part of the panel. */
export const pages: readonly PanelPage[] = [
  {
    path: /^\/painel\/estoque$/,
    load: () => import('./stock.tsx'),
    area,
    needs: 'Query.vehicles',
    menu: { group: 'stock', to: panelAddress.stock(), name: 'panel.menu.stock', icon: StockIcon, key: 'e' },
  },
  {
    path: /^\/painel\/estoque\/novo$/,
    load: () => import('./intake.tsx'),
    area,
    needs: 'Mutation.createVehicle',
  },
  {
    path: /^\/painel\/estoque\/importar$/,
    load: () => import('./import.tsx'),
    area,
    needs: 'Mutation.importVehicles',
  },
  {
    path: /^\/painel\/estoque\/([^/]+)\/etiqueta$/,
    load: () => import('./price-tag.tsx'),
    area,
    needs: 'Query.vehicle',
  },
  {
    path: /^\/painel\/estoque\/([^/]+)$/,
    load: () => import('./vehicle.tsx'),
    area,
    needs: 'Query.vehicle',
  },
  {
    path: /^\/painel\/transferencias$/,
    load: () => import('./transfers.tsx'),
    area,
    needs: 'Mutation.requestTransfer',
    menu: {
      group: 'stock',
      to: panelAddress.transfers(),
      name: 'panel.menu.transfers',
      icon: TransferIcon,
      key: 't',
    },
  },
];
