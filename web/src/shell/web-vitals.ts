import { type Metric, onCLS, onFCP, onINP, onLCP, onTTFB } from 'web-vitals';

/** Pages without an id in their address. */
const PLAIN = new Set([
  '/',
  '/veiculos',
  '/compras',
  '/conta',
  '/conta/veiculos',
  '/quote',
  '/entrar',
  '/cadastro',
  '/senha',
  '/privacidade',
]);

/** The others by their addresses, as patterns: a report has nobody's ids. The gateway knows the same pages. */
const PATTERNS: readonly (readonly [RegExp, string])[] = [
  [/^\/veiculos\/[^/]+\/comprar$/, '/veiculos/:id/comprar'],
  [/^\/veiculos\/[^/]+$/, '/veiculos/:id'],
  [/^\/painel(\/|$)/, '/painel'],
];

/** The pattern of a path; `other` where it is of no page. */
export function pagePattern(path: string): string {
  const trimmed = path.length > 1 ? path.replace(/\/$/, '') : path;
  if (PLAIN.has(trimmed)) return trimmed;
  const [, pattern = 'other'] = PATTERNS.find(([address]) => address.test(trimmed)) ?? [];
  return pattern;
}

/** Measures how the page that was loaded feels, and reports it to the gateway once, when the person leaves or hides it. */
export function reportWebVitals(): void {
  const measured: Record<string, number> = {};
  const note = ({ name, value }: Metric): void => {
    measured[name] = Math.round(value * 1_000) / 1_000;
  };
  for (const observe of [onLCP, onFCP, onTTFB, onINP, onCLS]) observe(note, { reportAllChanges: true });
  const page = pagePattern(location.pathname);
  let isSent = false;
  const send = (): void => {
    if (isSent || Object.keys(measured).length === 0) return;
    isSent = true;
    const body = JSON.stringify({ page, ...measured });
    navigator.sendBeacon('/web-vitals', new Blob([body], { type: 'application/json' }));
  };
  addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') send();
  });
  addEventListener('pagehide', send);
}
