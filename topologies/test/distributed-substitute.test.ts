// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are the variables of docker-compose.yml.
import { StartupError } from '@autograph/service/process';
import { describe, expect, it } from 'vitest';
import { substitute } from '../src/processes/substitute.ts';

const environment = { NAME: 'carro', EMPTY: '', DOLLARS: '$NAME $$ ${NAME}' };
const put = (text: string): string =>
  substitute(text, environment, (name) => expect.unreachable(`${name} is not missing`));

describe('the environment in docker-compose.yml', () => {
  it.each([
    ['plain text', 'plain text'],
    ['a ${NAME} b ${NAME}', 'a carro b carro'],
    ['${NAME:-other}', 'carro'],
    ['${ABSENT}', ''],
    ['${ABSENT:-other}', 'other'],
    ['${ABSENT:-}', ''],
    ['${EMPTY:-other}', 'other'],
    ['${EMPTY-other}', ''],
    ['${ABSENT-other}', 'other'],
    ['127.0.0.1:${ABSENT:-8000}:8000', '127.0.0.1:8000:8000'],
    ['${ABSENT:-${NAME}}', 'carro'],
    ['${ABSENT:-${EMPTY:-mongodb://sale-mongo:27017/sale}}', 'mongodb://sale-mongo:27017/sale'],
    ['${NAME:?set it}', 'carro'],
    ['${EMPTY?set it}', ''],
    ['costs $$5', 'costs $5'],
    ['$${NAME}', '${NAME}'],
  ])('reads %s as %s', (text, expected) => {
    expect(put(text)).toBe(expected);
  });

  it('is not read a second time: what a variable holds stays as it is', () => {
    expect(put('${DOLLARS}')).toBe(environment.DOLLARS);
  });

  it('has what is demanded and missing reported by name, with what to do', () => {
    const missing: [string, string][] = [];
    const onMissing = (name: string, message: string) => missing.push([name, message]);
    substitute('${SECRET:?set it; see there} ${EMPTY:?fill it} ${ABSENT?give it}', environment, onMissing);
    expect(missing).toEqual([
      ['SECRET', 'set it; see there'],
      ['EMPTY', 'fill it'],
      ['ABSENT', 'give it'],
    ]);
  });

  it.each(['$NAME', 'ends with $', '${NAME', '${NAME:+x}', '${}', '${9}'])('has no form %s', (text) => {
    expect(() => put(text)).toThrow(StartupError);
  });
});
