import { z } from 'zod';
import type { EndpointFacts } from '../../endpoint.ts';
import {
  type Change,
  changeEndpoint,
  createEndpoint,
  listEndpoint,
  readEndpoint,
} from '../../record-endpoints.ts';
import { isOrder, workOrder } from '../../resources/work-order.ts';
import { integer, optionalBody, text, word } from '../../values/fields.ts';
import { EXAMPLE_ID } from '../../values/record.ts';
import { WORK_ORDER_STATUS } from '../../values/words.ts';
import { arrival, arrivalFilter, arrivalNames, arrivalParameters, exampleArrival } from './arrival.ts';

const LIST = `query restListWorkOrders($filter: WorkOrderFilter, $first: Int, $offset: Int) {
  workOrders(filter: $filter, first: $first, offset: $offset) { totalCount nodes { ${workOrder.selection} } }
}`;
const READ = `query restReadWorkOrder($id: ID!) { workOrder(id: $id) { ${workOrder.selection} } }`;
const OPEN = `mutation restOpenWorkOrder($input: OpenWorkOrderInput!) {
  openWorkOrder(input: $input) { workOrder { ${workOrder.selection} } userErrors { field message code } }
}`;
const DIAGNOSE = `mutation restDiagnose($id: ID!, $input: DiagnoseInput!) {
  diagnose(id: $id, input: $input) { workOrder { ${workOrder.selection} } userErrors { field message code } }
}`;
const START = `mutation restStartWork($id: ID!) {
  startWork(id: $id) { workOrder { ${workOrder.selection} } userErrors { field message code } }
}`;
const FINISH = `mutation restFinishWork($id: ID!, $input: FinishWorkInput) {
  finishWork(id: $id, input: $input) { workOrder { ${workOrder.selection} } userErrors { field message code } }
}`;
const DELIVER = `mutation restDeliverWork($id: ID!) {
  deliverWork(id: $id) { workOrder { ${workOrder.selection} } userErrors { field message code } }
}`;
const CANCEL = `mutation restCancelWorkOrder($id: ID!, $input: CancelWorkOrderInput) {
  cancelWorkOrder(id: $id, input: $input) { workOrder { ${workOrder.selection} } userErrors { field message code } }
}`;

const at = {
  service: 'workshop',
  path: '/oficina/ordens',
  access: 'ADMIN; SALES and WORKSHOP of its branch; CUSTOMER their own.',
} as const;
const payload = { record: workOrder, payload: 'workOrder' } as const;

/** A step of an order, at an address of its own. */
function step(
  path: string,
  about: Pick<EndpointFacts, 'name' | 'summary'>,
  change: Pick<Change, 'source' | 'body' | 'names'>,
) {
  const facts = { ...at, ...about, path: `${at.path}/:id/${path}`, access: 'ADMIN, WORKSHOP of its branch.' };
  return changeEndpoint({ ...facts, method: 'POST' }, { ...payload, ...change });
}

const used = z
  .strictObject({
    usadas: z
      .array(
        z
          .strictObject({ peca_id: text(EXAMPLE_ID), quantidade: integer(1) })
          .transform(({ peca_id, quantidade }) => ({ partId: peca_id, quantity: quantidade })),
      )
      .meta({ description: 'Units of parts that were used. Default: all that were approved.' })
      .nullish(),
  })
  .meta({ id: 'PecasUsadas', examples: [{}] });

/** The work orders. A quote becomes one when it is approved, with the same id. */
export const orders = [
  listEndpoint(
    { ...at, name: 'listWorkOrders', summary: 'List orders, newest first' },
    {
      rows: 'ordens',
      record: workOrder,
      source: LIST,
      parameters: {
        status: word(WORK_ORDER_STATUS).optional(),
        ...arrivalParameters('Orders'),
      },
      filterOf: ({ status, ...others }) => ({
        status: status ? [status] : WORK_ORDER_STATUS.values,
        ...arrivalFilter(others),
      }),
    },
  ),
  createEndpoint(
    {
      ...at,
      access: 'ADMIN, WORKSHOP of the branch.',
      name: 'openWorkOrder',
      summary: 'Open an order for a vehicle that has arrived',
      refusals: [404, 409, 422],
    },
    {
      ...payload,
      source: OPEN,
      body: z.strictObject(arrival).meta({ id: 'NovaOrdem', examples: [exampleArrival] }),
      names: arrivalNames,
    },
  ),
  readEndpoint(
    { ...at, path: '/oficina/ordens/:id', name: 'readWorkOrder', summary: 'Read an order' },
    { record: workOrder, source: READ, isMeant: isOrder },
  ),
  step(
    'diagnosticar',
    { name: 'diagnoseWorkOrder', summary: 'Note the diagnosis' },
    {
      source: DIAGNOSE,
      body: z
        .strictObject({ diagnostico: text('Pastilhas gastas.') })
        .meta({ id: 'Diagnostico', examples: [{ diagnostico: 'Pastilhas gastas.' }] }),
      names: { diagnostico: 'diagnosis' },
    },
  ),
  step('iniciar', { name: 'startWork', summary: 'Begin the work' }, { source: START }),
  step(
    'finalizar',
    { name: 'finishWork', summary: 'Finish the work' },
    { source: FINISH, body: optionalBody(used), names: { usadas: 'used' } },
  ),
  step('entregar', { name: 'deliverWork', summary: 'Hand the vehicle over' }, { source: DELIVER }),
  step(
    'cancelar',
    { name: 'cancelWorkOrder', summary: 'Cancel an order, or a quote that is none yet' },
    {
      source: CANCEL,
      body: optionalBody(
        z
          .strictObject({
            motivo: text('O cliente desistiu.', {
              description: 'The reason. The customer can read it.',
            }).nullish(),
          })
          .meta({ id: 'CancelamentoDaOrdem', examples: [{ motivo: 'O cliente desistiu.' }] }),
      ),
      names: { motivo: 'reason' },
    },
  ),
];
