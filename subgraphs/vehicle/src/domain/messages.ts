import { catalogue, type Message } from '@autograph/kernel';
import type { VehicleStatus } from './vehicle.ts';

/** What the vehicle service says to people. */
export const messages = catalogue('vehicle', {
  noSuchVehicle: { en: 'Vehicle not found.', 'pt-BR': 'Veículo não encontrado.' },
  otherBranch: {
    en: 'This vehicle belongs to another branch. Ask someone who works there, or request a transfer.',
    'pt-BR': 'Este veículo pertence a outra filial. Fale com alguém de lá ou solicite uma transferência.',
  },
  notYourBranch: {
    en: 'You do not work in this branch. Name a branch that you work in.',
    'pt-BR': 'Você não trabalha nesta filial. Informe uma filial em que você trabalha.',
  },
  noSuchBranch: {
    en: 'There is no such branch, or it is closed. Name an active branch.',
    'pt-BR': 'A filial não existe ou está fechada. Informe uma filial ativa.',
  },
  neitherBranch: {
    en: 'You work in neither of the two branches. Ask someone who works in one of them.',
    'pt-BR': 'Você não trabalha em nenhuma das duas filiais. Fale com alguém de uma delas.',
  },
  notManagerOfFrom: {
    en: 'Only a manager of the branch that the vehicle leaves can do this. Ask that branch.',
    'pt-BR': 'Somente um gerente da filial de origem do veículo pode fazer isso. Fale com essa filial.',
  },
  notManagerOfTo: {
    en: 'Only a manager of the branch that the vehicle goes to can do this. Ask that branch.',
    'pt-BR': 'Somente um gerente da filial de destino do veículo pode fazer isso. Fale com essa filial.',
  },
  inTransfer: {
    en: 'A transfer of this vehicle is under way. Wait for its end, or have it cancelled.',
    'pt-BR': 'Há uma transferência deste veículo em andamento. Espere o fim dela ou peça o cancelamento.',
  },
  noTransfer: {
    en: 'No transfer of this vehicle is under way. Read the vehicle again.',
    'pt-BR': 'Não há transferência deste veículo em andamento. Leia o veículo novamente.',
  },
  notSent: {
    en: 'The vehicle has not been sent yet. The branch that it leaves must send it first.',
    'pt-BR': 'O veículo ainda não foi enviado. A filial de origem precisa enviá-lo antes.',
  },
  sameBranch: {
    en: 'The vehicle is in this branch already. Name another branch.',
    'pt-BR': 'O veículo já está nesta filial. Informe outra filial.',
  },
  notTransferable: {
    en: 'The vehicle cannot be transferred while it is {status}.',
    'pt-BR': 'O veículo não pode ser transferido enquanto está {status}.',
  },
  notDeletableInTransfer: {
    en: 'The vehicle cannot be deleted while a transfer is under way. Cancel the transfer first.',
    'pt-BR': 'O veículo não pode ser excluído durante uma transferência. Cancele a transferência antes.',
  },
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
  notSoldBySale: {
    en: 'This vehicle was not sold by this sale.',
    'pt-BR': 'Este veículo não foi vendido por esta venda.',
  },
  soldBefore: {
    en: 'This vehicle was sold. Set buyBack to true if it was bought back.',
    'pt-BR': 'Este veículo foi vendido. Informe buyBack: true se ele foi recomprado.',
  },
  vinTaken: {
    en: 'Another vehicle in stock has this VIN.',
    'pt-BR': 'Chassi já cadastrado para outro veículo em estoque.',
  },
  plateTaken: {
    en: 'Another vehicle in stock has this plate.',
    'pt-BR': 'Placa já cadastrada para outro veículo em estoque.',
  },
  vinBoughtBack: {
    en: 'A later record of this vehicle has its VIN: it was bought back.',
    'pt-BR': 'Um registro posterior deste veículo tem o mesmo chassi: ele foi recomprado.',
  },
  plateBoughtBack: {
    en: 'A later record of this vehicle has its plate: it was bought back.',
    'pt-BR': 'Um registro posterior deste veículo tem a mesma placa: ele foi recomprado.',
  },
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
  yearsApart: {
    en: 'The year of manufacture must be the model year or the year before.',
    'pt-BR': 'O ano de fabricação deve ser o ano do modelo ou o ano anterior.',
  },
  doors: { en: 'Must be from 0 to {max} doors.', 'pt-BR': 'Informe de 0 a {max} portas.' },
  featureCount: { en: 'Give at most {max} features.', 'pt-BR': 'Informe no máximo {max} opcionais.' },
  repeatedFeature: {
    en: 'Give each feature once. This one is in the list already.',
    'pt-BR': 'Informe cada opcional uma única vez. Este já está na lista.',
  },
  fipeCode: {
    en: 'Must be a FIPE code of 7 digits, such as 005340-6.',
    'pt-BR': 'Informe um código FIPE com 7 dígitos, como 005340-6.',
  },
  renavam: {
    en: 'Must be a RENAVAM of 9 or 11 digits with the right check digit.',
    'pt-BR': 'Informe um RENAVAM válido, com 9 ou 11 dígitos.',
  },
  mileage: {
    en: 'Must be from 0 to {max} km.',
    'pt-BR': 'Informe uma quilometragem entre 0 e {max} km.',
  },
  priceBound: {
    en: 'filter.price: min and max have at most two decimal places.',
    'pt-BR': 'filter.price: min e max têm no máximo duas casas decimais.',
  },
  rowCount: { en: 'Give 1 to {max} rows.', 'pt-BR': 'Informe de 1 a {max} linhas.' },
  repeatedRow: {
    en: 'An earlier row of this list has the same value.',
    'pt-BR': 'Uma linha anterior desta lista tem o mesmo valor.',
  },
  idCount: { en: 'Give 1 to {max} vehicles.', 'pt-BR': 'Informe de 1 a {max} veículos.' },
  repeatedId: { en: 'Give each vehicle once.', 'pt-BR': 'Informe cada veículo uma única vez.' },
  versionCount: {
    en: 'Give one version for each vehicle.',
    'pt-BR': 'Informe uma versão para cada veículo.',
  },
  percentOrPrice: {
    en: 'Give either byPercent or to.',
    'pt-BR': 'Informe byPercent ou to, apenas um dos dois.',
  },
  percent: {
    en: 'Must be from -90 to 100 and not 0, with at most two decimal places.',
    'pt-BR': 'Informe um percentual de -90 a 100, diferente de 0, com até duas casas decimais.',
  },
  impossibleNewPrice: {
    en: 'The new price would not be more than zero and at most {max}.',
    'pt-BR': 'O novo preço não ficaria acima de zero e em no máximo {max}.',
  },
  fileCount: { en: 'Give 1 to {max} files.', 'pt-BR': 'Informe de 1 a {max} arquivos.' },
  fileName: {
    en: 'Give the name of the file, at most {max} characters.',
    'pt-BR': 'Informe o nome do arquivo, com no máximo {max} caracteres.',
  },
  fileSize: {
    en: 'A photo has at most {max} MB. Make it smaller.',
    'pt-BR': 'Uma foto tem no máximo {max} MB. Reduza o tamanho.',
  },
  fileEmpty: { en: 'This file is empty.', 'pt-BR': 'Este arquivo está vazio.' },
  fileSvg: {
    en: 'SVG files are not accepted, since they can contain programs. Save the picture as JPEG or PNG.',
    'pt-BR': 'Arquivos SVG não são aceitos, porque podem conter programas. Salve a imagem em JPEG ou PNG.',
  },
  fileHtml: {
    en: 'This file is a web page, not a photo.',
    'pt-BR': 'Este arquivo é uma página da web, não uma foto.',
  },
  fileHeic: {
    en: 'HEIC photos are not accepted. Save the photo as JPEG, or set the camera to "Most compatible".',
    'pt-BR': 'Fotos HEIC não são aceitas. Salve a foto em JPEG ou ajuste a câmera para "Mais compatível".',
  },
  fileFormat: {
    en: 'Photos must be JPEG, PNG, WebP or AVIF.',
    'pt-BR': 'As fotos devem ser JPEG, PNG, WebP ou AVIF.',
  },
  fileIs: {
    en: 'This file is not a photo: its content is {found}. Photos must be JPEG, PNG, WebP or AVIF.',
    'pt-BR': 'Este arquivo não é uma foto: o conteúdo é {found}. As fotos devem ser JPEG, PNG, WebP ou AVIF.',
  },
  fileNoImage: {
    en: 'This file is not a photo. Photos must be JPEG, PNG, WebP or AVIF.',
    'pt-BR': 'Este arquivo não é uma foto. As fotos devem ser JPEG, PNG, WebP ou AVIF.',
  },
  fileDamaged: {
    en: 'This photo is damaged and could not be read. Upload it again.',
    'pt-BR': 'Esta foto está danificada e não pôde ser lida. Envie-a novamente.',
  },
  filePixels: {
    en: 'This photo has {found} megapixels. At most {max} are accepted. Make it smaller.',
    'pt-BR': 'Esta foto tem {found} megapixels. O máximo é {max}. Reduza o tamanho.',
  },
  fileGone: {
    en: 'The uploaded file is not there any more. Upload it again.',
    'pt-BR': 'O arquivo enviado não existe mais. Envie-o novamente.',
  },
  notUploaded: {
    en: 'This file has not been uploaded yet. Upload it to its address first.',
    'pt-BR': 'Este arquivo ainda não foi enviado. Envie-o primeiro ao endereço recebido.',
  },
  noSuchUpload: {
    en: 'There is no such upload of yours for this vehicle. Ask for a new address.',
    'pt-BR': 'Não há um envio seu com esta chave para este veículo. Solicite um novo endereço.',
  },
  keyCount: { en: 'Give 1 to {max} keys.', 'pt-BR': 'Informe de 1 a {max} chaves.' },
  repeatedKey: { en: 'Give each key once.', 'pt-BR': 'Informe cada chave uma única vez.' },
  tooManyPhotos: {
    en: 'A vehicle has at most {max} photos. This one has {count}.',
    'pt-BR': 'Um veículo tem no máximo {max} fotos. Este tem {count}.',
  },
  photosChanged: {
    en: 'The photos of this vehicle have changed, or not all of them are named. Read them again.',
    'pt-BR': 'As fotos deste veículo mudaram ou nem todas foram informadas. Leia-as novamente.',
  },
  repeatedPhoto: { en: 'Give each photo once.', 'pt-BR': 'Informe cada foto uma única vez.' },
  noSuchPhoto: { en: 'Photo not found.', 'pt-BR': 'Foto não encontrada.' },
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
