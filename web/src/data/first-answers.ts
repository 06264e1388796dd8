import { FIRST_QUERIES } from '../showroom/first-page.ts';
import { apollo } from './apollo.ts';

/** Puts the answers that the server wrote into the page where the page looks for them. It asks for them again all the same. */
export function keepFirstAnswers(): void {
  const block = document.getElementById('first-answers');
  if (!block) return;
  const answers = JSON.parse(block.textContent) as readonly object[];
  for (const [at, { query, variables }] of FIRST_QUERIES.entries())
    apollo.writeQuery({ query, variables, data: answers[at] } as Parameters<typeof apollo.writeQuery>[0]);
  block.remove();
}
