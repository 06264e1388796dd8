import type { Connection } from 'mongoose';
import type { Indexed } from './indexes.ts';

/** What a service knows of any of its models, whatever their documents. */
interface ServiceModel extends Indexed {
  readonly collection: Indexed['collection'] & { readonly collectionName: string };
  readonly schema: Indexed['schema'] & { path(name: string): unknown };
}

/** The collections of a service, by a name of its own: each makes its model on a connection. */
export type ModelMakers = Readonly<Record<string, (connection: Connection) => ServiceModel>>;

/** The models that they make. */
export type Models<Makers extends ModelMakers> = {
  readonly [Name in keyof Makers]: ReturnType<Makers[Name]>;
};
