import { UnsecuredJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import {
  ANA,
  type Answer,
  accessToken,
  PAGE,
  REFUSED,
  sessions,
  TOKENS,
  user,
  users,
} from './session-pages.ts';

describe('POST /session/refresh', () => {
  it('trades the token of the cookie for the next', async () => {
    const { send, asked } = await sessions();
    const { status, body, cookies, text } = await send('refresh', { cookie: 'a=b; autograph_session=r1' });
    expect([status, body.accessToken]).toEqual([200, accessToken]);
    expect(cookies[0]).toMatch(/^autograph_session=r2; Max-Age=604800; /);
    expect(text).not.toMatch(/r2/);
    expect(asked[0]?.variables).toEqual({ input: { refreshToken: 'r1' } });
  });

  it('keeps the refresh token of an identity provider as it is, a JWT, and counts it by its session', async () => {
    const tokenOf = (jti: string) =>
      new UnsecuredJWT({ sid: 'of-keycloak', jti, more: 'x'.repeat(900) }).encode();
    const { send, asked } = await sessions({
      env: { RATE_LIMIT_WEB: '2' },
      answer: () => ({ data: { refreshToken: { ...TOKENS, refreshToken: tokenOf('next') } } }),
    });
    const { status, cookies } = await send('refresh', { cookie: `autograph_session=${tokenOf('first')}` });
    expect([status, asked[0]?.variables]).toEqual([200, { input: { refreshToken: tokenOf('first') } }]);
    expect(cookies[0]).toMatch(`autograph_session=${tokenOf('next')};`);
    const again = (jti: string) => send('refresh', { cookie: `autograph_session=${tokenOf(jti)}` });
    expect([(await again('second')).status, (await again('third')).status]).toEqual([200, 429]);
  });

  it('answers a token of a moment ago with the same successor, as a page that was left did not get it', async () => {
    let trades = 0;
    const { send } = await sessions({
      answer: async () => {
        trades += 1;
        const refreshToken = trades === 1 ? { ...TOKENS, refreshToken: 'next' } : REFUSED;
        return { data: { refreshToken } };
      },
    });
    const refresh = () => send('refresh', { cookie: 'autograph_session=used-once' });
    const answers = [...(await Promise.all([refresh(), refresh()])), await refresh()];
    expect(answers.map(({ cookies }) => cookies[0]?.split(';')[0])).toEqual(
      Array(3).fill('autograph_session=next'),
    );
    expect(trades).toBe(1);
  });

  it('asks again where a refresh was refused or got no answer', async () => {
    const outcomes: ReturnType<Answer>[] = [
      {
        data: { refreshToken: null },
        errors: [{ message: 'Down.', extensions: { code: 'UNAVAILABLE' } }],
      } as never,
      { data: { refreshToken: REFUSED } },
      { data: { refreshToken: TOKENS } },
    ];
    const { send } = await sessions({ answer: () => outcomes.shift() ?? { data: null } });
    const refresh = async () => {
      const { status, body } = await send('refresh', { cookie: 'autograph_session=same' });
      return [status, body.accessToken ?? null];
    };
    expect([await refresh(), await refresh(), await refresh()]).toEqual([
      [503, null],
      [200, null],
      [200, accessToken],
    ]);
  });

  it('forgets a cookie that counts no longer', async () => {
    const { send } = await sessions();
    const { status, body, cookies } = await send('refresh', { cookie: 'autograph_session=old' });
    expect([status, body.accessToken, body.userErrors[0].code]).toEqual([200, null, 'INVALID_CREDENTIALS']);
    expect(cookies).toEqual([
      'autograph_session=; Max-Age=0; Path=/session; HttpOnly; SameSite=Strict',
      'autograph_signed_in=; Max-Age=0; Path=/; SameSite=Strict',
    ]);
  });

  it('keeps the cookie where the user service does not answer', async () => {
    const errors = [{ message: 'Down.', path: ['refreshToken'], extensions: { code: 'UNAVAILABLE' } }];
    const { send } = await sessions({ answer: () => ({ data: { refreshToken: null }, errors }) as never });
    const { status, cookies } = await send('refresh', { cookie: 'autograph_session=r1' });
    expect([status, cookies]).toEqual([503, []]);
  });

  it('takes no cookie of which there are two, as another site of the domain may have set one, and forgets it', async () => {
    const { send, asked } = await sessions();
    for (const cookie of [
      'autograph_session=r1; autograph_session=r2',
      'autograph_session=r1;a=b;\tautograph_session =r1',
      'autograph_session=; autograph_session=r2',
    ]) {
      const { body, cookies } = await send('refresh', { cookie });
      expect([body.accessToken, body.userErrors[0].code]).toEqual([null, 'INVALID_CREDENTIALS']);
      expect(cookies[0]).toMatch(/^autograph_session=; Max-Age=0; /);
    }
    expect(asked).toEqual([]);
    const other = await send('refresh', { cookie: 'my_autograph_session=r5; autograph_session=r1' });
    expect(other.body.accessToken).toBe(accessToken);
  });

  it('asks no service where there is no cookie, and says so in the language of the request', async () => {
    const { send, asked } = await sessions();
    const { status, body } = await send('refresh', { headers: { ...PAGE, 'accept-language': 'pt-BR' } });
    expect([status, body.userErrors]).toEqual([
      200,
      [{ field: null, message: 'Ninguém está logado.', code: 'INVALID_CREDENTIALS' }],
    ]);
    expect(asked).toEqual([]);
  });
});

describe('POST /session/log-out', () => {
  it('ends the session of the cookie, though the page has lost its access token', async () => {
    const { send, asked } = await sessions();
    const { status, body, cookies } = await send('log-out', { cookie: 'autograph_session=r1' });
    expect([status, body]).toEqual([200, { user, userErrors: [] }]);
    expect(cookies[0]).toMatch(/^autograph_session=; Max-Age=0; /);
    expect(asked.map(({ variables, user }) => [variables, user])).toEqual([
      [{ input: { refreshToken: 'r1' } }, null],
      [{ input: { refreshToken: 'r2' } }, 'ana'],
    ]);
  });

  it.each(['log-out', 'log-in'])(
    'leaves no answer for tokens of the session that it ended: %s',
    async (route) => {
      let hasEnded = false;
      const { send } = await sessions({
        answer: (service, request, caller) => {
          if (request.query.includes('logout')) hasEnded = true;
          if (hasEnded && request.query.includes('refreshToken(')) return { data: { refreshToken: REFUSED } };
          return users(service, request, caller) ?? { data: null };
        },
      });
      const refresh = (token: string) => send('refresh', { cookie: `autograph_session=${token}` });
      expect((await refresh('r4')).cookies[0]).toMatch(/^autograph_session=r5;/);
      expect((await refresh('r5')).cookies[0]).toMatch(/^autograph_session=r6;/);
      expect((await refresh('r6')).cookies[0]).toMatch(/^autograph_session=r7;/);
      await send(route, { body: ANA, cookie: 'autograph_session=r5' });
      for (const token of ['r4', 'r5', 'r6'])
        expect((await refresh(token)).cookies[0]).toMatch(/^autograph_session=; Max-Age=0; /);
    },
  );

  it('forgets the cookie of a session that has ended already', async () => {
    const { send } = await sessions();
    const { status, body, cookies } = await send('log-out', { cookie: 'autograph_session=old' });
    expect([status, body.user, body.userErrors[0].code]).toEqual([200, null, 'INVALID_CREDENTIALS']);
    expect(cookies[0]).toMatch(/^autograph_session=; Max-Age=0; /);
  });
});
