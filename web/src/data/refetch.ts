import { apollo } from './apollo.ts';

/** Asks again for those of these queries, by their names, that a component on the screen has asked. Rejects where one fails. */
export async function refetchShown(names: readonly string[]): Promise<void> {
  const shown = new Set([...apollo.getObservableQueries().values()].map(({ queryName }) => queryName));
  const include = names.filter((name) => shown.has(name));
  if (include.length > 0) await apollo.refetchQueries({ include });
}
