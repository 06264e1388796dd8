import { catalogue } from '@autograph/kernel';

/** What the customer service says to people. */
export const messages = catalogue('customer', {
  noSuchCustomer: { en: 'Customer not found.', 'pt-BR': 'Cliente não encontrado.' },
  erased: {
    en: 'This customer was erased and cannot be changed.',
    'pt-BR': 'Os dados deste cliente foram apagados e não podem ser alterados.',
  },
  beingErased: {
    en: 'This customer is being erased and cannot be changed.',
    'pt-BR': 'Os dados deste cliente estão sendo apagados e não podem ser alterados.',
  },
  stale: {
    en: 'Someone else changed this customer. It now has version {version}; read it again.',
    'pt-BR': 'Este cliente foi alterado por outra pessoa. A versão atual é {version}; leia-o novamente.',
  },
  cpfTaken: { en: 'Another customer has this CPF.', 'pt-BR': 'CPF já cadastrado para outro cliente.' },
  cnpjTaken: { en: 'Another customer has this CNPJ.', 'pt-BR': 'CNPJ já cadastrado para outro cliente.' },
  notSaved: {
    en: 'This record cannot be saved as it is. Ask the shop for help.',
    'pt-BR': 'Não é possível salvar este cadastro. Fale com a loja.',
  },
  onlyStaffChangesCpf: {
    en: 'Only staff can change a CPF. Ask the shop for help.',
    'pt-BR': 'Somente a equipe da loja pode alterar um CPF. Fale com a loja.',
  },
  onlyStaffChangesCnpj: {
    en: 'Only staff can change a CNPJ. Ask the shop for help.',
    'pt-BR': 'Somente a equipe da loja pode alterar um CNPJ. Fale com a loja.',
  },
  ownLink: {
    en: 'This record is yours. Another member of staff must change its user.',
    'pt-BR': 'Este cadastro é seu. Outra pessoa da equipe deve alterar o usuário.',
  },
  noSuchUser: { en: 'User not found.', 'pt-BR': 'Usuário não encontrado.' },
  userTaken: {
    en: 'This user already has a customer record.',
    'pt-BR': 'Este usuário já tem um cadastro de cliente.',
  },
  ownRecordExists: {
    en: 'You already have a customer record.',
    'pt-BR': 'Você já tem um cadastro de cliente.',
  },
  purchaseUndecided: {
    en: 'A purchase of this customer is not decided yet. Approve, reject or cancel it first.',
    'pt-BR': 'Este cliente tem uma compra pendente. Aprove, rejeite ou cancele a compra antes.',
  },
  recordOpen: {
    en: 'An order of this customer is not done yet. Finish or cancel it first.',
    'pt-BR': 'Este cliente tem uma ordem em aberto. Conclua ou cancele a ordem antes.',
  },
  cpf: {
    en: 'Must be a CPF: 11 digits, with the right check digits.',
    'pt-BR': 'Informe um CPF válido, com 11 dígitos.',
  },
  cnpj: {
    en: 'Must be a CNPJ: 14 letters and digits, with the right check digits.',
    'pt-BR': 'Informe um CNPJ válido, com 14 letras e números.',
  },
  cpfOrCnpj: {
    en: 'Give a CPF for a person or a CNPJ for a company, not both.',
    'pt-BR': 'Informe um CPF, para pessoa, ou um CNPJ, para empresa, e não os dois.',
  },
  phone: {
    en: 'Must be a Brazilian phone number with its area code.',
    'pt-BR': 'Informe um telefone brasileiro com DDD.',
  },
  state: {
    en: 'Must be the two letters of a Brazilian state, such as SP.',
    'pt-BR': 'Informe a sigla de um estado brasileiro, como SP.',
  },
  zipCode: { en: 'Must be a CEP of 8 digits.', 'pt-BR': 'Informe um CEP válido, com 8 dígitos.' },
  userId: { en: 'Must be the id of a user.', 'pt-BR': 'Informe o identificador de um usuário.' },
  onlyStaffLinks: {
    en: 'Only staff can link a customer record to another user.',
    'pt-BR': 'Somente a equipe da loja pode vincular um cadastro a outro usuário.',
  },
  searchTooLong: {
    en: 'filter.search must have at most {max} words.',
    'pt-BR': 'filter.search aceita no máximo {max} palavras.',
  },
  mayNotUse: {
    en: 'You do not have permission to use {path}.',
    'pt-BR': 'Você não tem permissão para usar {path}.',
  },
  noSuchVehicle: { en: 'Vehicle not found.', 'pt-BR': 'Veículo não encontrado.' },
  noSuchLead: { en: 'Request for contact not found.', 'pt-BR': 'Pedido de contato não encontrado.' },
  phoneOrEmail: {
    en: 'Give a phone number or an e-mail address.',
    'pt-BR': 'Informe um telefone ou um e-mail.',
  },
  consentNeeded: {
    en: 'Agree to the current text of leadConsent, and give its version.',
    'pt-BR': 'Aceite o texto atual de leadConsent e informe a versão dele.',
  },
  tooManyLeads: {
    en: 'You have asked for contact often enough for today. Call the shop, or try again tomorrow.',
    'pt-BR': 'Você já enviou muitos pedidos de contato hoje. Ligue para a loja ou tente novamente amanhã.',
  },
  leadConsent: {
    en: 'The shop may use my name, my phone number or e-mail address and my message to contact me about this vehicle. It keeps them for at most {days} days, and gives them to nobody else. I can ask for their erasure at any time.',
    'pt-BR':
      'A loja pode usar meu nome, meu telefone ou e-mail e minha mensagem para falar comigo sobre este veículo. Ela guarda esses dados por no máximo {days} dias e não os repassa a ninguém. Posso pedir que sejam apagados a qualquer momento.',
  },
  buyerNotNamed: { en: 'Give customerId or userId.', 'pt-BR': 'Informe customerId ou userId.' },
});
