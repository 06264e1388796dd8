import { cnpjOf, cpfOf, phoneOf, stateOf, zipCodeOf } from '@autograph/kernel/brazil';
import { storedFormContract } from '@autograph/service/testing';

const separators = [' ', '.', '-', '–'];

storedFormContract('a CPF', {
  parse: cpfOf,
  pattern: /^\d{11}$/,
  stored: ['52998224725', '11144477735'],
  separators: [...separators, '/', '·'],
});

storedFormContract('a CNPJ', {
  parse: cnpjOf,
  pattern: /^[0-9A-Z]{12}\d{2}$/,
  stored: ['11222333000181', '12ABC34501DE35'],
  separators: [...separators, '/', '·'],
});

storedFormContract('a phone number', {
  parse: phoneOf,
  pattern: /^\d{10,11}$/,
  stored: ['11987654321', '1132654321'],
  separators: [...separators, '(', ')'],
});

storedFormContract('a ZIP code', {
  parse: zipCodeOf,
  pattern: /^\d{8}$/,
  stored: ['01310100', '88015200'],
  separators,
});

storedFormContract('a state', {
  parse: stateOf,
  pattern: /^[A-Z]{2}$/,
  stored: ['SP', 'AC', 'TO'],
  separators,
});
