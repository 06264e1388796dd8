import { readEndpoint } from '../../record-endpoints.ts';
import { sale } from '../../resources/sale.ts';

const READ = `query restReadSale($id: ID!) { sale(id: $id) { ${sale.selection} } }`;

/** Reads a sale. */
export const readSale = readEndpoint(
  {
    service: 'sales',
    path: '/sales/:id',
    name: 'readSale',
    summary: 'Read a sale',
    access: 'ADMIN. SALES of its branch. CUSTOMER their own.',
  },
  { record: sale, source: READ },
);
