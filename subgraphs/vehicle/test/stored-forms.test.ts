import { storedFormContract } from '@autograph/service/testing';
import { plateOf, vinOf } from '../src/domain/vehicle-details.ts';

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
