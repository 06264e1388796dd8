/**
 * A CPF as it is written, 529.982.247-25. Takes eleven digits with or without punctuation, and returns any other text as it is.
 */
export function formatCpf(text: string): string {
  const cpf = bare(text);
  return CPF.test(cpf) ? masked(cpf, '###.###.###-##') : text;
}

/**
 * A CNPJ as it is written, 12.ABC.345/01DE-35. Takes fourteen digits and letters with or without punctuation, and returns any
 * other text as it is.
 */
export function formatCnpj(text: string): string {
  const cnpj = bare(text);
  return CNPJ.test(cnpj) ? masked(cnpj, '##.###.###/####-##') : text;
}

/**
 * A Brazilian phone number as it is written, (11) 98765-4321. Takes ten or eleven digits with or without punctuation and +55,
 * and returns any other text as it is.
 */
export function formatPhone(text: string): string {
  const digits = bare(text.trim().replace(/^\+55/, '')).replace(/[()]/g, '');
  if (/^\d{11}$/.test(digits)) return masked(digits, '(##) #####-####');
  return /^\d{10}$/.test(digits) ? masked(digits, '(##) ####-####') : text;
}

/** A plate as it is written: ABC-1234, or ABC1D23 for a Mercosul plate. Returns any other text as it is. */
export function formatPlate(text: string): string {
  const plate = bare(text);
  if (/^[A-Z]{3}\d{4}$/.test(plate)) return masked(plate, '###-####');
  return /^[A-Z]{3}\d[A-Z]\d{2}$/.test(plate) ? plate : text;
}

/** A CPF of which six digits are shown, ***.982.247-**. Of any other text nothing is shown but its punctuation. */
export function maskCpf(text: string): string {
  const cpf = bare(text);
  return CPF.test(cpf) ? masked(`***${cpf.slice(3, 9)}**`, '###.###.###-##') : hidden(text);
}

/** A CNPJ of which the middle is shown, **.ABC.345/01DE-**. Of any other text nothing is shown but its punctuation. */
export function maskCnpj(text: string): string {
  const cnpj = bare(text);
  return CNPJ.test(cnpj) ? masked(`**${cnpj.slice(2, 12)}**`, '##.###.###/####-##') : hidden(text);
}

const CPF = /^\d{11}$/;
const CNPJ = /^[0-9A-Z]{12}\d{2}$/;

function bare(text: string): string {
  return text.replace(/[\s./-]/g, '').toUpperCase();
}

function masked(code: string, mask: string): string {
  let at = 0;
  return mask.replace(/#/g, () => code.charAt(at++));
}

function hidden(text: string): string {
  return text.replace(/[\p{L}\p{N}]/gu, '*');
}
