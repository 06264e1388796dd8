import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Caller } from '@autograph/kernel';
import { person } from '@autograph/kernel/testing';
import { createHttpServer, createLog } from '@autograph/service/process';
import type { TestOptions } from '@autograph/service/testing';
import { startVehicleGraph, type VehicleGraph } from './vehicle-graph.ts';

/** A photo as the graph answers it. */
export interface SeenPhoto {
  readonly id: string;
  readonly status: string;
  readonly url: string | null;
  readonly width: number | null;
  readonly height: number | null;
  readonly placeholder: string | null;
  readonly alt: string | null;
  readonly position: number;
  readonly problem: string | null;
}

interface Answer {
  readonly targets?:
    | readonly {
        readonly key: string;
        readonly url: string;
        readonly method: string;
        readonly headers: readonly { readonly name: string; readonly value: string }[];
      }[]
    | null;
  readonly vehicle?: { readonly photos: readonly SeenPhoto[] } | null;
  readonly userErrors: readonly {
    readonly code: string;
    readonly field: readonly string[] | null;
    readonly message: string;
  }[];
}

const PHOTO = 'id status url width height placeholder alt position problem';
const ERRORS = 'userErrors { code field message }';
const INPUTS = {
  stageVehiclePhotos: 'StageVehiclePhotosInput!',
  attachVehiclePhotos: 'AttachVehiclePhotosInput!',
  reorderVehiclePhotos: 'ReorderVehiclePhotosInput!',
  removeVehiclePhoto: 'RemoveVehiclePhotoInput!',
} as const;

/** The vehicle service with its routes, and what tests of photos do with it. */
export async function startPhotoGraph(options: TestOptions = {}) {
  const filesDir = await mkdtemp(join(tmpdir(), 'autograph-photos-'));
  const s3 = Object.entries(process.env).filter(([name]) => name.startsWith('S3_'));
  const environment = { FILES_DIR: filesDir, ...Object.fromEntries(s3), ...options.environment };
  const graph: VehicleGraph = await startVehicleGraph({ ...options, environment });
  const app = createHttpServer({ log: createLog('vehicle', 'silent'), readiness: async () => ({}) });
  graph.routes(app);
  const origin = await app.listen({ host: '127.0.0.1', port: 0 });
  const admin = person('ADMIN');

  const change = async (
    name: keyof typeof INPUTS,
    id: string,
    input: object,
    caller: Caller = admin,
  ): Promise<Answer> => {
    const answer =
      name === 'stageVehiclePhotos'
        ? 'targets { key url method headers { name value } expiresAt }'
        : `vehicle { photos { ${PHOTO} } }`;
    const document = `mutation ($id: ID!, $input: ${INPUTS[name]}) { it: ${name}(id: $id, input: $input) { ${answer} ${ERRORS} } }`;
    const { data, errors } = await graph.ask(caller, document, { id, input });
    if (errors) throw new Error(JSON.stringify(errors));
    return data?.it as Answer;
  };
  const photosOf = async (id: string, caller: Caller = admin): Promise<readonly SeenPhoto[]> => {
    const fields = caller.user?.role === 'CUSTOMER' ? PHOTO.replace(' problem', '') : PHOTO;
    const { data, errors } = await graph.ask(
      caller,
      `query ($id: ID!) { vehicle(id: $id) { photos { ${fields} } } }`,
      { id },
    );
    if (errors) throw new Error(JSON.stringify(errors));
    return (data as { vehicle: { photos: SeenPhoto[] } }).vehicle.photos;
  };
  /** Prepares and sends uploads, and answers their keys. */
  const upload = async (id: string, files: readonly Uint8Array[], caller = admin, type = 'image/jpeg') => {
    const staged = await change(
      'stageVehiclePhotos',
      id,
      { files: files.map(({ length }, at) => ({ filename: `${at}.jpg`, contentType: type, size: length })) },
      caller,
    );
    if (!staged.targets) throw new Error(JSON.stringify(staged));
    const { targets } = staged;
    for (const [at, { url, method, headers }] of targets.entries()) {
      const response = await fetch(new URL(url, origin), {
        method,
        headers: headers.map(({ name, value }): [string, string] => [name, value]),
        body: new Uint8Array(files[at] ?? []),
      });
      if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
    }
    return targets.map(({ key }) => key);
  };
  return {
    ...graph,
    filesDir,
    origin,
    admin,
    change,
    photosOf,
    upload,
    close: async () => {
      await app.close();
      await graph.close();
      await rm(filesDir, { recursive: true, force: true });
    },
  };
}

export type PhotoGraph = Awaited<ReturnType<typeof startPhotoGraph>>;
