/** A documented vocabulary: values of the graph, and the words that the documents have for them. */
export interface Vocabulary {
  /** The documented words. */
  readonly words: readonly [string, ...string[]];
  /** The values of the graph, in the order of their words. */
  readonly values: readonly string[];
  /** The word for a value of the graph. */
  wordOf(value: string): string;
  /** The value of the graph for a word; `undefined` for another text. Capitals and accents make no difference. */
  valueOf(word: string): string | undefined;
}

/** A vocabulary of `words`, which has the word for each value of the graph. */
export function vocabulary(words: Readonly<Record<string, string>>): Vocabulary {
  const values = new Map(Object.entries(words).map(([value, word]) => [plain(word), value]));
  return {
    words: Object.values(words) as [string, ...string[]],
    values: Object.keys(words),
    wordOf: (value) => words[value] ?? value,
    valueOf: (word) => values.get(plain(word)),
  };
}

function plain(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();
}

export const VEHICLE_STATUS = vocabulary({
  AVAILABLE: 'DISPONIVEL',
  RESERVED: 'RESERVADO',
  SOLD: 'VENDIDO',
});

export const SALE_STATUS = vocabulary({
  PENDING: 'PENDENTE',
  APPROVED: 'APROVADA',
  REJECTED: 'REJEITADA',
  CANCELLED: 'CANCELADA',
  RETURNED: 'DEVOLVIDA',
});

export const FUEL_TYPE = vocabulary({
  FLEX: 'Flex',
  GASOLINE: 'Gasolina',
  ETHANOL: 'Etanol',
  DIESEL: 'Diesel',
  ELECTRIC: 'Elétrico',
  HYBRID: 'Híbrido',
  CNG: 'GNV',
});

export const PAYMENT_METHOD = vocabulary({
  CASH: 'DINHEIRO',
  FINANCING: 'FINANCIAMENTO',
  CREDIT_CARD: 'CARTAO_CREDITO',
  DEBIT_CARD: 'CARTAO_DEBITO',
  PIX: 'PIX',
  CONSORTIUM: 'CONSORCIO',
});

export const ROLE = vocabulary({
  ADMIN: 'ADMIN',
  SALES: 'SALES',
  WORKSHOP: 'WORKSHOP',
  CUSTOMER: 'CUSTOMER',
});

export const USER_STATUS = vocabulary({ ACTIVE: 'ACTIVE', INACTIVE: 'INACTIVE', BLOCKED: 'BLOCKED' });

export const SORT_FIELD = vocabulary({ PRICE: 'preco', YEAR: 'ano', MAKE: 'marca' });

export const WORKSHOP_USER_STATUS = vocabulary({
  ACTIVE: 'ATIVO',
  INACTIVE: 'INATIVO',
  BLOCKED: 'BLOQUEADO',
});

/** Statuses of orders. A quote that is none yet (QUOTED) has no word: it is no order. */
export const WORK_ORDER_STATUS = vocabulary({
  RECEIVED: 'RECEBIDA',
  IN_DIAGNOSIS: 'EM_DIAGNOSTICO',
  AWAITING_APPROVAL: 'AGUARDANDO_APROVACAO',
  APPROVED: 'APROVADA',
  IN_PROGRESS: 'EM_ANDAMENTO',
  AWAITING_PARTS: 'AGUARDANDO_PECAS',
  FINISHED: 'CONCLUIDA',
  DELIVERED: 'ENTREGUE',
  CANCELLED: 'CANCELADA',
});

export const QUOTE_STATUS = vocabulary({
  DRAFT: 'RASCUNHO',
  SENT: 'ENVIADO',
  APPROVED: 'APROVADO',
  PARTLY_APPROVED: 'APROVADO_EM_PARTE',
  REJECTED: 'REJEITADO',
  EXPIRED: 'VENCIDO',
  SUPERSEDED: 'SUBSTITUIDO',
});

/** How a customer decided. The graph notes PORTAL by itself for one who is logged in. */
export const DECISION_CHANNEL = vocabulary({
  IN_PERSON: 'PRESENCIAL',
  PHONE: 'TELEFONE',
  WHATSAPP: 'WHATSAPP',
  EMAIL: 'EMAIL',
});
