export type { Operations } from './__generated__/operations.ts';
export type * from './__generated__/types.ts';
export { type Client, type ClientOptions, createClient } from './client.ts';
export type { SessionEnd } from './cookie-session.ts';
export type { TypedDocument } from './document.ts';
export * from './errors.ts';
export type { ExportRequest, ExportTicket } from './export-list.ts';
export * from './format.ts';
export type {
  CallOptions,
  ListFunction,
  ListOptions,
  Outcome,
  OutcomeFunction,
  StreamFunction,
  ValueFunction,
} from './functions.ts';
export type { QuotePdf, QuotePdfRequest } from './quote-pdf.ts';
export type { Credentials } from './session.ts';
export { memoryStorage, type TokenStorage, type Tokens, webStorage } from './storage.ts';
export type { Answer, Fetch } from './transport.ts';
export type {
  PhotoFile,
  UploadedPhotos,
  UploadOptions,
  UploadOutcome,
  UploadProgress,
} from './upload-photos.ts';
