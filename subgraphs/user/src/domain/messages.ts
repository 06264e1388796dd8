import { catalogue } from '@autograph/kernel';

/** What the user service says to people. */
export const messages = catalogue('user', {
  noSuchUser: { en: 'User not found.', 'pt-BR': 'Usuário não encontrado.' },
  noSuchBranch: { en: 'Branch not found.', 'pt-BR': 'Filial não encontrada.' },
  branchStale: {
    en: 'Someone else changed this branch. It now has version {version}; read it again.',
    'pt-BR': 'Esta filial foi alterada por outra pessoa. A versão atual é {version}; leia-a novamente.',
  },
  defaultBranchStays: {
    en: 'The default branch stays active.',
    'pt-BR': 'A filial padrão permanece ativa.',
  },
  branchTwice: {
    en: 'This branch is in the list twice.',
    'pt-BR': 'Esta filial está na lista duas vezes.',
  },
  tooManyMemberships: {
    en: 'At most {max} branches are allowed.',
    'pt-BR': 'O máximo é de {max} filiais.',
  },
  cnpj: { en: 'Must be a valid CNPJ.', 'pt-BR': 'Informe um CNPJ válido.' },
  cnpjTaken: { en: 'Another branch has this CNPJ.', 'pt-BR': 'CNPJ já cadastrado para outra filial.' },
  state: {
    en: 'Must be a Brazilian state, such as SP.',
    'pt-BR': 'Informe um estado válido, como SP.',
  },
  phone: {
    en: 'Must be a Brazilian phone number with its area code.',
    'pt-BR': 'Informe um telefone válido, com DDD.',
  },
  timeZone: {
    en: 'Must be an IANA time zone, such as America/Sao_Paulo.',
    'pt-BR': 'Informe um fuso horário da IANA, como America/Sao_Paulo.',
  },
  timeOfDay: {
    en: 'Must be a time such as 08:00.',
    'pt-BR': 'Informe um horário como 08:00.',
  },
  hoursReversed: {
    en: 'Must be after the opening time.',
    'pt-BR': 'Deve ser depois do horário de abertura.',
  },
  tooManyHours: {
    en: 'There are too many opening hours.',
    'pt-BR': 'Há horários de funcionamento demais.',
  },
  noSuchSession: { en: 'Session not found.', 'pt-BR': 'Sessão não encontrada.' },
  stale: {
    en: 'Someone else changed this user. It now has version {version}; read it again.',
    'pt-BR': 'Este usuário foi alterado por outra pessoa. A versão atual é {version}; leia-o novamente.',
  },
  erased: {
    en: 'This account was erased and cannot be changed.',
    'pt-BR': 'Esta conta foi apagada e não pode ser alterada.',
  },
  inactive: { en: 'This account is no longer active.', 'pt-BR': 'Esta conta não está mais ativa.' },
  usernameTaken: {
    en: 'Another account has this username.',
    'pt-BR': 'Nome de usuário já cadastrado em outra conta.',
  },
  emailTaken: {
    en: 'Another account has this e-mail address.',
    'pt-BR': 'E-mail já cadastrado em outra conta.',
  },
  lastAdmin: {
    en: 'This is the last active administrator. Create another administrator first.',
    'pt-BR': 'Este é o último administrador ativo. Crie outro antes.',
  },
  wrongCredentials: {
    en: 'The username or the password is wrong.',
    'pt-BR': 'Nome de usuário ou senha incorretos.',
  },
  wrongRefreshToken: {
    en: 'This refresh token is not valid. Log in again.',
    'pt-BR': 'Este refresh token não é válido. Faça login novamente.',
  },
  wrongResetToken: {
    en: 'This token is no longer valid. Ask for another one.',
    'pt-BR': 'Este token não é mais válido. Peça outro.',
  },
  wrongPassword: { en: 'The current password is wrong.', 'pt-BR': 'A senha atual está incorreta.' },
  passwordForEmail: {
    en: 'To change the e-mail address, give the current password, or log in again and repeat the change within five minutes.',
    'pt-BR':
      'Para alterar o e-mail, informe a senha atual ou faça login novamente e repita a alteração em até cinco minutos.',
  },
  passwordForErasure: {
    en: 'The password is missing or wrong. Give your password to erase your account.',
    'pt-BR': 'Senha ausente ou incorreta. Informe sua senha para apagar a conta.',
  },
  notErasable: {
    en: 'This account cannot be erased now. Try again later.',
    'pt-BR': 'Esta conta não pode ser apagada agora. Tente novamente mais tarde.',
  },
  purchaseUndecided: {
    en: 'One of your purchases is not decided yet. Wait for the decision, or cancel the purchase.',
    'pt-BR': 'Você tem uma compra pendente. Aguarde a decisão ou cancele a compra.',
  },
  tooManyAttempts: {
    en: 'Too many attempts have failed. Try again in {seconds} s.',
    'pt-BR': 'Muitas tentativas sem sucesso. Tente novamente em {seconds} s.',
  },
  username: {
    en: 'Must have 3 to 40 letters, digits, dots, hyphens or underscores.',
    'pt-BR': 'Use de 3 a 40 letras sem acento, números, pontos, hifens ou sublinhados.',
  },
  passwordLength: {
    en: 'Must have {min} to {max} characters.',
    'pt-BR': 'Use de {min} a {max} caracteres.',
  },
  commonPassword: {
    en: 'This password is too common. Choose one that is harder to guess.',
    'pt-BR': 'Esta senha é muito comum. Escolha uma mais difícil de adivinhar.',
  },
  role: {
    en: 'Must be ADMIN, SALES, WORKSHOP or CUSTOMER.',
    'pt-BR': 'Informe um perfil válido: ADMIN, SALES, WORKSHOP ou CUSTOMER.',
  },
  status: {
    en: 'Must be ACTIVE, INACTIVE or BLOCKED.',
    'pt-BR': 'Informe uma situação válida: ACTIVE, INACTIVE ou BLOCKED.',
  },
  notAllowed: {
    en: 'The identity provider does not allow this value.',
    'pt-BR': 'O provedor de identidade não aceita este valor.',
  },
  namesNotAllowed: {
    en: 'The identity provider does not allow these names.',
    'pt-BR': 'O provedor de identidade não aceita estes nomes.',
  },
  passwordNotAllowed: {
    en: 'The identity provider does not allow this password.',
    'pt-BR': 'O provedor de identidade não aceita esta senha.',
  },
});
