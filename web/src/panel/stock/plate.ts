/** A plate of Brazil, old (`ABC1234`) or Mercosul (`ABC1D23`). */
const PLATE = /^[A-Z]{3}\d[A-Z\d]\d{2}$/;

/** A vehicle identification number: 17 letters and digits without I, O and Q. */
const VIN = /^[A-HJ-NPR-Z\d]{17}$/;

/** What a text is that stands on a car: a plate or a VIN, as the graph keeps it; `null` when it is neither (yet). */
export function identityOf(text: string): { readonly plate: string } | { readonly vin: string } | null {
  const bare = text.toUpperCase().replaceAll(/[^A-Z\d]/g, '');
  if (PLATE.test(bare)) return { plate: bare };
  return VIN.test(bare) ? { vin: bare } : null;
}
