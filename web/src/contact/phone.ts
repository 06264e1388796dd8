/** The digits of a Brazilian phone number with the code of the country, as `wa.me` and `tel:` take them; `null` for any other text. */
export function internationalDigits(phone: string): string | null {
  const digits = phone.replace(/\D/g, '');
  if (/^\d{10,11}$/.test(digits)) return `55${digits}`;
  return /^55\d{10,11}$/.test(digits) ? digits : null;
}
