import type { PublicVehicle } from './public-stock.ts';
import { type SentPage, sentPage } from './sent-page.ts';

/** The page of the web client. The server changes its head and nothing else. */
export interface HtmlPage {
  readonly plain: SentPage;
  /** The page for an address without a vehicle. */
  readonly notFound: SentPage;
  with(head: string): SentPage;
}

/** Parts of the head that describe the shop, in whose place a vehicle is described. */
const OF_SHOP =
  /[ \t]*(?:<title>[\s\S]*?<\/title>|<meta\s+(?:name="description"|property="og:[^"]*"|name="twitter:[^"]*")[^>]*>|<link\s+rel="canonical"[^>]*>)\n?/gi;

/** The page whose source is `index.html` of the built web client. */
export function htmlPage(source: string): HtmlPage {
  const bare = source.replace(OF_SHOP, '');
  return {
    plain: sentPage(source),
    notFound: sentPage(source.replace(/<head>/i, '<head>\n    <meta name="robots" content="noindex">')),
    with: (head) => sentPage(bare.replace(/<head>\n?/i, () => `<head>\n${head}`)),
  };
}

const FUELS: Readonly<Record<string, string>> = {
  CNG: 'GNV',
  DIESEL: 'Diesel',
  ELECTRIC: 'Elétrico',
  ETHANOL: 'Etanol',
  FLEX: 'Flex',
  GASOLINE: 'Gasolina',
  HYBRID: 'Híbrido',
};

const TRANSMISSIONS: Readonly<Record<string, string>> = {
  AUTOMATED: 'Automatizado',
  AUTOMATIC: 'Automático',
  CVT: 'CVT',
  MANUAL: 'Manual',
};

const STATUSES: Readonly<Record<string, string>> = { RESERVED: 'Reservado', SOLD: 'Vendido' };

/** Most characters of a description: previews and search engines show no more. */
const LONGEST = 200;

/**
 * The elements of a head that describe a vehicle, in Portuguese, which is what the shop speaks. Addresses are absolute by
 * `publicUrl`; where it is not set, those that must be absolute are left out.
 */
export function vehicleHead(vehicle: PublicVehicle, publicUrl: string | null): string {
  const title = titleOf(vehicle);
  const description = descriptionOf(vehicle);
  const path = `/veiculos/${encodeURIComponent(vehicle.id)}`;
  const { coverPhoto: photo } = vehicle;
  const image = photo && absolute(photo.url, publicUrl);
  const elements = [
    `<title>${escaped(title)}</title>`,
    named('description', description),
    `<link rel="canonical" href="${escaped(absolute(path, publicUrl) ?? path)}">`,
    property('og:type', 'website'),
    property('og:locale', 'pt_BR'),
    property('og:title', title),
    property('og:description', description),
    publicUrl && property('og:url', String(new URL(path, publicUrl))),
    image && property('og:image', image),
    image && property('og:image:alt', photo.alt || title),
    image && named('twitter:card', 'summary_large_image'),
  ];
  return elements
    .filter((element) => element)
    .map((element) => `    ${element}\n`)
    .join('');
}

function titleOf({ make, model, trim, year, price, status }: PublicVehicle): string {
  const name = plain([make, model, trim, year].filter(Boolean).join(' '));
  const prefix = STATUSES[status] ? `${STATUSES[status]}: ` : '';
  // A price is for what can be bought.
  return `${prefix}${name}${status === 'SOLD' ? '' : ` – ${reais(price.amount)}`}`;
}

function descriptionOf(vehicle: PublicVehicle): string {
  const { manufactureYear, year, mileage, fuelType, transmission, color, branch, description } = vehicle;
  const facts = [
    manufactureYear ? `${manufactureYear}/${year}` : String(year),
    `${mileage.toLocaleString('pt-BR')} km`,
    FUELS[fuelType],
    transmission && TRANSMISSIONS[transmission],
    color,
    branch?.city && [branch.city, branch.state].filter(Boolean).join('/'),
  ];
  const text = plain([facts.filter(Boolean).join(' · '), description].filter(Boolean).join('. '));
  const letters = [...text];
  return letters.length > LONGEST
    ? `${letters
        .slice(0, LONGEST - 1)
        .join('')
        .trimEnd()}…`
    : text;
}

/** An amount as it is written in Brazil: `R$ 139.990,00`. */
export function reais(amount: string): string {
  const written = new Intl.NumberFormat('pt-BR', { style: 'currency', currency: 'BRL' });
  return written.format(amount as unknown as number).replaceAll('\u00a0', ' ');
}

/** A text on one line. */
function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}

function absolute(address: string | null, publicUrl: string | null): string | null {
  if (!address) return null;
  if (/^https?:\/\//.test(address)) return address;
  return publicUrl && String(new URL(address, publicUrl));
}

function named(name: string, content: string): string {
  return `<meta name="${name}" content="${escaped(content)}">`;
}

function property(name: string, content: string): string {
  return `<meta property="${name}" content="${escaped(content)}">`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
