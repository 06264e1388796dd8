import type { DomainEvent } from '@autograph/events';
import type { Photo } from '../domain/photo.ts';
import type { PhotoUpload } from '../domain/photo-upload.ts';

/** The photos of a vehicle as they were read. */
export interface PhotoList {
  readonly vehicleId: string;
  readonly photos: readonly Photo[];
  /** Counts the changes of the photos; the guard of every write. */
  readonly version: number;
}

/** The photos of vehicles, kept in the records of the vehicles. */
export interface VehiclePhotos {
  /** The photos of these vehicles that are in the stock or were sold, in any order. A deleted vehicle has none. */
  listsOf(ids: readonly string[]): Promise<readonly PhotoList[]>;
  /**
   * Writes the photos if the stored ones still have the version of `list` and, where `vehicleVersion` is given, the vehicle that
   * version, and raises the event: one conditional write.
   */
  update(list: PhotoList, vehicleVersion: number | null, event: DomainEvent): Promise<'updated' | 'stale'>;
  /** The photos of some vehicles that have one that is PROCESSING. */
  waiting(limit: number): Promise<readonly PhotoList[]>;
  /** Whether a photo of any vehicle shows the image with this hash. */
  isShown(hash: string): Promise<boolean>;
}

/** The uploads that were prepared. */
export interface PhotoUploads {
  insert(uploads: readonly PhotoUpload[], removableAt: Date): Promise<void>;
  findByKeys(keys: readonly string[]): Promise<readonly PhotoUpload[]>;
  /** Counts an attempt to prepare the file, and returns how many there were. 0 where the upload is gone. */
  attempt(key: string): Promise<number>;
  /** Takes an attempt back that says nothing about the file. */
  takeBack(key: string): Promise<void>;
  /** Sets when an upload is to be removed. */
  removeAfter(key: string, at: Date): Promise<void>;
  /** Those that are to be removed by now, the earliest first. */
  due(now: Date, limit: number): Promise<readonly PhotoUpload[]>;
  forget(key: string): Promise<void>;
}

/** The published images. A record of an image is there before its first file is, and until its last one is gone. */
export interface PublishedImages {
  /**
   * Notes that an image is about to be published, or published again, and is looked at again at `checkAt`. Answers `false` where
   * its files are being removed: they must be gone first.
   */
  claim(hash: string, checkAt: Date): Promise<boolean>;
  /** As `claim`, for an image that was published: answers `false` also where its files were removed meanwhile. */
  renew(hash: string, checkAt: Date): Promise<boolean>;
  /** Those that are to be looked at by now, the earliest first. */
  due(now: Date, limit: number): Promise<readonly { readonly hash: string; readonly checkAt: Date }[]>;
  /** Marks that the files of an image are being removed, unless somebody has claimed it since `checkAt` was read. */
  condemn(hash: string, checkAt: Date): Promise<boolean>;
  /** Has an image that is shown looked at again later. It is not being removed then. */
  spare(hash: string, checkAt: Date): Promise<void>;
  forget(hash: string): Promise<void>;
}
