import { OTHER } from '@autograph/service/process';
import type { OperationDefinitionNode } from 'graphql';
import type { Operation } from '../bounds/documents.ts';
import type { Manifest } from './manifest.ts';

/** The name of an operation whose document is persisted, to the letter; `other` for every other one, whatever it says of itself. */
export type NameOfOperation = (operation: Operation) => string;

/** Names operations by the documents of `manifest`. */
export function operationNames(manifest: Manifest): NameOfOperation {
  const names = new WeakMap<OperationDefinitionNode, string>();
  return ({ document, operation }) => {
    const known = names.get(operation);
    if (known !== undefined) return known;
    const name = manifest.nameOf(document.loc?.source.body ?? '') ?? OTHER;
    names.set(operation, name);
    return name;
  };
}
