import { progress } from '@clack/prompts';

export interface ProgressBar {
  /** How many lines are done now. */
  at(done: number): void;
  say(message: string): void;
  close(): void;
}

/** A progress bar on a terminal; elsewhere a line for each tenth. */
export function progressBar(total: number): ProgressBar {
  let [done, open] = [0, true];
  const bar = process.stdout.isTTY ? progress({ max: Math.max(1, total) }) : null;
  bar?.start(`0 of ${total}`);
  return {
    at: (now) => {
      const tenth = Math.floor((now * 10) / total) > Math.floor((done * 10) / total);
      bar?.advance(now - done, `${now} of ${total}`);
      if (!bar && tenth) console.log(`${now} of ${total}`);
      done = now;
    },
    say: (message) => {
      if (bar) bar.message(message);
      else console.log(message);
    },
    close: () => {
      if (open) bar?.stop(`${done} of ${total}`);
      open = false;
    },
  };
}
