/** An account of the demo data, with the password that is printed for everyone to try. */
export interface DemoUser {
  readonly username: string;
  readonly password: string;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly role: 'ADMIN' | 'SALES' | 'WORKSHOP' | 'CUSTOMER';
  /** What they do, for people who choose an account to log in with. */
  readonly does: string;
}

/** The demo users, the one to begin with first. The start, the pages, the Keycloak realm and the README show these. */
export const DEMO_USERS = [
  {
    username: 'cliente',
    password: 'cliente123',
    email: 'cliente@example.com',
    firstName: 'Clara',
    lastName: 'Exemplo',
    role: 'CUSTOMER',
    does: 'browse the stock and buy',
  },
  {
    username: 'vendas',
    password: 'vendas123',
    email: 'vendas@example.com',
    firstName: 'Vera',
    lastName: 'Modelo',
    role: 'SALES',
    does: 'keep the stock and decide sales in all branches, manage Matriz',
  },
  {
    username: 'vendas2',
    password: 'vendas2123',
    email: 'vendas2@example.com',
    firstName: 'Valter',
    lastName: 'Amostra',
    role: 'SALES',
    does: 'the same in Filial Manaus alone, without managing it',
  },
  {
    username: 'oficina',
    password: 'oficina123',
    email: 'oficina@example.com',
    firstName: 'Otávio',
    lastName: 'Ensaio',
    role: 'WORKSHOP',
    does: 'run the workshop of Matriz',
  },
  {
    username: 'admin',
    password: 'admin123',
    email: 'admin@example.com',
    firstName: 'First',
    lastName: 'Administrator',
    role: 'ADMIN',
    does: 'do all of that in all branches, and manage users and branches',
  },
] as const satisfies readonly DemoUser[];

/** The demo user of this name. */
export function demoUser(username: (typeof DEMO_USERS)[number]['username']): DemoUser {
  return DEMO_USERS.find((user) => user.username === username) as DemoUser;
}
