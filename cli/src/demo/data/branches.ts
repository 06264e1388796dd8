import { cnpjOf } from './numbers.ts';

/** Names of the branches of the demo, for the data that belongs to them. */
export type BranchName = 'Matriz' | 'Filial Manaus' | 'Filial Rio Branco';

/** What `createBranch` takes of a branch. */
export interface DemoBranch {
  readonly name: BranchName;
  readonly cnpj: string;
  readonly address: string;
  readonly city: string;
  readonly state: string;
  readonly timeZone: string;
  readonly phone: string;
  readonly openingHours: readonly {
    readonly weekday: string;
    readonly opens: string;
    readonly closes: string;
  }[];
}

/** The branch that exists from the first start, and the users without memberships work in. */
export const HEAD: BranchName = 'Matriz';

const WEEKDAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'];

const openingHours = [
  ...WEEKDAYS.map((weekday) => ({ weekday, opens: '08:00', closes: '18:00' })),
  { weekday: 'SATURDAY', opens: '08:00', closes: '13:00' },
];

/**
 * The branches of the demo's group, in three time zones. The CNPJs are of one company and handed out to nobody, as are the
 * phone numbers; the streets do not exist.
 */
export const BRANCHES: readonly DemoBranch[] = [
  {
    name: HEAD,
    cnpj: cnpjOf('999999030001'),
    address: 'Avenida do Exemplo, 1000',
    city: 'São Paulo',
    state: 'SP',
    timeZone: 'America/Sao_Paulo',
    phone: '(11) 90000-0951',
    openingHours,
  },
  {
    name: 'Filial Manaus',
    cnpj: cnpjOf('999999030002'),
    address: 'Avenida da Amostra, 200',
    city: 'Manaus',
    state: 'AM',
    timeZone: 'America/Manaus',
    phone: '(92) 90000-0952',
    openingHours,
  },
  {
    name: 'Filial Rio Branco',
    cnpj: cnpjOf('999999030003'),
    address: 'Rua do Ensaio, 30',
    city: 'Rio Branco',
    state: 'AC',
    timeZone: 'America/Rio_Branco',
    phone: '(68) 90000-0953',
    openingHours,
  },
];
