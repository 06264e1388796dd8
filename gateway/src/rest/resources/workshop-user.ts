import { z } from 'zod';
import { answeredWord } from '../values/fields.ts';
import { field, identity, recordForm, times, wordField } from '../values/record.ts';
import { ROLE, WORKSHOP_USER_STATUS } from '../values/words.ts';

const text = (example: string) => z.string().meta({ examples: [example] });

const account = {
  ...identity,
  usuario: field('username', text('joao.exemplo')),
  email: field('email', text('joao.exemplo@example.com')),
  nome: field('firstName', text('João')),
  sobrenome: field('lastName', text('Exemplo')),
  papel: { ...wordField('role', ROLE), schema: answeredWord(ROLE, { examples: ['WORKSHOP'] }) },
  status: wordField('status', WORKSHOP_USER_STATUS),
  ...times,
};

/** An account in an answer of the workshop. */
export const workshopUser = recordForm(
  { name: 'Usuario', description: 'An account.', versioned: true },
  account,
);

/** An employee in an answer of the workshop. */
export const employee = recordForm(
  { name: 'Funcionario', description: 'An account of the role WORKSHOP.' },
  account,
);
