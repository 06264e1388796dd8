import mongoose from 'mongoose';
import { z } from 'zod';

const JWT =
  'eyJhbGciOiJSUzI1NiIsImtpZCI6IjEifQ.eyJzdWIiOiIwMTkzYTFiMiIsIm5hbWUiOiJKb8OjbyJ9.c2lnbmF0dXJlLW9mLW5vYm9keQ';
/** A secret of the settings. */
export const SETTING = 'uma chave "com" espaços\\e aspas';

/** What no log line may contain: each with the part of it that would give it away. */
export const CORPUS: Readonly<Record<string, readonly [text: string, secret: string]>> = {
  'an access token': [`Authorization: Bearer ${JWT}`, JWT.slice(0, 40)],
  'an access token by itself': [JWT, JWT.split('.')[1] ?? ''],
  'a refresh token': [
    '0193a1b2-1234-7abc-8def-a23456789012.Zk3v8QhJ2rT5wX9yB1nM4pL6sD0fGaHcKeIuOtRvWxY.q7Lw2Zr9KtVb4XnMc6YsPdAe1GhJf3QiUo8TvRzBkLm',
    'Zk3v8QhJ2rT5wX9yB1nM4pL6sD0fGaHcKeIuOtRvWxY',
  ],
  'a log-in over HTTP': ['authorization: Basic YWRtaW46YWRtaW4xMjM=', 'YWRtaW46YWRtaW4xMjM'],
  'a MongoDB with a password': [
    'cannot reach mongodb://loja:s3nh@forte@db.example.com:27017/sale?authSource=admin',
    's3nh@forte',
  ],
  'a mail server with a password': ['smtps://correio:segredo-1@mail.example.com:465 refused', 'segredo-1'],
  'a Redis with a password alone': ['rediss://:outra-senha@cache:6380/0', 'outra-senha'],
  'a private key': [
    '-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0B\n-----END PRIVATE KEY-----\n',
    'MIIEvQIBADANBgkqhkiG9w0B',
  ],
  'a key of S3 in a text': ['secret_access_key=wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY', 'wJalrXUtnFEMI'],
  'a password in a text': ['login failed, password: Trocar#2026!', 'Trocar#2026!'],
  'a query string': ['GET http://127.0.0.1:4000/graphql?query=%7Bme%7D&variables=abcdef', 'abcdef'],
  'a query string of a path': ['/redefinir?codigo=abcdef', 'abcdef'],
  'a CPF': ['the customer 529.982.247-25 exists', '529.982.247-25'],
  'a CPF in digits': ['the customer 52998224725 exists', '52998224725'],
  'a CPF in another manner': ['529982247-25', '529982247-25'],
  'a CPF that is not valid': ['123.456.789-00 is not a CPF', '123.456.789-00'],
  'a CNPJ': ['11.222.333/0001-81', '11.222.333/0001-81'],
  'a CNPJ in digits': ['cnpj 11222333000181', '11222333000181'],
  'an alphanumeric CNPJ': ['12.ABC.345/01DE-35', '12.ABC.345/01DE-35'],
  'an alphanumeric CNPJ without punctuation': ['the company 12ABC34501DE35', '12ABC34501DE35'],
  'an alphanumeric CNPJ in small letters': ['the company 12abc34501de35', '12abc34501de35'],
  'an e-mail address': ['no mail for joao.silva+loja@exemplo.com.br', 'joao.silva'],
  'an e-mail address in a URL': ['/customers/joao.silva%40exemplo.com.br', 'joao.silva'],
  'a mobile telephone': ['+55 11 98765-4321', '98765-4321'],
  'a mobile telephone with brackets': ['(11) 98765-4321', '98765-4321'],
  'a mobile telephone in digits': ['11987654321', '11987654321'],
  'a mobile telephone in digits with its country': ['5511987654321', '5511987654321'],
  'a fixed telephone': ['(11) 3456-7890', '3456-7890'],
  'a CPF before another': ['529.982.247-25 111.444.777-35', '529.982.247-25'],
  'a CPF after another': ['529.982.247-25 111.444.777-35', '111.444.777-35'],
  'a CPF before another number': ['529.982.247-25 1234', '529.982.247-25'],
  'a CPF in digits after another number': ['order 12 52998224725', '52998224725'],
  'a CPF in digits after a longer number': ['order 123456 52998224725', '52998224725'],
  'a CPF before a telephone': ['529.982.247-25 - 11 91234-5678', '529.982.247-25'],
  'a telephone after a CPF': ['529.982.247-25 - 11 91234-5678', '91234-5678'],
  'a telephone before another': ['+55 11 91234-5678 (11) 91234-9999', '91234-5678'],
  'a telephone after another': ['+55 11 91234-5678 (11) 91234-9999', '91234-9999'],
  'a telephone after another number': ['1234 11 91234-5678', '5678'],
  'a telephone of another country': ['+1 (415) 555-2671 called', '555-2671'],
  'a telephone of another country before one of Brazil': ['+1 (415) 555-2671 (11) 91234-9999', '555-2671'],
  'a CPF in a long list of numbers': ['1 2 3 4 5 6 52 998 22 47 25 7 8 9', '998 22 47'],
  'a CNPJ beside a CPF': ['11.222.333/0001-81 529.982.247-25', '11.222.333/0001-81'],
  'a CPF beside a CNPJ': ['11.222.333/0001-81 529.982.247-25', '529.982.247-25'],
  'a CPF in a name of the code': ['customer_52998224725', '52998224725'],
  'a CPF beside a time': ['1764547200000 529.982.247-25', '529.982.247-25'],
  'the number of a chassis': ['no vehicle 9BWZZZ377VT004251', '9BWZZZ377VT004251'],
  'the number of a chassis in small letters': ['vin_9bwzzz377vt004251 is taken', '9bwzzz377vt004251'],
  'a plate of the Mercosul': ['no vehicle ABC1D23', 'ABC1D23'],
  'an older plate': ['no vehicle ABC-1234', 'ABC-1234'],
  'a secret of the settings': [`the setting ${SETTING} is not allowed`, 'espaços'],
};

/** What a library says of a value, and the value. */
export const LIBRARIES: Readonly<Record<string, readonly [error: () => unknown, secret: string]>> = {
  'a duplicate key of MongoDB': [
    () =>
      Object.assign(
        new mongoose.mongo.MongoServerError({
          message:
            'E11000 duplicate key error collection: customer.customers index: name_1 dup key: { name: "João } da\nSilva", city: "Niterói" }',
          code: 11_000,
          keyValue: { name: 'João da Silva' },
        }),
        { op: { name: 'Silva' } },
      ),
    'Silva',
  ],
  'several writes that MongoDB refused': [
    () =>
      Object.assign(new Error('write failed'), {
        writeErrors: [{ err: { op: { name: 'Silva', plate: 'ABC1D23' } } }],
        result: { insertedIds: ['Silva'] },
      }),
    'Silva',
  ],
  'a value that mongoose could not convert': [
    () => new mongoose.Error.CastError('Number', 'Silva', 'price'),
    'Silva',
  ],
  'a document that mongoose refused': [
    () => {
      const schema = new mongoose.Schema({ name: { type: String, match: /^x$/ } });
      return new (mongoose.createConnection().model('Refused', schema))({
        name: 'João da Silva',
      }).validateSync();
    },
    'Silva',
  ],
  'a JSON text that could not be read': [() => thrown(() => JSON.parse('{"name": João Silva}')), 'Silva'],
  'the beginning of such a text': [() => thrown(() => JSON.parse('Silva')), 'Silva'],
  'an input that zod refused': [
    () => z.object({ name: z.enum(['x']) }).safeParse({ name: 'Silva' }, { reportInput: true }).error,
    'Silva',
  ],
  'a key that zod did not know': [() => z.strictObject({}).safeParse({ Silva: 1 }).error, 'Silva'],
  'an argument that Node refused': [() => thrown(() => Buffer.concat('João da Silva' as never)), 'Silva'],
  'an argument of a wrong value': [() => thrown(() => Buffer.alloc(1).fill('a', 'Silva' as never)), 'Silva'],
  'a value that GraphQL refused': [
    () =>
      new Error('Variable "$input" got invalid value "Silva" at "input.name"; String cannot represent it.'),
    'Silva',
  ],
  'a value that a scalar refused': [
    () => new Error('String cannot represent a non string value: ["João", "Silva"]'),
    'Silva',
  ],
  'a name that an error quotes': [() => new Error('No customer "Silva" here'), 'Silva'],
  'a name that an error quotes singly': [() => new Error("No customer 'João da Silva' here"), 'Silva'],
};

function thrown(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    return error;
  }
}
