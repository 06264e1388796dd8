import type { Clock, NewId } from '@autograph/kernel';
import type { AccessTokens } from './access-tokens.ts';
import type { IdentityProvider } from './identity-provider.ts';
import type { PasswordHasher } from './password-hasher.ts';
import type { RefreshTokens } from './refresh-tokens.ts';
import type { SessionRepository } from './session-repository.ts';
import type { UserRepository } from './user-repository.ts';

/** What the use cases of this service need of the world. */
export interface Ports {
  readonly identity: IdentityProvider;
  readonly users: UserRepository;
  readonly sessions: SessionRepository;
  readonly passwords: PasswordHasher;
  readonly accessTokens: AccessTokens;
  readonly refreshTokens: RefreshTokens;
  readonly clock: Clock;
  readonly newId: NewId;
}
