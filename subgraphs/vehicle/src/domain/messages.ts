import { catalogue, type Message } from '@autograph/kernel';
import type { VehicleStatus } from './vehicle.ts';

/** What the vehicle service says to people. */
export const messages = catalogue('vehicle', {
  noSuchVehicle: { en: 'Vehicle not found.', 'pt-BR': 'Veículo não encontrado.' },
  stale: {
    en: 'Someone else changed this vehicle. It now has version {version}; read it again.',
    'pt-BR': 'Este veículo foi alterado por outra pessoa. A versão atual é {version}; leia-o novamente.',
  },
  withdrawn: {
    en: 'This vehicle is no longer in stock.',
    'pt-BR': 'Este veículo não está mais no estoque.',
  },
  priceIsFixed: {
    en: 'The price cannot change while the vehicle is {status}.',
    'pt-BR': 'O preço não pode mudar enquanto o veículo está {status}.',
  },
  notAvailable: {
    en: 'This vehicle is no longer available.',
    'pt-BR': 'Este veículo não está mais disponível.',
  },
  priceChanged: {
    en: 'The price of this vehicle has changed.',
    'pt-BR': 'O preço deste veículo mudou.',
  },
  impossiblePrice: {
    en: 'A price has at most two decimal places.',
    'pt-BR': 'Um preço tem no máximo duas casas decimais.',
  },
  notReserved: {
    en: 'This vehicle is not reserved for this sale.',
    'pt-BR': 'Este veículo não está reservado para esta venda.',
  },
  notDeletable: {
    en: 'The vehicle cannot be deleted while it is {status}.',
    'pt-BR': 'O veículo não pode ser excluído enquanto está {status}.',
  },
  vinTaken: { en: 'Another vehicle has this VIN.', 'pt-BR': 'Chassi já cadastrado para outro veículo.' },
  plateTaken: { en: 'Another vehicle has this plate.', 'pt-BR': 'Placa já cadastrada para outro veículo.' },
  vin: {
    en: 'Must be a VIN of 17 characters, with the right check digit where its region has one.',
    'pt-BR': 'Informe um chassi válido, com 17 caracteres.',
  },
  plate: {
    en: 'Must be a Brazilian plate, such as ABC1234 or ABC1D23.',
    'pt-BR': 'Informe uma placa válida, como ABC1234 ou ABC1D23.',
  },
  year: {
    en: 'Must be a year from {first} to {last}.',
    'pt-BR': 'Informe um ano entre {first} e {last}.',
  },
  mileage: {
    en: 'Must be from 0 to {max} km.',
    'pt-BR': 'Informe uma quilometragem entre 0 e {max} km.',
  },
  priceBound: {
    en: 'filter.price: min and max have at most two decimal places.',
    'pt-BR': 'filter.price: min e max têm no máximo duas casas decimais.',
  },
  available: { en: 'available', 'pt-BR': 'disponível' },
  reserved: { en: 'reserved', 'pt-BR': 'reservado' },
  sold: { en: 'sold', 'pt-BR': 'vendido' },
});

/** How people call each status of a vehicle. */
export const STATUS_NAMES: Readonly<Record<VehicleStatus, Message>> = {
  AVAILABLE: messages.available,
  RESERVED: messages.reserved,
  SOLD: messages.sold,
};
