import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { type ProcessList, processListShape, readList } from '../rolling-restart/process-list.ts';

const target = z
  .strictObject({
    ...processListShape,
    /** Directory of the releases, the links of the processes and the journal; relative paths begin at the file. */
    home: z.string().min(1),
    /** URL of the graph that the smoke test asks, behind the balancer. */
    graph: z.url({ protocol: /^https?$/, error: 'Expected a URL, such as http://127.0.0.1/graphql.' }),
    /** Seconds that every process must stay ready before the smoke test. */
    watchSeconds: z.number().min(0).max(3_600).default(10),
    /** Repository of the images, such as ghcr.io/example/autograph, where the processes are containers. */
    image: z.string().min(1).optional(),
    /** File with the public key that images are signed by. */
    publicKey: z.string().min(1).optional(),
  })
  .refine(({ image, publicKey }) => image !== undefined || publicKey === undefined, {
    error: 'Expected "image" beside "publicKey".',
  });

/** The processes of a graph that releases are deployed to, and where. */
export type Target = ProcessList & Readonly<z.output<typeof target>>;

/** Reads a target (JSON). Throws a `CommandError` that names what is wrong. */
export async function readTarget(file: string): Promise<Target> {
  const read = await readList(file, target, 'target');
  const beside = (path: string) => resolve(dirname(file), path);
  return {
    ...read,
    home: beside(read.home),
    ...(read.publicKey !== undefined && { publicKey: beside(read.publicKey) }),
  };
}
