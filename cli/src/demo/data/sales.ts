import { CUSTOMERS, numberOf } from './customers.ts';

/** A sale of the demo and how it ends. */
export interface DemoSale {
  /** Names the purchase to the graph, so that it is made once. */
  readonly idempotencyKey: string;
  readonly plate: string;
  /** CPF or CNPJ of the customer that the salesperson buys for; `null` where `cliente` buys. */
  readonly buyer: string | null;
  readonly payment: Payment;
  readonly notes: string | null;
  readonly end: End;
}

interface Payment {
  readonly paymentMethod: 'CASH' | 'FINANCING' | 'CREDIT_CARD' | 'DEBIT_CARD' | 'PIX' | 'CONSORTIUM';
  readonly downPayment?: { readonly amount: string };
  readonly financingMonths?: number;
}

type End =
  | { readonly status: 'PENDING' }
  | { readonly status: 'APPROVED'; readonly notes: string }
  | { readonly status: 'REJECTED'; readonly reason: string }
  | { readonly status: 'CANCELLED'; readonly reason: string };

const by = (paymentMethod: Exclude<Payment['paymentMethod'], 'FINANCING'>): Payment => ({ paymentMethod });

const financed = (downPayment: number, financingMonths: number): Payment => ({
  paymentMethod: 'FINANCING',
  downPayment: { amount: `${downPayment}.00` },
  financingMonths,
});

const PENDING: End = { status: 'PENDING' };
const approved = (notes: string): End => ({ status: 'APPROVED', notes });
const rejected = (reason: string): End => ({ status: 'REJECTED', reason });
const cancelled = (reason: string): End => ({ status: 'CANCELLED', reason });

/** Plate, name of the customer (`cliente` for the one with an account), payment, end and, of some, remarks. */
type Row = [string, string, Payment, End, string?];

const ROWS: readonly Row[] = [
  ['SZV2B19', 'cliente', financed(25_000, 36), approved('Crédito aprovado; retirada na loja.')],
  ['RAK0E76', 'cliente', by('PIX'), PENDING, 'Retiro no sábado pela manhã.'],
  ['TNS6G67', 'Ana Amostra', by('PIX'), approved('PIX recebido.')],
  ['RPN4H06', 'Bruno Exemplo', financed(46_900, 48), approved('Financiamento contratado.')],
  ['TJJ2J70', 'Elisa Inventada', by('CASH'), approved('Transferência conferida.')],
  ['QTM4G39', 'Fábio Hipotético', by('CREDIT_CARD'), approved('Pago em dez vezes no cartão.')],
  ['RUZ0D11', 'Gabriela Ilustrativa', by('CONSORTIUM'), approved('Carta de crédito contemplada.'), 'Frota.'],
  ['SCW3E73', 'João Protótipo', financed(80_000, 60), approved('Financiamento contratado.')],
  ['SRK5I01', 'Marina Exemplar', by('DEBIT_CARD'), approved('Pago no débito.')],
  ['RCT7G59', 'Heitor Imaginário', financed(120_000, 60), PENDING, 'Aguarda a resposta do banco.'],
  ['QPC5I84', 'Karina Amostra', financed(30_000, 48), PENDING],
  ['RYS1G99', 'Nelson Fictício', by('PIX'), PENDING, 'Entregar com o carregador portátil.'],
  ['RMN5A24', 'Quésia Exemplo', by('CONSORTIUM'), PENDING, 'Aguarda a carta de crédito.'],
  ['TRY1G76', 'Lucas Simulado', financed(30_000, 84), rejected('Crédito não aprovado pelo banco.')],
  ['TWA9G43', 'Rafael Demonstrativo', by('CREDIT_CARD'), rejected('Limite do cartão insuficiente.')],
  ['RRU3E53', 'Tiago Conjectura', financed(50_000, 72), rejected('Documentação incompleta.')],
  ['QGE1A37', 'Vítor Hipótese', by('CONSORTIUM'), rejected('Carta de crédito vencida.')],
  ['TEZ8C58', 'Paulo Provisório', by('PIX'), cancelled('Cliente desistiu da compra.')],
  ['SNW6E29', 'Sofia Imaginada', financed(20_000, 36), cancelled('Cliente escolheu outro veículo.')],
  ['QUU3C61', 'Wanda Fictícia', by('CASH'), cancelled('Cliente desistiu da compra.')],
  ['RBM9C55', 'Zeca Exemplo', by('DEBIT_CARD'), cancelled('Cliente escolheu outro veículo.')],
];

const TO_COMPANY: Row = [
  'QGL5B68',
  'Frota Exemplo Ltda.',
  by('PIX'),
  approved('PIX recebido.'),
  'Nota fiscal para a empresa.',
];

const saleOf = ([plate, name, payment, end, notes]: Row, number: number): DemoSale => ({
  idempotencyKey: `demo-sale-${String(number).padStart(2, '0')}`,
  plate,
  buyer: CUSTOMERS.filter((customer) => customer.name === name).map(numberOf)[0] ?? null,
  payment,
  notes: notes ?? null,
  end,
});

/**
 * Sales in every state and by every payment method, each of a vehicle of its own. The numbers in their keys stay from release
 * to release: a store that has a sale does not get it again.
 */
export const SALES: readonly DemoSale[] = [
  saleOf(TO_COMPANY, ROWS.length + 1),
  ...ROWS.map((row, at) => saleOf(row, at + 1)),
];
