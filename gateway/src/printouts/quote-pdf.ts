import type { Language, Message } from '@autograph/kernel';
import PDFDocument from 'pdfkit';
import { messages } from './messages.ts';
import { printable } from './printable.ts';
import { type PrintedOrder, type PrintedQuote, quoteNumber } from './quote-printout.ts';
import { type Writing, writingIn } from './writing.ts';

/** A4 with its margins, in points of 1/72 inch. */
const PAGE = { width: 595.28, height: 841.89, left: 48, right: 547, top: 48, bottom: 782 };

/** The left edge and the width of each column. */
const COLUMNS = {
  item: [PAGE.left, 250],
  quantity: [306, 70],
  price: [384, 76],
  total: [468, PAGE.right - 468],
} as const;

const [REGULAR, BOLD] = ['Helvetica', 'Helvetica-Bold'];
const GREY = '#666666';

/** Space between two lines of the table, in points. */
const ROW_GAP = 7;

/** Room for the total and the signature, which stay together. */
const END_HEIGHT = 150;

const STATUS: Readonly<Record<string, Message>> = {
  SENT: messages.sent,
  APPROVED: messages.approved,
  PARTLY_APPROVED: messages.partlyApproved,
  REJECTED: messages.rejected,
  EXPIRED: messages.expired,
  SUPERSEDED: messages.superseded,
};

/** A quote on A4 pages, as a customer gets it: what the workshop offers, for how much, until when, and where to sign. */
export async function quotePdf(
  order: PrintedOrder,
  quote: PrintedQuote,
  language: Language,
): Promise<Buffer> {
  const writing = writingIn(language);
  const title = `${writing.say(messages.title)} ${numberOf(order, quote, writing)}`;
  const pdf = new PDFDocument({
    size: 'A4',
    // Pages are begun here, and not by the library in the middle of a line.
    margin: 0,
    bufferPages: true,
    lang: language,
    displayTitle: true,
    info: { Title: printable(title), Author: printable(order.branch?.name ?? ''), Creator: 'Autograph' },
  });
  const chunks: Buffer[] = [];
  const ended = new Promise<void>((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', resolve);
    pdf.on('error', reject);
  });
  let y = drawHead(pdf, order, quote, writing);
  y = drawAbout(pdf, order, writing, y);
  y = drawTableHead(pdf, writing, y);
  const nextPage = (): number => {
    pdf.addPage();
    return PAGE.top;
  };
  for (const line of quote.lines) {
    const isLeftOut = quote.status === 'PARTLY_APPROVED' && !line.isApproved;
    const row = rowOf(line, isLeftOut, writing);
    const height = heightOf(pdf, row);
    if (y + height > PAGE.bottom) y = drawTableHead(pdf, writing, nextPage());
    drawRow(pdf, row, y);
    y += height + ROW_GAP;
  }
  if (y + END_HEIGHT > PAGE.bottom) y = nextPage();
  drawEnd(pdf, quote, writing, y);
  drawPageNumbers(pdf, title, writing);
  pdf.end();
  await ended;
  return Buffer.concat(chunks);
}

type Pdf = InstanceType<typeof PDFDocument>;

function drawHead(pdf: Pdf, order: PrintedOrder, quote: PrintedQuote, writing: Writing): number {
  const { say, day, dayOf } = writing;
  const { branch } = order;
  const [left, width] = [PAGE.left, 290];
  pdf.font(BOLD, 15).text(printable(branch?.name ?? ''), left, PAGE.top, { width });
  const place = [branch?.city, branch?.state].filter(Boolean).join(' - ');
  const address = [branch?.address, place].filter(Boolean).join(', ');
  const facts = [
    branch?.cnpj && say(messages.cnpj({ cnpj: branch.cnpj })),
    address,
    branch?.phone && say(messages.phone({ phone: branch.phone })),
  ];
  pdf.font(REGULAR, 9).fillColor(GREY);
  for (const fact of facts) if (fact) pdf.text(printable(fact), left, pdf.y + 2, { width });
  const lowest = pdf.y;
  const [x, options] = [350, { width: PAGE.right - 350, align: 'right' }] as const;
  pdf.fillColor('black').font(BOLD, 15).text(say(messages.title), x, PAGE.top, options);
  const dates = [
    numberOf(order, quote, writing),
    `${say(messages.date)}: ${quote.sentAt ? dayOf(quote.sentAt, branch?.timeZone ?? 'UTC') : ''}`,
    `${say(messages.validUntil)}: ${quote.validUntil ? day(quote.validUntil) : ''}`,
    `${say(messages.status)}: ${say(STATUS[quote.status] ?? messages.sent)}`,
  ];
  pdf.font(REGULAR, 9);
  for (const line of dates) pdf.text(printable(line), x, pdf.y + 2, options);
  const y = Math.max(lowest, pdf.y) + 10;
  drawRule(pdf, y);
  return y + 12;
}

function drawAbout(pdf: Pdf, order: PrintedOrder, { say, whole }: Writing, from: number): number {
  const car = order.customerVehicle ?? order.vehicle;
  const about = [
    [messages.customer, order.customer?.name],
    [messages.vehicle, car && `${car.make} ${car.model} ${car.year}`],
    [messages.plate, car?.plate],
    [messages.mileage, order.mileage === null ? null : `${whole(order.mileage)} km`],
    [messages.description, order.description],
  ] as const;
  let y = from;
  for (const [label, value] of about) {
    if (!value) continue;
    pdf.font(BOLD, 9).text(say(label), PAGE.left, y, { width: 90 });
    const labelled = pdf.y;
    // Of a long request, the first lines.
    const options = { width: PAGE.right - 144, height: 46, ellipsis: true };
    pdf.font(REGULAR, 9).text(printable(value), 144, y, options);
    y = Math.max(labelled, pdf.y) + 3;
  }
  return y + 12;
}

function drawTableHead(pdf: Pdf, { say }: Writing, y: number): number {
  pdf.font(BOLD, 9);
  cell(pdf, 'item', say(messages.item), y);
  cell(pdf, 'quantity', say(messages.quantity), y);
  cell(pdf, 'price', say(messages.price), y);
  cell(pdf, 'total', say(messages.lineTotal), y);
  drawRule(pdf, y + 14);
  return y + 20;
}

type Row = Readonly<Record<keyof typeof COLUMNS, string>>;

const NAMES = Object.keys(COLUMNS) as (keyof Row)[];

function rowOf(
  { name, unit, quantity, price, total }: PrintedQuote['lines'][number],
  isLeftOut: boolean,
  { say, money, whole }: Writing,
): Row {
  const count = whole(quantity);
  return {
    item: printable(isLeftOut ? say(messages.notApproved({ item: name })) : name),
    quantity: printable(unit === null ? count : `${count} ${unit}`),
    price: money(price),
    total: money(total),
  };
}

function drawRow(pdf: Pdf, row: Row, y: number): void {
  pdf.font(REGULAR, 9);
  for (const name of NAMES) cell(pdf, name, row[name], y);
}

function heightOf(pdf: Pdf, row: Row): number {
  pdf.font(REGULAR, 9);
  return Math.max(...NAMES.map((name) => pdf.heightOfString(row[name], { width: COLUMNS[name][1] })));
}

function cell(pdf: Pdf, column: keyof typeof COLUMNS, text: string, y: number): void {
  const [x, width] = COLUMNS[column];
  pdf.text(text, x, y, { width, align: column === 'item' ? 'left' : 'right' });
}

function drawEnd(pdf: Pdf, quote: PrintedQuote, { say, money }: Writing, from: number): void {
  drawRule(pdf, from);
  const isDecided = quote.status === 'APPROVED' || quote.status === 'PARTLY_APPROVED';
  const sums = [
    `${say(messages.total)}: ${money(quote.total)}`,
    ...(isDecided ? [`${say(messages.approvedTotal)}: ${money(quote.approvedTotal)}`] : []),
  ];
  let y = from + 8;
  for (const sum of sums) {
    pdf.font(BOLD, 11).text(sum, PAGE.left, y, { width: PAGE.right - PAGE.left, align: 'right' });
    y = pdf.y + 3;
  }
  pdf.font(REGULAR, 9).text(say(messages.approve), PAGE.left, y + 14);
  const line = y + 70;
  for (const [x, width, text] of [
    [PAGE.left, 200, say(messages.placeAndDate)],
    [277, PAGE.right - 277, say(messages.signature)],
  ] as const) {
    pdf
      .lineWidth(0.5)
      .moveTo(x, line)
      .lineTo(x + width, line)
      .stroke();
    pdf
      .fillColor(GREY)
      .text(text, x, line + 4, { width })
      .fillColor('black');
  }
}

function drawPageNumbers(pdf: Pdf, title: string, { say }: Writing): void {
  const { start, count } = pdf.bufferedPageRange();
  const width = PAGE.right - PAGE.left;
  for (let at = 0; at < count; at += 1) {
    pdf.switchToPage(start + at);
    pdf.font(REGULAR, 8).fillColor(GREY);
    pdf.text(printable(title), PAGE.left, PAGE.bottom + 16, { width });
    const page = say(messages.page({ page: at + 1, pages: count }));
    pdf.text(page, PAGE.left, PAGE.bottom + 16, { width, align: 'right' });
  }
}

function drawRule(pdf: Pdf, y: number): void {
  pdf.lineWidth(0.5).strokeColor(GREY).moveTo(PAGE.left, y).lineTo(PAGE.right, y).stroke();
}

function numberOf(order: PrintedOrder, { revision }: PrintedQuote, { say }: Writing): string {
  return say(messages.number({ number: quoteNumber(order), revision }));
}
