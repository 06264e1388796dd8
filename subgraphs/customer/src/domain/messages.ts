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
  notSaved: {
    en: 'This record cannot be saved as it is. Ask the shop for help.',
    'pt-BR': 'Não é possível salvar este cadastro. Fale com a loja.',
  },
  onlyStaffChangesCpf: {
    en: 'Only staff can change a CPF. Ask the shop for help.',
    'pt-BR': 'Somente a equipe da loja pode alterar um CPF. Fale com a loja.',
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
  cpf: {
    en: 'Must be a CPF: 11 digits, with the right check digits.',
    'pt-BR': 'Informe um CPF válido, com 11 dígitos.',
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
  buyerNotNamed: { en: 'Give customerId or userId.', 'pt-BR': 'Informe customerId ou userId.' },
});
