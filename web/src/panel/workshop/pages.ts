import { PartsIcon, ServicesIcon, WorkshopIcon } from '../icons.tsx';
import type { PanelPage } from '../page.ts';

// The lists of the records have texts of their own.
const area = ['panel-workshop', 'workshop', 'panel-records'] as const;

/** The pages of this part of the panel. */
export const pages: readonly PanelPage[] = [
  {
    path: /^\/painel\/oficina$/,
    load: () => import('./board.tsx'),
    area,
    // People who sell may read orders. These pages are for those who work on them.
    needs: 'Mutation.openWorkOrder',
    menu: {
      group: 'workshop',
      to: '/painel/oficina',
      name: 'panel.menu.workshop',
      icon: WorkshopIcon,
      key: 'o',
    },
  },
  {
    path: /^\/painel\/oficina\/nova$/,
    load: () => import('./new-order.tsx'),
    area,
    needs: 'Mutation.openWorkOrder',
  },
  {
    path: /^\/painel\/oficina\/ordens\/([^/]+)$/,
    load: () => import('./order.tsx'),
    area,
    needs: 'Mutation.openWorkOrder',
  },
  {
    path: /^\/painel\/oficina\/pecas$/,
    load: () => import('./parts.tsx'),
    area,
    needs: 'Query.parts',
    menu: {
      group: 'workshop',
      to: '/painel/oficina/pecas',
      name: 'panel.menu.parts',
      icon: PartsIcon,
      key: 'p',
    },
  },
  {
    path: /^\/painel\/oficina\/pecas\/([^/]+)$/,
    load: () => import('./part.tsx'),
    area,
    needs: 'Query.parts',
  },
  {
    path: /^\/painel\/oficina\/servicos$/,
    load: () => import('./services.tsx'),
    area,
    needs: 'Mutation.createWorkshopService',
    menu: {
      group: 'workshop',
      to: '/painel/oficina/servicos',
      name: 'panel.menu.services',
      icon: ServicesIcon,
      key: 's',
    },
  },
];
