import { BRANCHES, type BranchName, HEAD } from './branches.ts';
import { type DemoDetails, detailsOf } from './vehicle-details.ts';

/** What `createVehicle` takes of a vehicle, and the branch that has it. */
export interface DemoVehicle extends DemoDetails {
  readonly make: string;
  readonly model: string;
  readonly year: number;
  readonly price: { readonly amount: string };
  readonly color: string;
  readonly fuelType: FuelType;
  readonly mileage: number;
  readonly type: VehicleType;
  readonly plate: string;
  readonly vin: string | null;
  readonly branch: BranchName;
}

type FuelType = 'FLEX' | 'GASOLINE' | 'ETHANOL' | 'DIESEL' | 'ELECTRIC' | 'HYBRID' | 'CNG';
type VehicleType = 'CAR' | 'MOTORCYCLE' | 'TRUCK' | 'VAN' | 'BUS';

/** Model, model year, price in reais, colour, fuel, kilometres, plate and, of some, the VIN. */
type Row = [string, number, number, string, FuelType, number, string, string?];

type Unassigned = Omit<DemoVehicle, 'branch'>;

function stock(make: string, type: VehicleType, rows: readonly Row[]): Unassigned[] {
  return rows.map(([model, year, reais, color, fuelType, mileage, plate, vin = null]) => ({
    make,
    model,
    year,
    price: { amount: `${reais}.00` },
    color,
    fuelType,
    mileage,
    type,
    plate,
    vin,
    ...detailsOf({ model, year, fuelType, mileage, type }),
  }));
}

const STOCK: readonly Unassigned[] = [
  ...stock('Fiat', 'CAR', [
    ['Mobi Like 1.0', 2025, 69_990, 'Branco Banchisa', 'FLEX', 4200, 'QNK5C46'],
    ['Argo Drive 1.0', 2024, 77_900, 'Prata Bari', 'FLEX', 18_350, 'TNS6G67'],
    ['Cronos Precision 1.3 CVT', 2024, 94_900, 'Cinza Silverstone', 'FLEX', 22_100, 'SJZ5F10'],
    ['Pulse Audace 1.0 Turbo Hybrid', 2025, 119_990, 'Vermelho Montecarlo', 'HYBRID', 7800, 'RJU2A89'],
    ['Fastback Limited Edition 1.3 Turbo', 2025, 154_900, 'Preto Vulcano', 'FLEX', 9120, 'SWF5C35'],
    [
      'Strada Volcano 1.3 CD',
      2025,
      118_900,
      'Branco Banchisa',
      'FLEX',
      11_400,
      'QGE1A37',
      '9BD281A22SYA00017',
    ],
    ['Toro Ultra 2.2 Diesel 4x4', 2025, 209_900, 'Cinza Sting', 'DIESEL', 6300, 'TJS5A55'],
    ['Grand Siena Attractive 1.4 GNV', 2018, 44_900, 'Branco', 'CNG', 148_700, 'DNT9861'],
  ]),
  ...stock('Volkswagen', 'CAR', [
    ['Polo Track 1.0', 2025, 84_990, 'Branco Cristal', 'FLEX', 8900, 'SZV2B19', '9BWAG5BZ4SP000021'],
    ['Virtus Highline 200 TSI', 2024, 122_900, 'Azul Biscay', 'FLEX', 19_800, 'RXC2H92'],
    ['Nivus Highline 200 TSI', 2024, 132_900, 'Cinza Moonstone', 'FLEX', 24_500, 'TMP3G48'],
    [
      'T-Cross Comfortline 200 TSI',
      2025,
      146_900,
      'Vermelho Sunset',
      'FLEX',
      10_250,
      'RPN4H06',
      '9BWBJ6BF1S4000033',
    ],
    ['Tera High 170 TSI', 2026, 139_990, 'Azul Ártico', 'FLEX', 1200, 'QSY1F09'],
    ['Saveiro Extreme 1.6 CD', 2025, 111_900, 'Prata Sirius', 'FLEX', 14_700, 'SVK3F52'],
    ['Amarok V6 Extreme 4Motion', 2025, 318_900, 'Preto Ninja', 'DIESEL', 12_300, 'QKJ5E37'],
    ['Gol 1.0 MPI', 2022, 52_900, 'Cinza Platinum', 'FLEX', 61_200, 'SRK5I01'],
    ['Gol CL 1.6 Álcool', 1989, 27_900, 'Bege Saara', 'ETHANOL', 184_300, 'FEX6416'],
  ]),
  ...stock('Chevrolet', 'CAR', [
    ['Onix LT 1.0 Turbo', 2025, 92_900, 'Azul Seeker', 'FLEX', 9900, 'RTG7A42', '9BGEB48A0SG000045'],
    ['Onix Plus Premier 1.0 Turbo', 2024, 101_900, 'Preto Ouro Negro', 'FLEX', 21_600, 'RKM0E46'],
    ['Tracker Premier 1.2 Turbo', 2025, 152_900, 'Branco Summit', 'FLEX', 8450, 'RPJ8B81'],
    ['Spin Premier 1.8', 2025, 134_900, 'Prata Shark', 'FLEX', 13_100, 'TCA4G16'],
    ['S10 High Country 2.8 4x4', 2025, 292_900, 'Vermelho Carmim', 'DIESEL', 15_800, 'SJP9F12'],
  ]),
  ...stock('Hyundai', 'CAR', [
    ['HB20 Comfort 1.0', 2025, 84_900, 'Prata Brisk', 'FLEX', 12_800, 'TDZ7F74', '9BHCP51AASP000052'],
    ['HB20S Platinum 1.0 Turbo', 2024, 99_900, 'Azul Sapphire', 'FLEX', 23_900, 'QGE3I09'],
    ['Creta Ultimate 1.6 Turbo', 2025, 184_900, 'Cinza Silk', 'FLEX', 7650, 'TEZ8C58'],
  ]),
  ...stock('Toyota', 'CAR', [
    [
      'Corolla Altis Hybrid 1.8',
      2025,
      189_900,
      'Branco Pérola',
      'HYBRID',
      9300,
      'TJJ2J70',
      '9BRBY3BE6S4000068',
    ],
    ['Corolla Cross XRX Hybrid 1.8', 2025, 204_900, 'Cinza Celestial', 'HYBRID', 8100, 'QJH0J65'],
    ['Yaris Cross XRX Hybrid 1.5', 2026, 184_990, 'Vermelho Granada', 'HYBRID', 900, 'TCG7A96'],
    ['Hilux SRX 2.8 4x4', 2025, 324_900, 'Prata Lua Nova', 'DIESEL', 17_200, 'RDW5C97'],
  ]),
  ...stock('Honda', 'CAR', [
    ['City Hatchback Touring 1.5', 2024, 118_900, 'Cinza Meteoroide', 'FLEX', 20_400, 'SDB1C30'],
    ['HR-V EXL 1.5', 2025, 159_900, 'Branco Topázio', 'FLEX', 6900, 'RAG2D65', '93HRV5850SK000071'],
    ['Civic Advanced Hybrid 2.0', 2024, 229_900, 'Preto Cristal', 'HYBRID', 14_900, 'RRU3E53'],
  ]),
  ...stock('Nissan', 'CAR', [
    ['Kicks Play Advance 1.6', 2025, 112_900, 'Prata Classic', 'FLEX', 16_300, 'QCR5G23'],
    ['Versa Exclusive 1.6', 2024, 105_900, 'Cinza Grafite', 'FLEX', 18_700, 'RCZ8H04'],
  ]),
  ...stock('Renault', 'CAR', [
    ['Kwid Intense 1.0', 2025, 71_900, 'Laranja Ocre', 'FLEX', 7400, 'SCZ8D96'],
    ['Kardian Première Edition 1.0 Turbo', 2025, 118_900, 'Laranja Energy', 'FLEX', 9700, 'QPC5I84'],
    ['Kwid E-Tech', 2024, 84_900, 'Verde Noronha', 'ELECTRIC', 13_600, 'RZE0B01'],
  ]),
  ...stock('Jeep', 'CAR', [
    ['Renegade Longitude 1.3 Turbo', 2024, 117_900, 'Verde Recon', 'FLEX', 26_800, 'SVF0G53'],
    ['Compass Limited 1.3 Turbo', 2025, 179_900, 'Azul Jazz', 'FLEX', 11_050, 'RXH2I07'],
    ['Commander Overland 2.2 Diesel', 2025, 289_900, 'Dourado', 'DIESEL', 9800, 'SMH6B24'],
  ]),
  ...stock('BYD', 'CAR', [
    ['Dolphin Mini GS', 2025, 114_900, 'Rosa Pêssego', 'ELECTRIC', 6200, 'RYS1G99'],
    ['Dolphin GS', 2024, 134_900, 'Cinza Areia', 'ELECTRIC', 15_400, 'QUU3C61'],
    ['Song Plus DM-i', 2025, 229_900, 'Azul Oceano', 'HYBRID', 8700, 'SZT6D18'],
  ]),
  ...stock('GWM', 'CAR', [['Haval H6 HEV2', 2025, 209_900, 'Branco Hamilton', 'HYBRID', 10_900, 'TUG7E74']]),
  ...stock('CAOA Chery', 'CAR', [
    ['Tiggo 7 Pro Max Drive 1.6 Turbo', 2025, 164_900, 'Cinza Lunar', 'GASOLINE', 9200, 'TPY2A26'],
  ]),
  ...stock('Peugeot', 'CAR', [['208 Style 1.0 Turbo', 2025, 97_900, 'Azul Quasar', 'FLEX', 8800, 'SNW6E29']]),
  ...stock('Citroën', 'CAR', [
    ['Basalt Shine 1.0 Turbo', 2025, 107_900, 'Branco Nacré', 'FLEX', 5600, 'SEV5E52'],
  ]),
  ...stock('Ford', 'CAR', [
    ['Ranger Limited 3.0 V6 4x4', 2025, 319_900, 'Azul Topázio', 'DIESEL', 13_900, 'RCT7G59'],
  ]),
  ...stock('BMW', 'CAR', [['320i M Sport', 2023, 269_900, 'Azul Portimão', 'FLEX', 28_900, 'TRY1G76']]),
  ...stock('Audi', 'CAR', [
    ['Q3 Performance Black 2.0', 2024, 289_900, 'Cinza Daytona', 'GASOLINE', 17_500, 'TVZ0F70'],
  ]),
  ...stock('Honda', 'MOTORCYCLE', [
    ['CG 160 Fan', 2025, 17_990, 'Vermelho', 'FLEX', 2100, 'RAK0E76'],
    ['Biz 125 EX', 2024, 16_490, 'Branco Perolizado', 'FLEX', 7300, 'RBM9C55'],
    ['PCX 160 DLX', 2025, 20_990, 'Cinza Fosco', 'GASOLINE', 1800, 'QSE4G80'],
    ['CB 300F Twister', 2025, 24_990, 'Dourado Metálico', 'FLEX', 3400, 'QTM4G39'],
  ]),
  ...stock('Yamaha', 'MOTORCYCLE', [
    ['Fazer FZ25', 2024, 22_490, 'Azul Racing', 'FLEX', 8900, 'TUC4I18'],
    ['MT-03', 2025, 33_490, 'Preto Fosco', 'GASOLINE', 2600, 'TWA9G43'],
  ]),
  ...stock('BMW', 'MOTORCYCLE', [
    ['R 1300 GS Trophy', 2024, 114_900, 'Azul Racing', 'GASOLINE', 9700, 'RUZ3J06'],
  ]),
  ...stock('Mercedes-Benz', 'TRUCK', [
    ['Accelo 1017', 2024, 334_900, 'Branco Ártico', 'DIESEL', 38_200, 'RNH1D56'],
  ]),
  ...stock('Volkswagen', 'TRUCK', [
    ['Delivery 11.180', 2024, 319_900, 'Branco Geada', 'DIESEL', 41_500, 'RMN5A24'],
  ]),
  ...stock('Volvo', 'TRUCK', [
    ['FH 540 6x4', 2023, 789_900, 'Vermelho Crimson', 'DIESEL', 168_000, 'RHC2F14'],
  ]),
  ...stock('Scania', 'TRUCK', [['R 450 Gás 6x2', 2023, 719_900, 'Verde Ipanema', 'CNG', 142_500, 'RLU8D33']]),
  ...stock('Fiat', 'VAN', [
    ['Fiorino Endurance 1.4', 2024, 96_900, 'Branco Banchisa', 'FLEX', 33_700, 'QGL5B68'],
  ]),
  ...stock('Renault', 'VAN', [
    ['Master Grand Furgão L2H2', 2024, 229_900, 'Branco Glacier', 'DIESEL', 29_800, 'SPN4B53'],
  ]),
  ...stock('Mercedes-Benz', 'VAN', [
    ['Sprinter 417 Furgão', 2024, 274_900, 'Prata Brilhante', 'DIESEL', 31_200, 'SCW3E73'],
  ]),
  ...stock('Peugeot', 'VAN', [
    ['e-Expert Cargo', 2023, 189_900, 'Branco Banquise', 'ELECTRIC', 24_600, 'SCS3E41'],
  ]),
  ...stock('Mercedes-Benz', 'BUS', [
    ['OF-1721 Caio Apache Vip', 2022, 489_900, 'Branco Ártico', 'DIESEL', 187_400, 'SPS0G03'],
  ]),
  ...stock('Volare', 'BUS', [['Fly 9 Executivo', 2023, 529_900, 'Prata', 'DIESEL', 96_300, 'RUZ0D11']]),
  ...stock('Volkswagen', 'BUS', [
    ['Volksbus 17.230 Marcopolo Torino', 2021, 389_900, 'Amarelo', 'DIESEL', 254_800, 'QNT6H53'],
  ]),
];

/** Where the vehicles stand, in turn: half of them in the head branch. */
const TURNS: readonly BranchName[] = [HEAD, ...BRANCHES.map(({ name }) => name)];

/** The stock of a dealership that takes trade-ins, in its branches; plates and VINs are made up. */
export const VEHICLES: readonly DemoVehicle[] = STOCK.map((vehicle, at) => ({
  ...vehicle,
  branch: TURNS[at % TURNS.length] ?? HEAD,
}));
