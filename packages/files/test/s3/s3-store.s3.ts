import { beforeAll, describe, expect, it } from 'vitest';
import { s3Store } from '../../src/index.ts';
import { fileStoreContract, type StoreUnderTest } from '../../src/testing/index.ts';

const { S3_ENDPOINT = '', S3_ACCESS_KEY_ID = '', S3_SECRET_ACCESS_KEY = '' } = process.env;
const options = {
  endpoint: S3_ENDPOINT,
  bucket: 'photos',
  region: 'us-east-1',
  accessKeyId: S3_ACCESS_KEY_ID,
  secretAccessKey: S3_SECRET_ACCESS_KEY,
  publicUrl: null,
};
const held = {} as { current: StoreUnderTest };

beforeAll(() => {
  expect(S3_ENDPOINT).not.toBe('');
  held.current = { store: s3Store(options), origin: S3_ENDPOINT, speaks: false };
});

describe('a bucket', () => fileStoreContract(held));

it('names files for clients by the public address, or as paths of the gateway', () => {
  const path = 'photos/abc/640.webp';
  expect(held.current.store.addressOf(path)).toBe(`/files/${path}`);
  const shown = s3Store({ ...options, publicUrl: 'https://cdn.example/stock/' });
  expect(shown.addressOf(path)).toBe(`https://cdn.example/stock/${path}`);
});

it('says that the store does not answer, or refuses', async () => {
  const away = s3Store({ ...options, endpoint: 'http://127.0.0.1:1' });
  await expect(away.read('photos/abc/640.webp')).rejects.toThrow('does not answer');
  const wrong = s3Store({ ...options, secretAccessKey: 'wrong' });
  await expect(wrong.write('photos/abc/640.webp', Buffer.from('x'), 'image/webp')).rejects.toThrow('refused');
});
