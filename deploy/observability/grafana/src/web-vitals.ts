import { chart, type Dashboard } from './builder.ts';

const PAGES = 'autograph_web_vital_seconds_bucket';

/** Of a web vital: 75 of 100 visits are better, which is what its limits are about. */
function vital(name: string, title: string, description: string, good: number, poor: number) {
  return chart(
    title,
    `${description} Good: below ${good} s. Poor: above ${poor} s.`,
    's',
    [
      {
        expr: `histogram_quantile(0.75, sum by (page, le) (rate(${PAGES}{name="${name}"}[30m])))`,
        legend: '{{page}}',
      },
    ],
    { width: 12, limits: { warn: good, bad: poor } },
  );
}

export const webVitals: Dashboard = {
  uid: 'autograph-web-vitals',
  title: 'web vitals',
  description:
    'How fast the pages of the web client are for those who visit them. All values: 75th percentile of 30 minutes.',
  rows: [
    {
      title: 'Loading',
      panels: [
        vital('LCP', 'Largest contentful paint', 'When the largest picture or text is shown.', 2.5, 4),
        vital('FCP', 'First contentful paint', 'When anything is shown.', 1.8, 3),
        vital('TTFB', 'Time to first byte', 'When the first byte of the page arrives.', 0.8, 1.8),
      ],
    },
    {
      title: 'Use',
      panels: [
        vital('INP', 'Interaction to next paint', 'How soon the page shows the effect of a click.', 0.2, 0.5),
        chart(
          'Layout shift',
          'How far content moves while it is read. Good: below 0.1. Poor: above 0.25.',
          'short',
          [
            {
              expr: 'histogram_quantile(0.75, sum by (page, le) (rate(autograph_web_vital_cls_bucket[30m])))',
              legend: '{{page}}',
            },
          ],
          { width: 12, limits: { warn: 0.1, bad: 0.25 } },
        ),
        chart(
          'Visits by page',
          'Visits that reported a largest contentful paint.',
          'ops',
          [
            {
              expr: 'sum by (page) (rate(autograph_web_vital_seconds_count{name="LCP"}[30m]))',
              legend: '{{page}}',
            },
          ],
          { width: 12 },
        ),
      ],
    },
  ],
};
