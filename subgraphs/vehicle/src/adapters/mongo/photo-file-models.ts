import { type Connection, type Model, Schema } from 'mongoose';
import type { PhotoUpload } from '../../domain/photo-upload.ts';

/** An upload as it is stored. */
export interface UploadDocument extends Omit<PhotoUpload, 'key'> {
  readonly _id: string;
  /** How often its file was tried to be prepared. */
  readonly attempts: number;
  readonly removableAt: Date;
}

/** A published image as it is stored. */
export interface ImageDocument {
  readonly _id: string;
  readonly checkAt: Date;
  /** Its files are being removed. */
  readonly condemned: boolean;
}

const upload = new Schema<UploadDocument>(
  {
    _id: { type: String, required: true },
    vehicleId: { type: String, required: true },
    userId: { type: String, required: true },
    size: { type: Number, required: true },
    at: { type: Date, required: true },
    attempts: { type: Number, required: true },
    removableAt: { type: Date, required: true },
  },
  { collection: 'photo-uploads', versionKey: false, strict: 'throw' },
);
upload.index({ removableAt: 1 });

const image = new Schema<ImageDocument>(
  {
    _id: { type: String, required: true },
    checkAt: { type: Date, required: true },
    condemned: { type: Boolean, required: true },
  },
  { collection: 'photo-images', versionKey: false, strict: 'throw' },
);
image.index({ checkAt: 1 });

/** The model of the uploads on a connection. */
export function uploadModel(connection: Connection): Model<UploadDocument> {
  return connection.model<UploadDocument>('PhotoUpload', upload);
}

/** The model of the published images on a connection. */
export function imageModel(connection: Connection): Model<ImageDocument> {
  return connection.model<ImageDocument>('PhotoImage', image);
}
