/** An account of the demo, with the password that is printed for everyone to try. */
export interface DemoUser {
  readonly username: string;
  readonly password: string;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
}

/** The salesperson: opens and decides sales. */
export const SALESPERSON: DemoUser = {
  username: 'vendas',
  password: 'vendas123',
  email: 'vendas@example.com',
  firstName: 'Vera',
  lastName: 'Modelo',
};

/** The customer with an account, `CLIENTE_RECORD` being their record. */
export const CLIENTE: DemoUser = {
  username: 'cliente',
  password: 'cliente123',
  email: 'cliente@example.com',
  firstName: 'Clara',
  lastName: 'Exemplo',
};
