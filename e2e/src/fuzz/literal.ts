import {
  astFromValue,
  type GraphQLInputType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInputType,
  isListType,
  isScalarType,
  print,
} from 'graphql';

/** A value as it is written in a document: by its type where it fits, and else as a client without the schema would write it. */
export function literal(value: unknown, type?: GraphQLInputType): string {
  const known = getNullableType(type);
  if (isEnumType(known) && typeof value === 'string' && /^[A-Za-z_]\w*$/.test(value)) return value;
  if (Array.isArray(value)) {
    const inner = isListType(known) && isInputType(known.ofType) ? known.ofType : undefined;
    return `[${value.map((one) => literal(one, inner)).join(', ')}]`;
  }
  if (typeof value === 'object' && value !== null) {
    const fields = isInputObjectType(known) ? known.getFields() : {};
    const given = Object.entries(value).filter(([name]) => /^[A-Za-z]\w*$/.test(name));
    return `{ ${given.map(([name, one]) => `${name}: ${literal(one, fields[name]?.type)}`).join(', ')} }`;
  }
  return (isScalarType(known) && scalar(value, known)) || (JSON.stringify(value) ?? 'null');
}

/** A value as a scalar writes it; `null` where it is none of that scalar. */
function scalar(value: unknown, type: GraphQLInputType): string | null {
  try {
    const node = astFromValue(value, type);
    return node ? print(node) : null;
  } catch {
    return null;
  }
}
