import { scaleBand, scaleLinear } from 'd3-scale';
import { type Findings, summary } from './report.ts';
import { SCENARIOS } from './scenarios.ts';

const WIDTH = 900;
const PANEL = { width: 430, height: 190, top: 34, left: 168, right: 62 };
const COLORS = { ours: '#2f6f4f', peer: '#b7bcc4' };

/** Throughput of every contender, a panel for each scenario, as an SVG that stands alone. */
export function chart({ runs, peers }: Findings): string {
  const panels = SCENARIOS.map((scenario, n) => {
    const bars = [...runs].map(([name, own]) => ({ name, value: summary(own[scenario]).perSecond }));
    const x = scaleLinear()
      .domain([0, Math.max(...bars.map(({ value }) => value))])
      .range([0, PANEL.width - PANEL.left - PANEL.right]);
    const y = scaleBand()
      .domain(bars.map(({ name }) => name))
      .range([PANEL.top, PANEL.height - 6])
      .padding(0.25);
    const rows = bars.map(({ name, value }) => {
      const top = y(name) ?? 0;
      const middle = top + y.bandwidth() / 2;
      const color = peers.includes(name) ? COLORS.peer : COLORS.ours;
      return [
        `<text x="${PANEL.left - 8}" y="${middle}" text-anchor="end" dominant-baseline="central">${name}</text>`,
        `<rect x="${PANEL.left}" y="${top}" width="${x(value).toFixed(1)}" height="${y.bandwidth().toFixed(1)}" fill="${color}"/>`,
        `<text x="${(PANEL.left + x(value) + 6).toFixed(1)}" y="${middle}" dominant-baseline="central">${value.toFixed(0)}</text>`,
      ].join('');
    });
    const [left, top] = [(n % 2) * (WIDTH / 2), Math.floor(n / 2) * PANEL.height];
    const title = `<text x="8" y="20" font-weight="600" font-size="13">${scenario}, requests/s</text>`;
    return `<g transform="translate(${left},${top})">${title}${rows.join('')}</g>`;
  });
  const height = Math.ceil(SCENARIOS.length / 2) * PANEL.height;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="system-ui, sans-serif" font-size="11" role="img" aria-label="Requests a second by scenario and contender">`,
    `<rect width="${WIDTH}" height="${height}" fill="#fff"/>`,
    ...panels,
    '</svg>\n',
  ].join('\n');
}
