import { execFile } from 'node:child_process';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryDir } from './topology.ts';

const CLIENT = new URL('../../examples/legacy-client/', import.meta.url).pathname;

/** How the client of the documents ended, and what it printed. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the client of the documents at a base address. `ports` has what stands for a documented port. Fails without Python. */
export async function runLegacyClient(
  base: string,
  ports: Readonly<Record<number, number>> = {},
): Promise<Ran> {
  const dir = await temporaryDir();
  try {
    await cp(CLIENT, dir.path, { recursive: true });
    const file = join(dir.path, 'documented.py');
    const text = await readFile(file, 'utf8');
    await writeFile(
      file,
      text.replace(/\b800\d\b/g, (port) => String(ports[Number(port)] ?? port)),
    );
    return await new Promise((resolve, reject) => {
      execFile('python3', ['-B', 'shop_day.py', base], { cwd: dir.path }, (error, stdout, stderr) => {
        if (error && typeof error.code !== 'number') reject(error);
        else resolve({ code: Number(error?.code ?? 0), stdout, stderr });
      });
    });
  } finally {
    await dir.remove();
  }
}
