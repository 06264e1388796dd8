import { describe } from 'vitest';
import { memorySessionRepository } from '../src/testing/memory-session-repository.ts';
import { memoryUserRepository } from '../src/testing/memory-user-repository.ts';
import { sessionRepositoryContract } from '../src/testing/session-repository.contract.ts';
import { userRepositoryContract } from '../src/testing/user-repository.contract.ts';

describe('users in memory', () => userRepositoryContract(async () => memoryUserRepository()));

describe('sessions in memory', () => sessionRepositoryContract(async () => memorySessionRepository()));
