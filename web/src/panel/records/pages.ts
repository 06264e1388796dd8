import {
  AuditIcon,
  BranchesIcon,
  CustomersIcon,
  LeadsIcon,
  LimitsIcon,
  SummaryIcon,
  UsersIcon,
} from '../icons.tsx';
import type { PanelPage } from '../page.ts';

const area = 'panel-records';

/** The pages of this part of the panel. */
export const pages: readonly PanelPage[] = [
  {
    path: /^\/painel\/contatos$/,
    load: () => import('./leads/leads.tsx'),
    area,
    needs: 'Query.leads',
    menu: { group: 'sell', to: '/painel/contatos', name: 'panel.menu.leads', icon: LeadsIcon, key: 'l' },
  },
  {
    path: /^\/painel\/clientes$/,
    load: () => import('./customers/customers.tsx'),
    area,
    // The workshop reads names and phone numbers alone: these pages are for people who sell.
    needs: 'Mutation.updateCustomer',
    menu: {
      group: 'people',
      to: '/painel/clientes',
      name: 'panel.menu.customers',
      icon: CustomersIcon,
      key: 'c',
    },
  },
  {
    path: /^\/painel\/clientes\/novo$/,
    load: () => import('./customers/new-customer.tsx'),
    area,
    needs: 'Mutation.createCustomer',
  },
  {
    path: /^\/painel\/clientes\/([^/]+)$/,
    load: () => import('./customers/customer.tsx'),
    area,
    needs: 'Mutation.updateCustomer',
  },
  {
    path: /^\/painel\/usuarios$/,
    load: () => import('./users/users.tsx'),
    area,
    needs: 'Query.users',
    menu: { group: 'people', to: '/painel/usuarios', name: 'panel.menu.users', icon: UsersIcon, key: 'u' },
  },
  {
    path: /^\/painel\/usuarios\/novo$/,
    load: () => import('./users/new-user.tsx'),
    area,
    needs: 'Mutation.createUser',
  },
  {
    path: /^\/painel\/usuarios\/([^/]+)$/,
    load: () => import('./users/user.tsx'),
    area,
    needs: 'Mutation.updateUser',
  },
  {
    path: /^\/painel\/resumo$/,
    load: () => import('./summary/summary.tsx'),
    area,
    needs: 'Query.salesSummary',
    menu: { group: 'manage', to: '/painel/resumo', name: 'panel.menu.summary', icon: SummaryIcon, key: 'r' },
  },
  {
    path: /^\/painel\/filiais$/,
    load: () => import('./branches/branches.tsx'),
    area,
    needs: 'Mutation.updateBranch',
    menu: {
      group: 'manage',
      to: '/painel/filiais',
      name: 'panel.menu.branches',
      icon: BranchesIcon,
      key: 'f',
    },
  },
  {
    path: /^\/painel\/filiais\/nova$/,
    load: () => import('./branches/new-branch.tsx'),
    area,
    needs: 'Mutation.createBranch',
  },
  {
    path: /^\/painel\/filiais\/([^/]+)$/,
    load: () => import('./branches/branch.tsx'),
    area,
    needs: 'Mutation.updateBranch',
  },
  {
    path: /^\/painel\/auditoria$/,
    load: () => import('./audit/audit.tsx'),
    area,
    needs: 'Query.auditTrail',
    menu: { group: 'manage', to: '/painel/auditoria', name: 'panel.menu.audit', icon: AuditIcon, key: 'a' },
  },
  {
    path: /^\/painel\/limites$/,
    load: () => import('./limits/limits.tsx'),
    area,
    needs: 'Query.rateLimitStats',
    menu: { group: 'manage', to: '/painel/limites', name: 'panel.menu.limits', icon: LimitsIcon, key: 'i' },
  },
];
