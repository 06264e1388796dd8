import { catalogue, type Message } from '@autograph/kernel';
import type { WorkOrderStatus } from './work-order.ts';

/** What the workshop service says to people. */
export const messages = catalogue('workshop', {
  whole: {
    en: 'Must be a whole number from {min} to {max}.',
    'pt-BR': 'Informe um número inteiro de {min} a {max}.',
  },
  sku: {
    en: 'Must have 1 to {max} letters, digits and the characters . - / _.',
    'pt-BR': 'Use de 1 a {max} letras, números e os caracteres . - / _.',
  },
  skuTaken: { en: 'Another part has this SKU.', 'pt-BR': 'Outra peça já tem este código.' },
  noSuchPart: { en: 'Part not found.', 'pt-BR': 'Peça não encontrada.' },
  noSuchBranch: {
    en: 'There is no such branch, or it is closed.',
    'pt-BR': 'Esta filial não existe ou está fechada.',
  },
  notYourBranch: {
    en: 'You do not work in this branch.',
    'pt-BR': 'Você não trabalha nesta filial.',
  },
  stale: {
    en: 'Someone else changed this record. It now has version {version}; read it again.',
    'pt-BR': 'Este registro foi alterado por outra pessoa. A versão atual é {version}; leia-o novamente.',
  },
  tooMuchStock: {
    en: 'The stock would be more than {max} units.',
    'pt-BR': 'O estoque passaria de {max} unidades.',
  },
  countBelowReserved: {
    en: '{reserved} units are reserved for the work orders {orders}. Cancel or finish them first.',
    'pt-BR':
      '{reserved} unidades estão reservadas para as ordens de serviço {orders}. Cancele ou conclua essas ordens antes.',
  },
  plate: {
    en: 'Must be a licence plate, such as ABC1234 or ABC1D23.',
    'pt-BR': 'Informe uma placa, como ABC1234 ou ABC1D23.',
  },
  plateRegistered: {
    en: 'A vehicle with this plate is registered already. If it has a new owner, ask the workshop.',
    'pt-BR': 'Já existe um veículo cadastrado com esta placa. Se o dono mudou, fale com a oficina.',
  },
  tooManyVehicles: {
    en: 'You have {max} vehicles, the largest number. Ask the workshop to register more.',
    'pt-BR': 'Você já tem {max} veículos, o máximo permitido. Peça à oficina para cadastrar outros.',
  },
  customerNotNamed: {
    en: 'Choose the customer who owns the vehicle.',
    'pt-BR': 'Informe o cliente que é dono do veículo.',
  },
  noCustomerRecord: {
    en: 'You do not have a customer record yet. Create one first, with createCustomer.',
    'pt-BR': 'Você ainda não tem um cadastro de cliente. Crie um antes, com createCustomer.',
  },
  noSuchCustomer: { en: 'Customer not found.', 'pt-BR': 'Cliente não encontrado.' },
  serviceNameTaken: {
    en: 'Another service has this name.',
    'pt-BR': 'Outro serviço já tem este nome.',
  },
  notAnAmount: {
    en: 'Must be an amount with at most two decimal places, such as "84990.00".',
    'pt-BR': 'Informe um valor com no máximo duas casas decimais, como "84990.00".',
  },
  lines: { en: 'Must have at most {max} entries.', 'pt-BR': 'Use no máximo {max} itens.' },
  noLines: {
    en: 'Add a part or a service.',
    'pt-BR': 'Inclua uma peça ou um serviço.',
  },
  noSuchService: { en: 'Service not found.', 'pt-BR': 'Serviço não encontrado.' },
  noSuchVehicle: { en: 'Vehicle not found.', 'pt-BR': 'Veículo não encontrado.' },
  noSuchOrder: { en: 'Work order not found.', 'pt-BR': 'Ordem de serviço não encontrada.' },
  oneVehicle: {
    en: "Give either customerVehicleId or vehicleId: a customer's vehicle, or one of the stock.",
    'pt-BR': 'Informe customerVehicleId ou vehicleId: o veículo de um cliente ou um veículo do estoque.',
  },
  totalTooHigh: {
    en: 'The total of the quote is too high.',
    'pt-BR': 'O total do orçamento é alto demais.',
  },
  otherRevision: {
    en: 'The quote has revision {revision} now. Read it again.',
    'pt-BR': 'O orçamento está agora na revisão {revision}. Leia-o novamente.',
  },
  otherTotal: {
    en: 'The total of the quote is another one. Read it again.',
    'pt-BR': 'O total do orçamento é outro. Leia-o novamente.',
  },
  quoteNotSent: {
    en: 'The quote does not wait for a decision.',
    'pt-BR': 'O orçamento não está aguardando decisão.',
  },
  quoteExpired: {
    en: 'The quote was valid until {day}. Ask the workshop for a new one.',
    'pt-BR': 'O orçamento valia até {day}. Peça um novo à oficina.',
  },
  noSuchLine: {
    en: 'There is no such line in the quote.',
    'pt-BR': 'O orçamento não tem este item.',
  },
  linesAndDecision: {
    en: 'An approval needs at least one line, a rejection has none.',
    'pt-BR': 'Uma aprovação precisa de pelo menos um item; uma recusa não tem itens.',
  },
  noDraft: {
    en: 'There is no draft of a quote to send. Revise the quote first.',
    'pt-BR': 'Não há rascunho de orçamento para enviar. Revise o orçamento antes.',
  },
  notQuotable: {
    en: 'The quote cannot be changed now. Diagnose the vehicle first, or open a new order.',
    'pt-BR': 'O orçamento não pode ser alterado agora. Faça o diagnóstico antes ou abra uma nova ordem.',
  },
  tooManyRevisions: {
    en: 'The quote has {max} revisions, the largest number.',
    'pt-BR': 'O orçamento já tem {max} revisões, o máximo permitido.',
  },
  tooMuchLabour: {
    en: 'The order has {max} entries of labour, the largest number.',
    'pt-BR': 'A ordem já tem {max} apontamentos de mão de obra, o máximo permitido.',
  },
  cannotMove: {
    en: 'The work order is {from}. It cannot become {to}.',
    'pt-BR': 'A ordem de serviço está {from}. Ela não pode passar a {to}.',
  },
  partsMissing: {
    en: 'Parts are missing. Work can begin once they are there.',
    'pt-BR': 'Faltam peças. O trabalho pode começar quando elas chegarem.',
  },
  partsNotReserved: {
    en: 'The parts are being reserved. Try again.',
    'pt-BR': 'As peças estão sendo reservadas. Tente novamente.',
  },
  notInProgress: {
    en: 'Work on this order has not begun, or is finished.',
    'pt-BR': 'O trabalho desta ordem ainda não começou ou já terminou.',
  },
  moreThanApproved: {
    en: 'At most {max} units of this part were approved.',
    'pt-BR': 'No máximo {max} unidades desta peça foram aprovadas.',
  },
  linkGone: {
    en: 'This link does not work any more. Ask the workshop for a new one.',
    'pt-BR': 'Este link não funciona mais. Peça um novo à oficina.',
  },
  linkReplaced: {
    en: 'The link was replaced at the same moment. Read the order again.',
    'pt-BR': 'O link foi substituído no mesmo instante. Leia a ordem novamente.',
  },
  nobodyToLink: {
    en: 'The work order has no customer who could decide by a link.',
    'pt-BR': 'A ordem de serviço não tem cliente que possa decidir por um link.',
  },
  noSuchMechanic: {
    en: 'No active mechanic of this branch has this id.',
    'pt-BR': 'Nenhum mecânico ativo desta filial tem este identificador.',
  },
  channelRequired: {
    en: 'Say how the customer decided: in person, by phone, by WhatsApp or by e-mail.',
    'pt-BR': 'Informe como o cliente decidiu: pessoalmente, por telefone, por WhatsApp ou por e-mail.',
  },
  noMoreOwner: {
    en: 'The customer is being erased.',
    'pt-BR': 'O cadastro do cliente está sendo apagado.',
  },
  quoted: { en: 'a quote', 'pt-BR': 'em orçamento' },
  received: { en: 'received', 'pt-BR': 'recebida' },
  inDiagnosis: { en: 'in diagnosis', 'pt-BR': 'em diagnóstico' },
  awaitingApproval: { en: 'awaiting approval', 'pt-BR': 'aguardando aprovação' },
  approved: { en: 'approved', 'pt-BR': 'aprovada' },
  inProgress: { en: 'in progress', 'pt-BR': 'em andamento' },
  awaitingParts: { en: 'awaiting parts', 'pt-BR': 'aguardando peças' },
  finished: { en: 'finished', 'pt-BR': 'concluída' },
  delivered: { en: 'delivered', 'pt-BR': 'entregue' },
  cancelled: { en: 'cancelled', 'pt-BR': 'cancelada' },
  daysReversed: {
    en: 'period: from must not be after to.',
    'pt-BR': 'period: from não pode ser depois de to.',
  },
});

/** How people call each status of a work order. */
export const STATUS_NAMES: Readonly<Record<WorkOrderStatus, Message>> = {
  QUOTED: messages.quoted,
  RECEIVED: messages.received,
  IN_DIAGNOSIS: messages.inDiagnosis,
  AWAITING_APPROVAL: messages.awaitingApproval,
  APPROVED: messages.approved,
  IN_PROGRESS: messages.inProgress,
  AWAITING_PARTS: messages.awaitingParts,
  FINISHED: messages.finished,
  DELIVERED: messages.delivered,
  CANCELLED: messages.cancelled,
};
