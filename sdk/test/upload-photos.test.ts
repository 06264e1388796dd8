import { describe, expect, it } from 'vitest';
import { createClient, type Fetch, NetworkError, type UploadProgress } from '../src/index.ts';

const JSON_TYPE = { 'content-type': 'application/json' };
const graphUrl = 'http://graph.example/graphql';

/** A graph and a store of files. `put` answers an upload by its key, and how often it was tried. */
function world(
  put: (key: string, tried: number) => Response | Error = () => new Response(null, { status: 201 }),
) {
  const sent: string[] = [];
  const bodies = new Map<string, number>();
  const attached: unknown[] = [];
  const state = { failures: { stage: 0, attach: 0 }, refusal: null as string | null, now: 0, most: 0 };
  const answer = (field: string, payload: object) =>
    new Response(JSON.stringify({ data: { [field]: { userErrors: [], ...payload } } }), {
      headers: JSON_TYPE,
    });
  const fetch: Fetch = async (url, init) => {
    if (url !== graphUrl) {
      const key = new URL(url).pathname.split('/').at(-1) ?? '';
      state.now += 1;
      state.most = Math.max(state.most, state.now);
      await new Promise((resolve) => setTimeout(resolve, 5));
      state.now -= 1;
      const tried = sent.push(key) && sent.filter((one) => one === key).length;
      bodies.set(key, (await new Response(init.body).arrayBuffer()).byteLength);
      const outcome = put(key, tried);
      if (outcome instanceof Error) throw outcome;
      return outcome;
    }
    const { operationName, variables } = JSON.parse(String(init.body));
    const field = operationName as 'stageVehiclePhotos' | 'attachVehiclePhotos';
    const step = field === 'stageVehiclePhotos' ? 'stage' : 'attach';
    if (state.failures[step] > 0) {
      state.failures[step] -= 1;
      throw new TypeError('fetch failed');
    }
    if (state.refusal === step)
      return answer(field, {
        targets: null,
        vehicle: null,
        userErrors: [{ field: null, message: 'no', code: 'INVALID' }],
      });
    if (step === 'attach') {
      attached.push(variables.input);
      return answer(field, { vehicle: { id: variables.id, photos: [] } });
    }
    const targets = (variables.input.files as { filename: string }[]).map(({ filename }) => ({
      key: filename,
      url: `/files/uploads/${filename}`,
      method: 'PUT',
      headers: [{ name: 'If-None-Match', value: '*' }],
      expiresAt: '2030-01-01T00:00:00Z',
    }));
    return answer(field, { targets });
  };
  const client = createClient({ url: graphUrl, fetch, maxDelay: 20 });
  return { client, sent, bodies, attached, state };
}

const files = ['a', 'b', 'c', 'd', 'e'].map((filename, at) => ({
  filename,
  contentType: 'image/jpeg',
  bytes: new Uint8Array(10 + at),
}));
const lost = () => new TypeError('fetch failed');

describe('uploadVehiclePhotos', () => {
  it('sends all files, a few at once, and attaches them in their order', async () => {
    const { client, bodies, attached, state } = world();
    const progress: UploadProgress[] = [];
    const outcome = await client.uploadVehiclePhotos(
      { id: 'v', files, alt: 'From all sides' },
      { atOnce: 2, onProgress: (each) => progress.push(each) },
    );
    expect(outcome).toEqual({ ok: true, vehicle: { id: 'v', photos: [] } });
    expect(attached).toEqual([{ keys: ['a', 'b', 'c', 'd', 'e'], alt: 'From all sides' }]);
    expect(Object.fromEntries(bodies)).toEqual({ a: 10, b: 11, c: 12, d: 13, e: 14 });
    expect(state.most).toBe(2);
    expect(progress[0]).toEqual({ files: 5, filesSent: 0, bytes: 60, bytesSent: 0 });
    expect(progress.at(-1)).toEqual({ files: 5, filesSent: 5, bytes: 60, bytesSent: 60 });
    expect(progress).toHaveLength(6);
  });

  it('says the keys of files that arrived, before they are added', async () => {
    const { client, sent, attached } = world();
    const told: unknown[] = [];
    const onArrived = async (keys: readonly string[]) => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      told.push([keys, sent.length, attached.length]);
    };
    await client.uploadVehiclePhotos({ id: 'v', files }, { onArrived });
    expect(told).toEqual([[['a', 'b', 'c', 'd', 'e'], 5, 0]]);
    expect(attached).toHaveLength(1);
  });

  it('takes files and blobs as a browser has them', async () => {
    const { client, attached } = world();
    const file = new File([new Uint8Array(3)], 'front.jpg', { type: 'image/jpeg' });
    await client.uploadVehiclePhotos({ id: 'v', files: [file, new Blob(['x'], { type: 'image/png' })] });
    expect(attached).toEqual([{ keys: ['front.jpg', 'photo-2'] }]);
  });

  it('goes on where connections break in any step, and adds each photo once', async () => {
    // The first upload of b arrived as a whole, but not its answer.
    const { client, sent, attached, state } = world((key, tried) => {
      if (key === 'a' && tried < 3) return lost();
      if (key === 'b' && tried === 1) return lost();
      return new Response(null, { status: key === 'b' ? 412 : 201 });
    });
    Object.assign(state.failures, { stage: 2, attach: 2 });
    expect(await client.uploadVehiclePhotos({ id: 'v', files })).toMatchObject({ ok: true });
    expect(attached).toEqual([{ keys: ['a', 'b', 'c', 'd', 'e'] }]);
    expect(sent.toSorted()).toEqual(['a', 'a', 'a', 'b', 'b', 'c', 'd', 'e']);
  });

  it.each([408, 409, 500, 502])('tries again where a store answers %i, in whatever words', async (status) => {
    const { client, attached } = world(
      (_key, tried) => new Response('<Error/>', { status: tried < 2 ? status : 201 }),
    );
    expect(await client.uploadVehiclePhotos({ id: 'v', files })).toMatchObject({ ok: true });
    expect(attached).toHaveLength(1);
  });

  it('tries again while the store is busy, and gives up after some tries', async () => {
    const busy = () =>
      new Response('{"errors":[{"message":"busy","extensions":{"code":"UNAVAILABLE"}}]}', { status: 503 });
    const once = world((key, tried) =>
      key === 'a' && tried === 1 ? busy() : new Response(null, { status: 201 }),
    );
    expect(await once.client.uploadVehiclePhotos({ id: 'v', files })).toMatchObject({ ok: true });
    const always = world(() => lost());
    await expect(
      always.client.uploadVehiclePhotos({ id: 'v', files: files.slice(0, 1) }, { retries: 2 }),
    ).rejects.toBeInstanceOf(NetworkError);
    expect([always.sent, always.attached]).toEqual([['a', 'a', 'a'], []]);
  });

  it('adds nothing where a file is refused, and does not try that again', async () => {
    const used = world(() => new Response('used already', { status: 412 }));
    await expect(
      used.client.uploadVehiclePhotos({ id: 'v', files: files.slice(0, 1) }),
    ).rejects.toMatchObject({
      status: 412,
    });
    const { client, sent, attached } = world(
      (key) => new Response('<Error/>', { status: key === 'a' ? 403 : 201 }),
    );
    await expect(client.uploadVehiclePhotos({ id: 'v', files }, { atOnce: 1 })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    expect([sent, attached]).toEqual([['a'], []]);
  });

  it.each(['stage', 'attach'])('hands out why the graph refused to %s', async (refusal) => {
    const { client, state, sent } = world();
    state.refusal = refusal;
    expect(await client.uploadVehiclePhotos({ id: 'v', files })).toEqual({
      ok: false,
      userErrors: [{ field: null, message: 'no', code: 'INVALID' }],
    });
    expect(sent).toHaveLength(refusal === 'stage' ? 0 : 5);
  });

  it('ends with the reason of its signal', async () => {
    const closing = new AbortController();
    const { client, attached } = world((key) => {
      if (key === 'b') closing.abort(new Error('the page was closed'));
      return new Response(null, { status: 201 });
    });
    await expect(
      client.uploadVehiclePhotos({ id: 'v', files }, { signal: closing.signal, atOnce: 1 }),
    ).rejects.toThrow('the page was closed');
    expect(attached).toEqual([]);
  });
});
