import { cnpjOf, cpfOf } from './numbers.ts';
import { CLIENTE } from './users.ts';

/** What `createCustomer` takes of a customer. */
export interface DemoCustomer {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  /** Of a person; a company has a CNPJ instead. */
  readonly cpf: string | null;
  readonly cnpj: string | null;
  readonly address: string;
  readonly city: string;
  readonly state: string;
  readonly zipCode: string;
}

/** Name, e-mail before the @, address, city, state and CEP. Nobody is called so, and example.com takes no mail. */
type Row = [string, string, string, string, string, string];

const ROWS: readonly Row[] = [
  ['Ana Amostra', 'ana.amostra', 'Rua das Acácias, 120', 'São Paulo', 'SP', '01310-100'],
  ['Bruno Exemplo', 'bruno.exemplo', 'Avenida Modelo, 45, ap. 12', 'Campinas', 'SP', '13010-110'],
  ['Carla Fictícia', 'carla.ficticia', 'Rua do Ensaio, 8', 'Santos', 'SP', '11010-150'],
  ['Daniel Demonstração', 'daniel.demonstracao', 'Rua das Flores, 310', 'Ribeirão Preto', 'SP', '14010-060'],
  [
    'Elisa Inventada',
    'elisa.inventada',
    'Avenida Atlântica, 900, ap. 71',
    'Rio de Janeiro',
    'RJ',
    '22010-000',
  ],
  ['Fábio Hipotético', 'fabio.hipotetico', 'Rua da Hipótese, 22', 'Niterói', 'RJ', '24020-050'],
  ['Gabriela Ilustrativa', 'gabriela.ilustrativa', 'Rua da Bahia, 77', 'Belo Horizonte', 'MG', '30160-010'],
  ['Heitor Imaginário', 'heitor.imaginario', 'Avenida Central, 1500', 'Uberlândia', 'MG', '38400-100'],
  ['Iara Suposta', 'iara.suposta', 'Rua do Rascunho, 9', 'Vitória', 'ES', '29010-120'],
  ['João Protótipo', 'joao.prototipo', 'Rua XV de Novembro, 640', 'Curitiba', 'PR', '80020-310'],
  ['Karina Amostra', 'karina.amostra', 'Avenida Higienópolis, 55', 'Londrina', 'PR', '86020-080'],
  ['Lucas Simulado', 'lucas.simulado', 'Rua Felipe Schmidt, 210', 'Florianópolis', 'SC', '88010-000'],
  ['Marina Exemplar', 'marina.exemplar', 'Rua das Palmeiras, 33', 'Joinville', 'SC', '89201-000'],
  ['Nelson Fictício', 'nelson.ficticio', 'Rua dos Andradas, 1001', 'Porto Alegre', 'RS', '90020-005'],
  ['Olívia Modelo', 'olivia.modelo', 'Avenida Júlio de Castilhos, 12', 'Caxias do Sul', 'RS', '95010-000'],
  ['Paulo Provisório', 'paulo.provisorio', 'SQS 308, bloco C, ap. 204', 'Brasília', 'DF', '70355-030'],
  ['Quésia Exemplo', 'quesia.exemplo', 'Avenida Goiás, 400', 'Goiânia', 'GO', '74005-010'],
  ['Rafael Demonstrativo', 'rafael.demonstrativo', 'Rua 14 de Julho, 88', 'Campo Grande', 'MS', '79002-330'],
  ['Sofia Imaginada', 'sofia.imaginada', 'Avenida Getúlio Vargas, 730', 'Cuiabá', 'MT', '78005-370'],
  ['Tiago Conjectura', 'tiago.conjectura', 'Avenida Sete de Setembro, 61', 'Salvador', 'BA', '40060-001'],
  ['Úrsula Amostra', 'ursula.amostra', 'Rua da Aurora, 295', 'Recife', 'PE', '50050-000'],
  ['Vítor Hipótese', 'vitor.hipotese', 'Avenida Beira-Mar, 2020, ap. 31', 'Fortaleza', 'CE', '60165-121'],
  ['Wanda Fictícia', 'wanda.ficticia', 'Rua João Pessoa, 18', 'Natal', 'RN', '59025-500'],
  ['Xavier Ensaio', 'xavier.ensaio', 'Avenida Presidente Vargas, 350', 'Belém', 'PA', '66010-000'],
  ['Yasmin Inventada', 'yasmin.inventada', 'Rua Eduardo Ribeiro, 500', 'Manaus', 'AM', '69010-001'],
  ['Zeca Exemplo', 'zeca.exemplo', 'Rua Grande, 144', 'São Luís', 'MA', '65020-250'],
];

/** Companies, each with the first twelve characters of its CNPJ before its other details. */
const COMPANIES: readonly [string, ...Row][] = [
  [
    'EXEMPLO00001',
    'Frota Exemplo Ltda.',
    'frota',
    'Rodovia dos Exemplos, km 12',
    'Barueri',
    'SP',
    '06401-000',
  ],
  [
    '999999010001',
    'Locadora Fictícia S.A.',
    'locadora',
    'Avenida do Ensaio, 700',
    'Curitiba',
    'PR',
    '80010-010',
  ],
  [
    '999999020001',
    'Entregas Imaginárias ME',
    'entregas',
    'Rua da Suposição, 31',
    'Recife',
    'PE',
    '50030-230',
  ],
];

const customerOf = ([name, mailbox, address, city, state, zipCode]: Row, numbers: Numbers): DemoCustomer => ({
  name,
  email: `${mailbox}@example.com`,
  ...numbers,
  address,
  city,
  state,
  zipCode,
});

/** Customers at the counter: no account of their own. */
export const CUSTOMERS: readonly DemoCustomer[] = [
  ...ROWS.map((row, at) => customerOf(row, numbersOf(at + 1))),
  ...COMPANIES.map(([base, ...row], at) =>
    customerOf(row, { ...numbersOf(at + 901), cpf: null, cnpj: cnpjOf(base) }),
  ),
];

/** The CPF of a person or the CNPJ of a company. */
export function numberOf({ cpf, cnpj }: Pick<DemoCustomer, 'cpf' | 'cnpj'>): string {
  return cpf ?? cnpj ?? '';
}

/** The record of `cliente`. */
export const CLIENTE_RECORD: DemoCustomer = {
  name: `${CLIENTE.firstName} ${CLIENTE.lastName}`,
  email: CLIENTE.email,
  ...numbersOf(900),
  address: 'Alameda dos Exemplos, 1, casa 2',
  city: 'São Paulo',
  state: 'SP',
  zipCode: '01414-001',
};

type Numbers = Pick<DemoCustomer, 'cpf' | 'cnpj' | 'phone'>;

/** CPF and phone of the customer of this number: 999.999.NNN and 90000-0NNN are handed out to nobody. */
function numbersOf(number: number): Numbers {
  const digits = String(number).padStart(3, '0');
  return { cpf: cpfOf(`999999${digits}`), cnpj: null, phone: `(11) 90000-0${digits}` };
}
