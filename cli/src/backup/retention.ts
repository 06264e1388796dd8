/** How many backups are kept. */
export interface Kept {
  /** Of the latest days that have a backup, the latest backup of each. Days, weeks and months are those of UTC. */
  readonly daily: number;
  readonly weekly: number;
  readonly monthly: number;
}

/** A file that is a backup, by its name. */
export interface BackupFile {
  readonly name: string;
  readonly takenAt: Date;
  /** Whether it was restored and compared before it got its name. */
  readonly isVerified: boolean;
}

const NAME = /^autograph-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)Z(-unverified)?\.backup$/;

/** The name of a backup, such as `autograph-2026-12-01T03-00-00Z.backup`. */
export function backupName(takenAt: Date, isVerified: boolean): string {
  const time = takenAt.toISOString().slice(0, 19).replaceAll(':', '-');
  return `autograph-${time}Z${isVerified ? '' : '-unverified'}.backup`;
}

/** The backups among the files of a directory, newest first. */
export function backupsAmong(names: readonly string[]): BackupFile[] {
  return names
    .flatMap((name) => {
      const [, day, hour, minute, second, unverified] = NAME.exec(name) ?? [];
      const takenAt = new Date(`${day}T${hour}:${minute}:${second}Z`);
      // A day that no calendar has is nobody's backup.
      return Number.isNaN(takenAt.getTime()) ? [] : [{ name, takenAt, isVerified: !unverified }];
    })
    .sort((a, b) => b.takenAt.getTime() - a.takenAt.getTime() || a.name.localeCompare(b.name));
}

/**
 * The backups that are not to be kept, newest first. Never the newest verified one, nor one that is newer. Of the verified backups
 * of a day, a week or a month, the newest is kept; of those that were not verified, none.
 */
export function toRemove(names: readonly string[], { daily, weekly, monthly }: Kept): BackupFile[] {
  const backups = backupsAmong(names);
  const verified = backups.filter(({ isVerified }) => isVerified);
  const [newest] = verified;
  if (!newest) return [];
  const kept = new Set<BackupFile>(backups.filter(({ takenAt }) => takenAt >= newest.takenAt));
  for (const [periodOf, count] of [
    [dayOf, daily],
    [weekOf, weekly],
    [monthOf, monthly],
  ] as const) {
    const newestOf = new Map<string, BackupFile>();
    for (const backup of verified) {
      const period = periodOf(backup.takenAt);
      if (!newestOf.has(period)) newestOf.set(period, backup);
    }
    for (const backup of [...newestOf.values()].slice(0, count)) kept.add(backup);
  }
  return backups.filter((backup) => !kept.has(backup));
}

const DAY = 86_400_000;

function dayOf(time: Date): string {
  return time.toISOString().slice(0, 10);
}

/** The Monday of the week. */
function weekOf(time: Date): string {
  return dayOf(new Date(time.getTime() - ((time.getUTCDay() + 6) % 7) * DAY));
}

function monthOf(time: Date): string {
  return time.toISOString().slice(0, 7);
}
