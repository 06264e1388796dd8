import type { BranchRecordFragment, Weekday } from '../../../data/__generated__/panel-admin.ts';
import { currentLocale } from '../../../language/i18n.ts';
import type { Text } from '../../../language/use-text.ts';
import type { Fields } from '../../three-way.ts';
import type { Versioned } from '../use-saving.ts';

/** The days of a week, from Monday. */
export const WEEKDAYS: readonly Weekday[] = [
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
  'SUNDAY',
];

const TEXTS = ['name', 'cnpj', 'phone', 'address', 'city', 'state', 'timeZone'] as const;

type TextName = (typeof TEXTS)[number];

/** The fields of a form: texts, opening hours of each day such as `08:00-12:00 13:00-18:00`, and whether the branch is active. */
export type BranchFields = Record<TextName | Weekday | 'active', string>;

/** Opening and closing time. */
export type Hours = readonly [opens: string, closes: string];

/** The fields of a new branch. */
export const NEW_BRANCH: BranchFields = {
  ...(Object.fromEntries(TEXTS.map((name) => [name, ''])) as Record<TextName, string>),
  timeZone: 'America/Sao_Paulo',
  ...(Object.fromEntries(
    WEEKDAYS.map((day) => [day, day === 'SATURDAY' || day === 'SUNDAY' ? '' : '08:00-18:00']),
  ) as Record<Weekday, string>),
  active: 'true',
};

/** A branch as a form has it. */
export function branchFields(branch: BranchRecordFragment): Versioned & { readonly fields: BranchFields } {
  const hours = WEEKDAYS.map((day) => {
    const own = branch.openingHours.filter(({ weekday }) => weekday === day);
    return [day, written(own.map(({ opens, closes }) => [opens, closes]))] as const;
  });
  const texts = TEXTS.map((name) => [name, branch[name] ?? ''] as const);
  const fields = { ...Object.fromEntries([...texts, ...hours]), active: String(branch.active) };
  return { fields: fields as BranchFields, version: branch.version };
}

/** What the graph is sent for fields that changed. Opening hours are sent as a whole, so they are given of all days. */
export function branchInput(changes: Fields, all: Fields): Record<string, unknown> {
  const input: Record<string, unknown> = {};
  for (const name of TEXTS) if (name in changes) input[name] = changes[name]?.trim() || null;
  if ('active' in changes) input.active = changes.active === 'true';
  if (WEEKDAYS.some((day) => day in changes)) {
    input.openingHours = WEEKDAYS.flatMap((weekday) =>
      hoursOf(all[weekday] ?? '').map(([opens, closes]) => ({ weekday, opens, closes })),
    );
  }
  return input;
}

/** The hours in a text such as `08:00-12:00 13:00-18:00`. */
export function hoursOf(text: string): readonly Hours[] {
  return text
    .split(' ')
    .filter(Boolean)
    .map((one) => {
      const [opens = '', closes = ''] = one.split('-');
      return [opens, closes];
    });
}

/** Hours as one text. */
export function written(hours: readonly Hours[]): string {
  return hours.map(([opens, closes]) => `${opens}-${closes}`).join(' ');
}

/** The name of a day of the week. */
export function weekdayName(day: Weekday): string {
  // 5 January 2026 was a Monday.
  const date = new Date(Date.UTC(2026, 0, 5 + WEEKDAYS.indexOf(day)));
  return new Intl.DateTimeFormat(currentLocale(), { weekday: 'long', timeZone: 'UTC' }).format(date);
}

/** What people call a field. */
export function branchFieldName(field: string, text: Text): string {
  const day = WEEKDAYS.find((one) => one === field);
  return day ? weekdayName(day) : text(`records.branch.field.${field as TextName | 'active'}`);
}

/** How people read a value. */
export function branchValueName(field: string, value: string, text: Text): string {
  if (field === 'active') return text(value === 'true' ? 'records.branch.active' : 'records.branch.inactive');
  const isHours = WEEKDAYS.some((day) => day === field);
  return isHours ? value.replaceAll(' ', ', ').replaceAll('-', '–') : value;
}
