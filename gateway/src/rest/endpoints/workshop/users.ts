import { z } from 'zod';
import { changeEndpoint, createEndpoint, listEndpoint, readEndpoint } from '../../record-endpoints.ts';
import { employee, workshopUser } from '../../resources/workshop-user.ts';
import { readOnly, text, word } from '../../values/fields.ts';
import { ROLE, WORKSHOP_USER_STATUS } from '../../values/words.ts';

const LIST = `query restListWorkshopUsers($filter: UserFilter, $first: Int, $offset: Int) {
  users(filter: $filter, first: $first, offset: $offset) { totalCount nodes { ${workshopUser.selection} } }
}`;
const READ = `query restReadWorkshopUser($id: ID!) { user(id: $id) { ${workshopUser.selection} } }`;
const CREATE = `mutation restCreateWorkshopUser($input: CreateUserInput!) {
  createUser(input: $input) { user { ${workshopUser.selection} } userErrors { field message code } }
}`;
const UPDATE = `mutation restUpdateWorkshopUser($id: ID!, $input: UpdateUserInput!) {
  updateUser(id: $id, input: $input) { user { ${workshopUser.selection} } userErrors { field message code } }
}`;

const names = {
  usuario: 'username',
  email: 'email',
  senha: 'password',
  nome: 'firstName',
  sobrenome: 'lastName',
  papel: 'role',
  status: 'status',
};
const account = {
  usuario: text('joao.exemplo', { description: '3 to 40 letters, digits, dots, hyphens or underscores.' }),
  email: text('joao.exemplo@example.com'),
  senha: text('um-carro-azul-2024', { description: '8 to 128 characters. Common passwords are refused.' }),
  nome: text('João'),
  sobrenome: text('Exemplo'),
};
const example = {
  usuario: 'joao.exemplo',
  email: 'joao.exemplo@example.com',
  senha: 'um-carro-azul-2024',
  nome: 'João',
  sobrenome: 'Exemplo',
};
const employeeExample = { ...example, usuario: 'maria.exemplo', email: 'maria.exemplo@example.com' };
const parameters = {
  status: word(WORKSHOP_USER_STATUS).optional(),
};
const some = (value: unknown) => value && [value];

const at = { service: 'workshop', path: '/oficina/usuarios', access: 'ADMIN.' } as const;
const one = { ...at, path: '/oficina/usuarios/:id' } as const;
const employees = { ...at, path: '/oficina/funcionarios' } as const;
const own = 'ADMIN. Others their own account.';

/** Accounts, and those of employees of the workshop among them. */
export const users = [
  listEndpoint(
    { ...at, name: 'listWorkshopUsers', summary: 'List accounts' },
    {
      rows: 'usuarios',
      record: workshopUser,
      source: LIST,
      parameters: { papel: word(ROLE).optional(), ...parameters },
      filterOf: ({ papel, status }) => ({ role: some(papel), status: some(status) }),
    },
  ),
  createEndpoint(
    { ...at, name: 'createWorkshopUser', summary: 'Create an account' },
    {
      record: workshopUser,
      source: CREATE,
      payload: 'user',
      body: z
        .strictObject({ ...account, papel: word(ROLE, { examples: ['WORKSHOP'] }) })
        .meta({ id: 'NovoUsuario', examples: [{ ...example, papel: 'WORKSHOP' }] }),
      names,
    },
  ),
  readEndpoint(
    { ...one, access: own, name: 'readWorkshopUser', summary: 'Read an account' },
    { record: workshopUser, source: READ },
  ),
  changeEndpoint(
    { ...one, method: 'PUT', name: 'updateWorkshopUser', summary: 'Update an account', guarded: true },
    {
      record: workshopUser,
      source: UPDATE,
      payload: 'user',
      body: z
        .strictObject({
          papel: word(ROLE, { examples: ['WORKSHOP'] }).optional(),
          status: word(WORKSHOP_USER_STATUS).optional(),
          ...{ id: readOnly, usuario: readOnly, email: readOnly, nome: readOnly, sobrenome: readOnly },
          ...{ created_at: readOnly, updated_at: readOnly },
        })
        .meta({ id: 'MudancasDoUsuario', examples: [{ status: 'ATIVO' }] }),
      names: { papel: names.papel, status: names.status },
    },
  ),
  listEndpoint(
    { ...employees, name: 'listEmployees', summary: 'List employees' },
    {
      rows: 'funcionarios',
      record: employee,
      source: LIST,
      parameters,
      filterOf: ({ status }) => ({ role: ['WORKSHOP'], status: some(status) }),
    },
  ),
  createEndpoint(
    { ...employees, name: 'createEmployee', summary: 'Create an employee' },
    {
      record: employee,
      source: CREATE,
      payload: 'user',
      body: z.strictObject(account).meta({ id: 'NovoFuncionario', examples: [employeeExample] }),
      names,
      input: () => ({ role: 'WORKSHOP' }),
    },
  ),
  readEndpoint(
    {
      ...employees,
      path: '/oficina/funcionarios/:id',
      access: own,
      name: 'readEmployee',
      summary: 'Read an employee',
    },
    { record: employee, source: READ, isMeant: ({ role }) => role === 'WORKSHOP' },
  ),
];
