import { launch as launchChrome } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { chromiumPath } from '../e2e/src/browser.ts';

/**
 * Largest contentful paint, layout shift and score of an address on the phone that Lighthouse simulates: a row each, with the median.
 * A load that Lighthouse could not measure is said and done again. Throws where that happens as often as loads were asked for.
 */
export async function vitalsOf(url: string, runs: number): Promise<readonly (readonly string[])[]> {
  const chromePath = chromiumPath();
  const seen: Record<'lcp' | 'cls' | 'score', number>[] = [];
  for (let failed = 0; seen.length < runs; ) {
    const chrome = await launchChrome({
      chromePath,
      chromeFlags: ['--headless=new', '--no-sandbox', '--disable-dev-shm-usage'],
    });
    try {
      const result = await lighthouse(url, {
        port: chrome.port,
        onlyCategories: ['performance'],
        logLevel: 'error',
        // The stream of live changes stays open, so that the network is never quiet.
        maxWaitForLoad: 12_000,
      });
      const audits = result?.lhr.audits ?? {};
      const lcp = audits['largest-contentful-paint'];
      if (lcp?.numericValue === undefined) {
        failed += 1;
        const why = `Lighthouse did not measure a load: ${lcp?.errorMessage ?? result?.lhr.runtimeError?.message}`;
        if (failed === runs) throw new Error(why);
        console.error(why);
        continue;
      }
      seen.push({
        lcp: lcp.numericValue / 1_000,
        cls: audits['cumulative-layout-shift']?.numericValue ?? Number.NaN,
        score: (result?.lhr.categories.performance?.score ?? Number.NaN) * 100,
      });
    } finally {
      chrome.kill();
    }
  }
  const row = (name: string, of: 'lcp' | 'cls' | 'score', digits: number): readonly string[] => {
    const values = seen.map((one) => one[of]);
    const middle = [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
    return [
      name,
      (middle ?? Number.NaN).toFixed(digits),
      values.map((one) => one.toFixed(digits)).join(', '),
    ];
  };
  return [row('LCP, seconds', 'lcp', 2), row('CLS', 'cls', 3), row('score of 100', 'score', 0)];
}
