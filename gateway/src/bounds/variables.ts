/** Levels that variables may have; inputs of the graph have four at most. */
const DEEPEST = 20;

/** Whether variables are nested deeper than any input of the graph. Looks no deeper than that. */
export function isTooDeep(value: unknown, left = DEEPEST): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return left === 0 || Object.values(value).some((one) => isTooDeep(one, left - 1));
}
