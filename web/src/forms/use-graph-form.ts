import { useState } from 'react';
import { type DefaultValues, type FieldValues, type Path, useForm } from 'react-hook-form';
import { type Failure, failureOf } from '../data/failure.ts';
import { useText } from '../language/use-text.ts';
import { drafts } from './drafts.ts';

/** Why the graph refused something, for people. */
export interface Refusal {
  readonly field?: readonly string[] | null | undefined;
  readonly message: string;
}

/** What `send` returns where nothing was done and the page itself says why: what was typed is kept. */
export const NOT_DONE = 'not done';

interface Options<Values extends FieldValues> {
  /** Keeps what was typed under this name until it was sent. */
  readonly draft?: string;
  readonly defaults: Values;
  /** Sends what was typed. Returns the refusals, none when it was done; `NOT_DONE` where the page itself says what is wrong. */
  readonly send: (values: Values) => Promise<readonly Refusal[] | typeof NOT_DONE>;
}

/**
 * A form whose rules are those of the graph: it sends what was typed, and shows each refusal at its field. What fails for another
 * reason can be sent again, with nothing lost.
 */
export function useGraphForm<Values extends FieldValues>({ draft, defaults, send }: Options<Values>) {
  const text = useText();
  const kept = draft ? (drafts.get(draft) as Values | undefined) : undefined;
  const [failure, setFailure] = useState<Failure>();
  const [refusals, setRefusals] = useState<readonly string[]>([]);
  const form = useForm<Values>({ defaultValues: { ...defaults, ...kept } as DefaultValues<Values> });
  const { errors, isSubmitting } = form.formState;
  const names = Object.keys(defaults);

  const submit = form.handleSubmit(async (values) => {
    setFailure(undefined);
    setRefusals([]);
    try {
      const given = await send(values);
      if (given === NOT_DONE) return;
      if (given.length === 0 && draft) drafts.delete(draft);
      // The amount of a price is a part of that field.
      const fieldOf = ({ field }: Refusal) => field?.findLast((name) => names.includes(name));
      const [first] = given.flatMap((refusal) => fieldOf(refusal) ?? []);
      for (const refusal of given) {
        const name = fieldOf(refusal);
        const { message } = refusal;
        if (name) form.setError(name as Path<Values>, { message });
        else setRefusals((before) => [...before, message]);
      }
      if (first) form.setFocus(first as Path<Values>);
    } catch (error) {
      setFailure(failureOf(error));
    }
  });

  return {
    submit,
    busy: isSubmitting,
    failure,
    refusals,
    values: form.watch(),
    setValue: (name: keyof Values & string, value: string) =>
      form.setValue(name as Path<Values>, value as never, { shouldDirty: true }),
    reset: () => form.reset(defaults as DefaultValues<Values>),
    /** What a field of this name is given. */
    field: (name: keyof Values & string, required = true) => {
      const error = errors[name]?.message;
      return {
        ...form.register(name as Path<Values>, {
          required: required && text('form.required'),
          onChange: () => draft && drafts.set(draft, withoutPasswords(form.getValues())),
        }),
        'aria-required': required,
        error: typeof error === 'string' ? error : undefined,
      };
    },
  };
}

function withoutPasswords(values: FieldValues): FieldValues {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !/password/i.test(name)));
}
