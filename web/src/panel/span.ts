import type { Text } from '../language/use-text.ts';

const MINUTE = 60_000;

/** A stretch of time in its two largest units: `2 d 4 h`, `3 h 20 min`, `5 min`, `less than 1 min`. */
export function spanOf(milliseconds: number, text: Text): string {
  const minutes = Math.max(0, Math.floor(milliseconds / MINUTE));
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60)];
  if (days > 0) return text('panel.span.days', { days, hours });
  if (hours > 0) return text('panel.span.hours', { hours, minutes: minutes % 60 });
  return minutes > 0 ? text('panel.span.minutes', { minutes }) : text('panel.span.short');
}
