import { plateOf } from '@autograph/kernel/brazil';
import { storedFormContract } from '@autograph/service/testing';
import { vinOf } from '../src/domain/vehicle-details.ts';
import { fipeCodeOf, renavamOf } from '../src/domain/vehicle-equipment.ts';

const separators = [' ', '.', '-', '–', '·', '/'];

storedFormContract('a plate', {
  parse: plateOf,
  pattern: /^[A-Z]{3}\d[A-Z\d]\d{2}$/,
  stored: ['KKK1A23', 'ABC1234', 'HEX0T88'],
  separators,
});

storedFormContract('a VIN', {
  parse: vinOf,
  pattern: /^[A-HJ-NPR-Z0-9]{17}$/,
  stored: ['9BWZZZ377VT004251', '1M8GDM9AXKP042788'],
  separators,
});

storedFormContract('a RENAVAM', {
  parse: renavamOf,
  pattern: /^\d{11}$/,
  stored: ['00639884962', '12345678900'],
  separators,
});

storedFormContract('a FIPE code', {
  // The hyphen of the stored form is put in, whatever stood there.
  parse: (typed) => fipeCodeOf(typed)?.replace('-', '') ?? null,
  pattern: /^\d{7}$/,
  stored: ['0053406', '0010049'],
  separators,
});
