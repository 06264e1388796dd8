import { writeFileSync } from 'node:fs';

const MODELS = [
  ['Fiat', 'Argo Drive 1.3', 'Flex', 'Carro'],
  ['Fiat', 'Toro Ranch', 'Diesel', 'Carro'],
  ['Citroën', 'C3 Feel', 'Flex', 'Carro'],
  ['Volkswagen', 'T-Cross Highline', 'Flex', 'Carro'],
  ['Volkswagen', 'Delivery Express', 'Diesel', 'Caminhão'],
  ['Honda', 'CG 160 Titan', 'Flex', 'Moto'],
  ['Honda', 'Civic Híbrido', 'Híbrido', 'Carro'],
  ['BYD', 'Dolphin Mini', 'Elétrico', 'Carro'],
  ['Renault', 'Master Furgão', 'Diesel', 'Van'],
  ['Mercedes-Benz', 'OF-1721', 'Diesel', 'Ônibus'],
] as const;
const COLORS = ['Branco', 'Prata', 'Cinza', 'Preto', 'Azul', 'Vermelho'] as const;
const LETTERS = 'ABCDEFGHIJ';

/**
 * A stock list of so many made-up vehicles as a Brazilian spreadsheet writes it, always the same. Every tenth has neither
 * plate nor VIN, as vehicles that are not registered yet.
 */
export function makeList(count: number): string {
  const lines = Array.from({ length: count }, (_, at) => {
    const [make, model, fuel, type] = MODELS[at % MODELS.length] ?? MODELS[0];
    const price = (39_990 + ((at * 7_919) % 260_000)).toLocaleString('pt-BR');
    const serial = at.toString().padStart(6, '0');
    const [thousands = '0', hundreds = '0', tens = '0', ones = '0'] = serial.slice(2);
    const plate = `I${LETTERS[Number(serial[0])]}${LETTERS[Number(serial[1])]}${thousands}${LETTERS[Number(hundreds)]}${tens}${ones}`;
    const registered = at % 10 !== 9;
    return [
      make,
      model,
      `${2014 + (at % 12)}/${2015 + (at % 12)}`,
      `R$ ${price},${at % 3 === 0 ? '90' : '00'}`,
      COLORS[at % COLORS.length],
      fuel,
      ((at * 4_001) % 180_000).toLocaleString('pt-BR'),
      type,
      registered ? `9BGZZZ377RT${serial}` : '',
      registered ? plate : '',
    ].join(';');
  });
  return `${['Marca;Modelo;Ano;Preço;Cor;Combustível;Km;Tipo;Chassi;Placa', ...lines].join('\r\n')}\r\n`;
}

// Run by itself, it writes the list that the tests import.
if (import.meta.main) {
  writeFileSync(new URL('../../../test/data/vehicles-10000.csv', import.meta.url), makeList(10_000));
}
