import { z } from 'zod';

/** The answer of an action that has nothing else to answer. */
export const confirmation = z
  .object({
    message: z
      .string()
      .meta({ description: 'What was done, for people.', examples: ['The request was carried out.'] }),
  })
  .meta({ id: 'Confirmation' });
