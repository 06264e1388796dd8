/** Fields of a record, as texts. */
export type Fields = Readonly<Record<string, string>>;

/** A field that two people changed to different values. */
export interface FieldConflict {
  readonly name: string;
  readonly before: string;
  readonly mine: string;
  readonly theirs: string;
}

/** What becomes of a record that two people changed. */
export interface Merge {
  /** What only one changed, or both alike, with their change; of a conflict, theirs. */
  readonly merged: Fields;
  /** Names of the fields that only the other person changed. */
  readonly fromThem: readonly string[];
  readonly conflicts: readonly FieldConflict[];
}

/** Joins two changes of one record, field by field. `before` is what both started from; it names the fields. */
export function threeWay(before: Fields, mine: Fields, theirs: Fields): Merge {
  const merged: Record<string, string> = {};
  const fromThem: string[] = [];
  const conflicts: FieldConflict[] = [];
  for (const [name, old] of Object.entries(before)) {
    const [own, other] = [mine[name] ?? old, theirs[name] ?? old];
    merged[name] = other === old ? own : other;
    if (other !== old && own === old) fromThem.push(name);
    if (other !== old && own !== old && own !== other)
      conflicts.push({ name, before: old, mine: own, theirs: other });
  }
  return { merged, fromThem, conflicts };
}
