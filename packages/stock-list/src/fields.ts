import { folded } from '@autograph/kernel/folded';

/** The fields of a vehicle that a stock list may have, as `CreateVehicleInput` names them; it has the id of the branch. */
export type Field = (typeof FIELDS)[number];
export const FIELDS = [
  'make',
  'model',
  'year',
  'price',
  'color',
  'fuelType',
  'mileage',
  'type',
  'vin',
  'plate',
  'manufactureYear',
  'trim',
  'doors',
  'transmission',
  'description',
  'features',
  'fipeCode',
  'renavam',
  'branch',
] as const;

/** Those that every stock list has. */
export const REQUIRED: readonly Field[] = ['make', 'model', 'year', 'price'];

/** What a column may be about: a field, or addresses of photos, which are not imported. */
export type Meaning = Field | 'photos';

/** Names of columns in the English and Portuguese of shops, as `wordsOf` joins them. */
const NAMES: Readonly<Record<Meaning, string>> = {
  make: 'make brand manufacturer marca fabricante montadora',
  model: 'model modelo',
  year: 'year modelyear yearmodel ano anomodelo anomod anofabmod anofabricacaomodelo anofabmodelo anofabricacaoanomodelo anofabanomod fabmod fabricacaomodelo',
  manufactureYear:
    'manufactureyear manufacturingyear manufacturedyear yearmanufacture productionyear anofabricacao anofab fabricacao anoproducao',
  price:
    'price saleprice sellingprice askingprice listprice preco valor vlr vl precovenda valorvenda vlrvenda vlvenda precoavista valoravista precoanuncio valoranuncio',
  color: 'color colour cor exteriorcolor exteriorcolour corexterna corpredominante corpredom',
  fuelType:
    'fuel fueltype typefuel combustivel comb combust tipocombustivel combustiveltipo tpcombustivel tipocomb',
  mileage:
    'km kms mileage odometer kilometers kilometres quilometragem kilometragem quilometros hodometro odometro kmrodado kmrodados quilometrosrodados kmatual',
  type: 'type tipo',
  vin: 'vin chassi chassis vinchassi chassivin',
  branch:
    'branch branchid branchname branchcnpj filial nomefilial filialnome cnpjfilial filialcnpj codigofilial loja nomeloja cnpjloja unidade nomeunidade cnpjunidade store storename',
  plate: 'plate licenseplate licenceplate regplate placa',
  trim: 'trim trimlevel version versao acabamento versaomodelo modeloversao',
  doors: 'doors doorcount portas qtdportas qtdeportas quantidadeportas qtportas nportas numportas',
  transmission:
    'transmission transmissiontype gearbox gear cambio tipocambio transmissao tipotransmissao cambiotipo tpcambio',
  description:
    'description remarks comments descricao descricaoveiculo observacao observacoes obs texto textoanuncio descricaoanuncio comentario comentarios detalhes',
  features:
    'features options equipment extras opcionais opcionaisveiculo acessorios equipamentos itensserie itens opcionaisacessorios acessoriosopcionais',
  fipeCode: 'fipecode codefipe codigofipe codfipe cdfipe fipecodigo fipecod',
  renavam: 'renavam codigorenavam codrenavam numerorenavam',
  photos:
    'photos photo photourl photourls photolinks photolink images image imageurl imageurls imagelinks pictures picture foto fotos fotosurl fotourl linkfoto linkfotos linksfotos urlfoto urlfotos urlsfotos imagem imagens urlimagem urlimagens linkimagem linkimagens url urls galeria',
};

const MEANINGS = new Map(
  Object.entries(NAMES).flatMap(([meaning, names]) =>
    [meaning.toLowerCase(), ...names.split(' ')].map((name) => [name, meaning as Meaning] as const),
  ),
);

/** Words that do not change what a column is about. */
const FILLERS = new Set(
  'a e o de do da dos das em no na the of in n nr no r rs brl real reais opcional optional obrigatorio required atual current veiculo veic vehicle car carro nro num numero number'.split(
    ' ',
  ),
);
const UNITS = new Set('km kms quilometros kilometers kilometres'.split(' '));

/** Words that are about a field, although a column with such a name may have it in another unit. */
const HINTS = new Map<string, Meaning>([
  ['miles', 'mileage'],
  ['milhas', 'mileage'],
  ['milhagem', 'mileage'],
  ['rodagem', 'mileage'],
  ['rodados', 'mileage'],
]);

/** Words of columns that are about something else, although a field's name is among them. */
const OTHER = new Set(
  'fipe tabela custo cost compra purchase cliente customer fornecedor vendedor seller documento pagamento payment negocio negociacao interna interno interior carroceria body entrada parcela ipva debito multas revisao data date final'.split(
    ' ',
  ),
);

/** What a column with this header is about; `null` when its name does not say so exactly. */
export function meaningOf(header: string): Meaning | null {
  const words = wordsOf(header);
  const plain = words.filter((word) => !FILLERS.has(word));
  const bare = plain.filter((word) => !UNITS.has(word));
  for (const some of [words, plain, bare]) {
    const meaning = MEANINGS.get(some.join(''));
    if (meaning) return meaning;
  }
  return null;
}

/** Whether a header that means the model year says so, and not only "year". */
export function saysModelYear(header: string): boolean {
  const plain = wordsOf(header).filter((word) => !FILLERS.has(word));
  return !['ano', 'year'].includes(plain.join(''));
}

/** The field whose name is part of a header, or nearly is; `null` when there is none. */
export function resemblanceOf(header: string): Meaning | null {
  const words = wordsOf(header);
  if (words.some((word) => OTHER.has(word))) return null;
  for (const word of [...words, words.join('')]) {
    const hint = HINTS.get(word);
    if (hint) return hint;
    for (const [name, meaning] of MEANINGS) {
      if (word === name || (name.length >= 5 && (word.includes(name) || isTypo(word, name)))) return meaning;
    }
  }
  return null;
}

/** Whether one letter more, less or other makes a word of the other. */
function isTypo(word: string, name: string): boolean {
  if (Math.abs(word.length - name.length) > 1) return false;
  let start = 0;
  while (start < word.length && word[start] === name[start]) start += 1;
  const rest = (text: string, from: number): string => text.slice(from);
  return (
    rest(word, start + 1) === rest(name, start + 1) ||
    rest(word, start) === rest(name, start + 1) ||
    rest(word, start + 1) === rest(name, start)
  );
}

/** The words of a name, folded: "Preço (R$)" is "preco", "r"; "anoModelo" is "ano", "modelo". */
export function wordsOf(text: string): readonly string[] {
  const apart = text.replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
  return folded(apart).match(/[a-z]+|\d+/g) ?? [];
}
