import { catalogue, type Message } from '@autograph/kernel';
import type { PurchaseRefusal } from './purchase.ts';
import type { SaleStatus } from './sale.ts';

/** What the sale service says to people. */
export const messages = catalogue('sale', {
  noSuchSale: { en: 'Sale not found.', 'pt-BR': 'Venda não encontrada.' },
  expired: {
    en: 'Nobody decided in time, so the reservation expired.',
    'pt-BR': 'Ninguém decidiu dentro do prazo, e a reserva venceu.',
  },
  ownPurchase: {
    en: 'You bought this vehicle. Another member of staff must decide.',
    'pt-BR': 'Esta compra é sua. Outra pessoa da equipe deve decidir.',
  },
  noSuchVehicle: { en: 'Vehicle not found.', 'pt-BR': 'Veículo não encontrado.' },
  noSuchCustomer: { en: 'Customer not found.', 'pt-BR': 'Cliente não encontrado.' },
  vehicleNotAvailable: {
    en: 'This vehicle is no longer available.',
    'pt-BR': 'Este veículo não está mais disponível.',
  },
  otherBranch: {
    en: 'This vehicle is in another branch. Staff of that branch must sell it.',
    'pt-BR': 'Este veículo está em outra filial. A equipe de lá deve fazer a venda.',
  },
  priceChanged: {
    en: 'The price of this vehicle has changed. Read it again and confirm the new price.',
    'pt-BR': 'O preço deste veículo mudou. Confira o novo preço e confirme a compra.',
  },
  customerNotNamed: {
    en: 'Choose the customer who buys.',
    'pt-BR': 'Informe o cliente que está comprando.',
  },
  noCustomerRecord: {
    en: 'You do not have a customer record yet. Create one first, with createCustomer.',
    'pt-BR': 'Você ainda não tem um cadastro de cliente. Crie um antes, com createCustomer.',
  },
  keyMismatch: {
    en: 'This idempotency key was used for another purchase. Use a new key.',
    'pt-BR': 'Esta chave de idempotência já foi usada em outra compra. Use uma nova chave.',
  },
  keyLength: {
    en: 'Must have 1 to {max} characters.',
    'pt-BR': 'Use de 1 a {max} caracteres.',
  },
  onePurchaseUndecided: {
    en: 'You already have an undecided purchase. Wait for the decision, or cancel it.',
    'pt-BR': 'Você já tem uma compra pendente. Aguarde a decisão ou cancele a compra.',
  },
  purchasesUndecided: {
    en: 'You already have {count} undecided purchases. Wait for a decision, or cancel one.',
    'pt-BR': 'Você já tem {count} compras pendentes. Aguarde uma decisão ou cancele uma delas.',
  },
  limitReached: {
    en: 'You have reached the limit of undecided purchases. Wait for a decision, or cancel one.',
    'pt-BR': 'Você atingiu o limite de compras pendentes. Aguarde uma decisão ou cancele uma delas.',
  },
  downPaymentTooHigh: {
    en: 'The down payment must be less than the price of the vehicle, {price}.',
    'pt-BR': 'A entrada deve ser menor que o preço do veículo, {price}.',
  },
  downPaymentTooHighForPrice: {
    en: 'The down payment must be less than the price of the vehicle.',
    'pt-BR': 'A entrada deve ser menor que o preço do veículo.',
  },
  downPaymentRequired: {
    en: 'Financing requires a down payment of more than zero.',
    'pt-BR': 'O financiamento exige uma entrada maior que zero.',
  },
  monthsRequired: {
    en: 'Financing requires a number of instalments.',
    'pt-BR': 'O financiamento exige o número de parcelas.',
  },
  monthsWithoutFinancing: {
    en: 'Only financing has instalments. Remove the number of instalments, or choose financing.',
    'pt-BR': 'Somente o financiamento tem parcelas. Remova o número de parcelas ou escolha financiamento.',
  },
  months: { en: 'Must be 1 to {max} months.', 'pt-BR': 'Informe de 1 a {max} meses.' },
  stale: {
    en: 'Someone else changed this sale. It now has version {version}; read it again.',
    'pt-BR': 'Esta venda foi alterada por outra pessoa. A versão atual é {version}; leia-a novamente.',
  },
  decided: {
    en: 'The sale is already {status}. This is final.',
    'pt-BR': 'A venda já está {status}. Essa decisão é definitiva.',
  },
  notReturnable: {
    en: 'Only an approved sale can be returned. This sale is {status}.',
    'pt-BR': 'Somente uma venda aprovada pode ser devolvida. Esta venda está {status}.',
  },
  returnPeriodOver: {
    en: 'The period for a return ended on {day}.',
    'pt-BR': 'O prazo de devolução terminou em {day}.',
  },
  refundTooHigh: {
    en: 'The refund must not be more than the amount of the sale, {total}.',
    'pt-BR': 'O reembolso não pode ser maior que o valor da venda, {total}.',
  },
  vehicleNotSold: {
    en: 'This sale does not hold its vehicle, so it cannot be returned.',
    'pt-BR': 'O veículo não está vinculado a esta venda, que por isso não pode ser devolvida.',
  },
  vinBoughtBack: {
    en: 'The vehicle was bought back: a later vehicle has its VIN.',
    'pt-BR': 'O veículo foi recomprado: um veículo posterior tem o mesmo chassi.',
  },
  plateBoughtBack: {
    en: 'The vehicle was bought back: a later vehicle has its plate.',
    'pt-BR': 'O veículo foi recomprado: um veículo posterior tem a mesma placa.',
  },
  quoteRefused: {
    en: 'The value of {field} is not valid. {reason}',
    'pt-BR': 'O valor de {field} não é válido. {reason}',
  },
  daysReversed: {
    en: '{name}: from must not be after to.',
    'pt-BR': '{name}: from não pode ser depois de to.',
  },
  amountsReversed: {
    en: 'totalAmount: min must not be more than max.',
    'pt-BR': 'totalAmount: min não pode ser maior que max.',
  },
  searchFindsTooMany: {
    en: 'filter.search finds more than {max} customers or vehicles. Add letters or digits.',
    'pt-BR': 'filter.search encontra mais de {max} clientes ou veículos. Acrescente letras ou números.',
  },
  amountBound: {
    en: 'totalAmount: min and max have at most two decimal places.',
    'pt-BR': 'totalAmount: min e max têm no máximo duas casas decimais.',
  },
  pending: { en: 'pending', 'pt-BR': 'pendente' },
  approved: { en: 'approved', 'pt-BR': 'aprovada' },
  rejected: { en: 'rejected', 'pt-BR': 'rejeitada' },
  cancelled: { en: 'cancelled', 'pt-BR': 'cancelada' },
  returned: { en: 'returned', 'pt-BR': 'devolvida' },
});

/** How people call each status of a sale. */
export const STATUS_NAMES: Readonly<Record<SaleStatus, Message>> = {
  PENDING: messages.pending,
  APPROVED: messages.approved,
  REJECTED: messages.rejected,
  CANCELLED: messages.cancelled,
  RETURNED: messages.returned,
};

/**
 * What is said of a refused purchase of which only the code and the field are known: another service refused it, or it was
 * stored when refusals were kept as text.
 */
export function purchaseRefused(code: PurchaseRefusal, field: readonly string[] | null): Message {
  switch (code) {
    case 'VEHICLE_NOT_AVAILABLE':
      return messages.vehicleNotAvailable;
    case 'PRICE_CHANGED':
      return messages.priceChanged;
    case 'OTHER_BRANCH':
      return messages.otherBranch;
    case 'LIMIT_REACHED':
      return messages.limitReached;
    case 'IDEMPOTENCY_MISMATCH':
      return messages.keyMismatch;
    case 'NOT_FOUND':
      return field?.[0] === 'customerId' ? messages.noSuchCustomer : messages.noSuchVehicle;
    case 'INVALID':
      return messages.downPaymentTooHighForPrice;
  }
}
