import { z } from 'zod';
import { answeredWord, instant } from '../values/fields.ts';
import { ROLE, USER_STATUS } from '../values/words.ts';

/** The fields of a user that its documented form is made of. */
export const USER_SELECTION = 'id username email firstName lastName role status version createdAt updatedAt';

/** A user as the graph has it, for the user and for administrators. */
export interface GraphUser {
  readonly id: string;
  readonly username: string;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly role: string;
  readonly status: string;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

const id = z.string().meta({ examples: ['0199d0a1-7c3e-7000-8000-000000000002'] });
const username = z.string().meta({ examples: ['ana.exemplo'] });
const email = z.string().meta({ format: 'email', examples: ['ana.exemplo@example.com'] });
const names = {
  first_name: z.string().meta({ examples: ['Ana'] }),
  last_name: z.string().meta({ examples: ['Exemplo'] }),
};
const role = answeredWord(ROLE, { examples: ['CUSTOMER'] });
const status = answeredWord(USER_STATUS, { examples: ['ACTIVE'] });

/** A user in an answer. */
export const user = z
  .object({
    id,
    username,
    email,
    ...names,
    role,
    status,
    created_at: instant,
    updated_at: instant,
  })
  .meta({ id: 'User', description: 'An account.' });

/** A new user in an answer. */
export const newUser = user
  .omit({ updated_at: true })
  .meta({ id: 'RegisteredUser', description: 'A new account.' });

/** The user of a session in an answer. */
export const sessionUser = user
  .pick({ id: true, username: true, email: true, role: true, status: true })
  .meta({ id: 'SessionUser', description: 'The account that logged in.' });

/** The documented form of a user. Answers with fewer fields leave out the others. */
export function userOf(of: GraphUser): object {
  return {
    id: of.id,
    username: of.username,
    email: of.email,
    first_name: of.firstName,
    last_name: of.lastName,
    role: ROLE.wordOf(of.role),
    status: USER_STATUS.wordOf(of.status),
    created_at: of.createdAt,
    updated_at: of.updatedAt,
  };
}
