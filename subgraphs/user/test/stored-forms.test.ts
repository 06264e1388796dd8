import { emailAddress } from '@autograph/kernel';
import { storedFormContract } from '@autograph/service/testing';
import { username } from '../src/domain/account-details.ts';

storedFormContract('a username', {
  parse: (typed) => username.safeParse(typed).data ?? null,
  pattern: /^[A-Za-z0-9._-]{3,40}$/,
  stored: ['maria.silva', 'Joe_92', 'x-1'],
  isCopied: false,
});

storedFormContract('an e-mail address', {
  parse: (typed) => emailAddress.safeParse(typed).data ?? null,
  pattern: /^[\x21-\x7e]+@[\x21-\x7e]+$/,
  stored: ['maria.silva@example.com', 'Joe+1@mail.example.org'],
});
