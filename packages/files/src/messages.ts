import { catalogue } from '@autograph/kernel';

/** What the routes of files say to people. */
export const messages = catalogue('files', {
  noSuchFile: { en: 'There is no such file.', 'pt-BR': 'Arquivo não encontrado.' },
  addressInvalid: {
    en: 'This upload address is not valid. Ask for a new one and use it unchanged.',
    'pt-BR': 'Este endereço de envio não é válido. Solicite um novo e use-o sem alterações.',
  },
  addressExpired: {
    en: 'This upload address has expired. Ask for a new one.',
    'pt-BR': 'Este endereço de envio expirou. Solicite um novo.',
  },
  addressUsed: {
    en: 'This upload address was used already. Ask for a new one.',
    'pt-BR': 'Este endereço de envio já foi usado. Solicite um novo.',
  },
  lengthRequired: {
    en: 'Send the header Content-Length with exactly {size} bytes.',
    'pt-BR': 'Envie o cabeçalho Content-Length com exatamente {size} bytes.',
  },
  headersDiffer: {
    en: 'Send the headers that came with this upload address: {names}.',
    'pt-BR': 'Envie os cabeçalhos que vieram com este endereço de envio: {names}.',
  },
  cutOff: {
    en: 'The upload ended before all bytes had arrived. Send it again.',
    'pt-BR': 'O envio terminou antes de todos os bytes chegarem. Envie novamente.',
  },
  busy: {
    en: 'Too many files are being worked on. Try again in some seconds.',
    'pt-BR': 'Há muitos arquivos em processamento. Tente novamente em alguns segundos.',
  },
  full: {
    en: 'There is no room for this file. Tell the operator of the system.',
    'pt-BR': 'Não há espaço para este arquivo. Avise o responsável pelo sistema.',
  },
  unavailable: {
    en: 'Files are not available right now. Try again later.',
    'pt-BR': 'Os arquivos não estão disponíveis no momento. Tente novamente mais tarde.',
  },
});
