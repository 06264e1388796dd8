/** A text that `JSON.stringify` writes as it is (ECMAScript proposal "JSON.parse source text access", in Node since 22). */
interface RawJson {
  readonly rawJSON: string;
}

interface JSON {
  rawJSON(text: string): RawJson;
  isRawJSON(value: unknown): value is RawJson;
}
