import type { Language } from '@autograph/kernel';
import { resultIn } from '@autograph/service/graphql';
import { requestLanguage } from '@autograph/service/process';
import type { FastifyRequest, onSendAsyncHookHandler } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import type { Answer } from './answer.ts';
import { plainText } from './plain-text.ts';

/** The language that a request asks for. */
export function languageOf({ headers }: Pick<FastifyRequest, 'headers'>): Language {
  return requestLanguage(headers['accept-language']);
}

/**
 * Says the errors of an answer in a language: those of this process by their messages, while services have said theirs already.
 * Texts are short, and suggest names of the schema only where `showsSchema`.
 */
export function answersIn(showsSchema: boolean): (answer: Answer, language: Language) => Answer {
  return (answer, language) => {
    const { errors } = answer.result;
    if (!errors) return answer;
    const said = resultIn({ errors: errors as readonly GraphQLFormattedError[] }, language).errors;
    const plain = said.map((error) => ({ ...error, message: plainText(error.message, showsSchema) }));
    return { ...answer, result: { ...answer.result, errors: plain } };
  };
}

/** Names the language of an answer, and tells caches that it depends on what the request asks for. Pages are English. */
export const nameLanguage: onSendAsyncHookHandler = async (request, reply, payload) => {
  const isPage = String(reply.getHeader('content-type')).startsWith('text/html');
  const varies = [reply.getHeader('vary')].flat().filter((one) => one !== undefined);
  reply.headers({
    'content-language': isPage ? 'en' : languageOf(request),
    vary: [...varies, 'Accept-Language'].join(', '),
  });
  return payload;
};
