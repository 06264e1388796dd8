import type { Page, Route } from 'playwright-core';

/**
 * Lets the graph carry out the first mutation of a page whose text has `mutation`, and drops its answer. Until the page sends the
 * mutation again, requests that match `reveals` are dropped too: a repeated query, or a stream that connects again, would otherwise
 * show the outcome before the test goes on. Returns how many answers were lost.
 */
export async function loseFirstAnswer(page: Page, mutation: string, reveals: RegExp): Promise<() => number> {
  let lost = 0;
  let isRepeated = false;
  await page.route('**/graphql', async (route) => {
    const body = route.request().postData() ?? '';
    if (!body.includes(mutation))
      return reveals.test(body) && lost > 0 && !isRepeated ? route.abort() : route.continue();
    if (lost > 0) {
      isRepeated = true;
      return route.continue();
    }
    if (!(await isCarriedOut(route))) return;
    lost += 1;
    return route.abort();
  });
  return () => lost;
}

/**
 * Passes a request on to the graph, and waits until it has answered. Returns false, with the answer given to the page, if the graph
 * only asks for the text of the operation.
 */
export async function isCarriedOut(route: Route): Promise<boolean> {
  const response = await route.fetch();
  if (!(await response.text()).includes('PERSISTED_QUERY_NOT_FOUND')) return true;
  await route.fulfill({ response });
  return false;
}
