import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { OwnData as OwnDataModel } from '@autograph/service/graphql';
import type { Money as MoneyModel } from '@autograph/kernel';
import type { ShownPhoto as PhotoModel } from '../../../adapters/graphql/photo.ts';
import type { StagedUpload as UploadTargetModel } from '../../../use-cases/stage-photos.ts';
import type { Vehicle as VehicleModel } from '../../../domain/vehicle.ts';
import type { VehicleFacets as VehicleFacetsModel, RangeFacet as PriceFacetModel, FacetBucket as PriceBucketModel, BranchCount as BranchFacetValueModel } from '../../../domain/vehicle-facets.ts';
import type { VehiclePage as VehiclePageModel } from '../../../ports/vehicle-repository.ts';
import type { VehiclePrice as VehiclePriceModel, VehicleTransition as VehicleTransitionModel } from '../../../domain/vehicle-history.ts';
import type { VehicleTransfer as VehicleTransferModel } from '../../../domain/transfer.ts';
import type { Context as ContextModel } from '../context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** An instant in time, ISO 8601 with an offset (2026-01-31T12:00:00.000Z). */
  DateTime: { input: Date; output: Date; }
  /** An exact decimal number, as a string such as "84990.00". It is never a binary float. */
  Decimal: { input: string; output: string; }
  /** Any JSON value. */
  JSON: { input: unknown; output: unknown; }
  _FieldSet: { input: unknown; output: unknown; }
};

/** Why `attachVehiclePhotos` was refused. */
export type AttachVehiclePhotosError = UserError & {
  readonly __typename?: 'AttachVehiclePhotosError';
  /** A code for programs. */
  readonly code: UserErrorCode;
  /** Path of the field in the input. Null when the problem is not about one field. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** A message for people. */
  readonly message: Scalars['String']['output'];
};

/** The uploaded files to add. */
export type AttachVehiclePhotosInput = {
  /** What the photos show, at most 200 characters. */
  readonly alt?: InputMaybe<Scalars['String']['input']>;
  /**
   * Keys of the targets that were uploaded to, in the order of the photos, from 1 to 40. In development, `drawing-studio`,
   * `drawing-dusk` and `drawing-front` add pictures that are drawn by the type and the colour of the vehicle.
   */
  readonly keys: ReadonlyArray<Scalars['String']['input']>;
};

/** Outcome of `attachVehiclePhotos`. */
export type AttachVehiclePhotosPayload = {
  readonly __typename?: 'AttachVehiclePhotosPayload';
  /** The reasons for a refusal. Empty on success. */
  readonly userErrors: ReadonlyArray<AttachVehiclePhotosError>;
  /** The vehicle with its photos. Null when refused. */
  readonly vehicle?: Maybe<Vehicle>;
};

/** A branch of the dealership (filial). */
export type Branch = {
  readonly __typename?: 'Branch';
  /** Opaque identifier (UUID v7). */
  readonly id: Scalars['ID']['output'];
};

/** A branch, and how many vehicles belong to it. */
export type BranchFacetValue = {
  readonly __typename?: 'BranchFacetValue';
  /** The branch. */
  readonly branch?: Maybe<Branch>;
  /** How many vehicles belong to it. */
  readonly count: Scalars['Int']['output'];
  /** Id of the branch, as `branchId` of a filter takes it. */
  readonly value: Scalars['ID']['output'];
};

/** Why `cancelTransfer` was refused. */
export type CancelTransferError = UserError & {
  readonly __typename?: 'CancelTransferError';
  /** A code for programs. */
  readonly code: UserErrorCode;
  /** Path of the field in the input. Null when the problem is not about one field. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** A message for people. */
  readonly message: Scalars['String']['output'];
};

/** Why a transfer is cancelled. */
export type CancelTransferInput = {
  /** The version that was read. The step is refused with STALE when it would change a vehicle that has another one. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The reason, at most 500 characters. Do not name customers. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** Outcome of `cancelTransfer`. */
export type CancelTransferPayload = {
  readonly __typename?: 'CancelTransferPayload';
  /** The reasons for a refusal. Empty on success. */
  readonly userErrors: ReadonlyArray<CancelTransferError>;
  /** The vehicle, which stays in its branch. Null when refused. */
  readonly vehicle?: Maybe<Vehicle>;
};

/** Why `changePrices` or the change of one vehicle was refused. */
export type ChangePricesError = UserError & {
  readonly __typename?: 'ChangePricesError';
  /** A code for programs. */
  readonly code: UserErrorCode;
  /** Path of the field in the input. Null when the problem is not about one field. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** A message for people. */
  readonly message: Scalars['String']['output'];
};

/** The vehicles whose prices change, and how. Exactly one of `byPercent` and `to` is required. */
export type ChangePricesInput = {
  /**
   * Change in percent, from -90 to 100, not 0, with at most two decimal places. `-5` takes 5% off. The new price is rounded to the
   * centavo, half a centavo up.
   */
  readonly byPercent?: InputMaybe<Scalars['Decimal']['input']>;
  /**
   * The versions that were read, in the order of `ids`. A vehicle that has another version is refused with STALE. Without them, a
   * call that is repeated changes prices by `byPercent` again.
   */
  readonly expectedVersions?: InputMaybe<ReadonlyArray<Scalars['Int']['input']>>;
  /** Ids of the vehicles, from 1 to 200. Each once. */
  readonly ids: ReadonlyArray<Scalars['ID']['input']>;
  /** Whether the call only shows what would change. Default: true. */
  readonly preview?: Scalars['Boolean']['input'];
  /** The new price, above zero. */
  readonly to?: InputMaybe<MoneyInput>;
};

/** Outcome of `changePrices`. The three numbers add up to the number of ids. */
export type ChangePricesPayload = {
  readonly __typename?: 'ChangePricesPayload';
  /** Number of vehicles whose price changed. In a preview: would change. */
  readonly changed?: Maybe<Scalars['Int']['output']>;
  /** Whether the call was a preview, which changes nothing. */
  readonly preview?: Maybe<Scalars['Boolean']['output']>;
  /** Number of vehicles whose change was refused. */
  readonly refused?: Maybe<Scalars['Int']['output']>;
  /** The change of each vehicle, in the order of `ids`. Empty when the whole call was refused. */
  readonly results?: Maybe<ReadonlyArray<PriceChange>>;
  /** Number of vehicles that have the price already. */
  readonly unchanged?: Maybe<Scalars['Int']['output']>;
  /** Why the whole call was refused. Empty otherwise, also when vehicles were refused. */
  readonly userErrors: ReadonlyArray<ChangePricesError>;
};

/** Why `createVehicle` was refused. */
export type CreateVehicleError = UserError & {
  readonly __typename?: 'CreateVehicleError';
  /** A code for programs. */
  readonly code: UserErrorCode;
  /** Path of the field in the input. Null when the problem is not about one field. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** A message for people. */
  readonly message: Scalars['String']['output'];
};

/** The vehicle to add. */
export type CreateVehicleInput = {
  /**
   * Id of the branch that the vehicle belongs to. Default: the branch of a caller who works in only one, else the default branch.
   * SALES can name only branches that they work in.
   */
  readonly branchId?: InputMaybe<Scalars['ID']['input']>;
  /** Colour (cor). */
  readonly color?: InputMaybe<Scalars['String']['input']>;
  /** Text about the vehicle for buyers (descrição), at most 5,000 characters. Line breaks are kept. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Number of doors (portas), 0 to 9. */
  readonly doors?: InputMaybe<Scalars['Int']['input']>;
  /**
   * Equipment and optional features (opcionais), at most 60, each of at most 80 characters and each once, ignoring case and
   * accents.
   */
  readonly features?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Code of the model in the FIPE table (código FIPE), such as 005340-6. */
  readonly fipeCode?: InputMaybe<Scalars['String']['input']>;
  /** Fuel (combustível). */
  readonly fuelType?: FuelType;
  /** Make (marca). */
  readonly make: Scalars['String']['input'];
  /** Year of manufacture (ano de fabricação): the model year or the year before. */
  readonly manufactureYear?: InputMaybe<Scalars['Int']['input']>;
  /** Mileage in kilometres (quilometragem). */
  readonly mileage?: Scalars['Int']['input'];
  /** Model (modelo). */
  readonly model: Scalars['String']['input'];
  /** Licence plate (placa), such as ABC1234 or ABC1D23. Unique among vehicles in stock. */
  readonly plate?: InputMaybe<Scalars['String']['input']>;
  /** Asking price (preço), above zero. */
  readonly price: MoneyInput;
  /** Registration number (RENAVAM), 11 digits with a check digit. An older one of 9 digits gets leading zeros. */
  readonly renavam?: InputMaybe<Scalars['String']['input']>;
  /** Transmission (câmbio). */
  readonly transmission?: InputMaybe<Transmission>;
  /** Trim level (versão), at most 80 characters. */
  readonly trim?: InputMaybe<Scalars['String']['input']>;
  /** Type of vehicle (tipo). */
  readonly type?: VehicleType;
  /** Vehicle identification number (chassi). Unique among vehicles in stock. */
  readonly vin?: InputMaybe<Scalars['String']['input']>;
  /** Model year (ano), from 1886 to next year. */
  readonly year: Scalars['Int']['input'];
};

/** Outcome of `createVehicle`. */
export type CreateVehiclePayload = {
  readonly __typename?: 'CreateVehiclePayload';
  /** The reasons for a refusal. Empty on success. */
  readonly userErrors: ReadonlyArray<CreateVehicleError>;
  /** The new vehicle. Null when the input was refused. */
  readonly vehicle?: Maybe<Vehicle>;
};

/** A currency code, ISO 4217. */
export type CurrencyCode =
  /** Brazilian real. */
  | 'BRL';

/** A range of decimal numbers, bounds included. */
export type DecimalRange = {
  /** Upper bound. */
  readonly max?: InputMaybe<Scalars['Decimal']['input']>;
  /** Lower bound. */
  readonly min?: InputMaybe<Scalars['Decimal']['input']>;
};

/** Why `deleteVehicle` was refused. */
export type DeleteVehicleError = UserError & {
  readonly __typename?: 'DeleteVehicleError';
  /** A code for programs. */
  readonly code: UserErrorCode;
  /** Path of the argument. Null when the problem is not about one argument. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** A message for people. */
  readonly message: Scalars['String']['output'];
};

/** Outcome of `deleteVehicle`. */
export type DeleteVehiclePayload = {
  readonly __typename?: 'DeleteVehiclePayload';
  /** The reasons for a refusal. Empty on success. */
  readonly userErrors: ReadonlyArray<DeleteVehicleError>;
  /** The deleted vehicle. Null when refused. */
  readonly vehicle?: Maybe<Vehicle>;
};

/** The fuel of a vehicle (combustível). */
export type FuelType =
  /** Compressed natural gas (GNV). */
  | 'CNG'
  /** Diesel. */
  | 'DIESEL'
  /** Electric (elétrico). */
  | 'ELECTRIC'
  /** Ethanol (etanol). */
  | 'ETHANOL'
  /** Any mix of gasoline and ethanol (flex). */
  | 'FLEX'
  /** Gasoline (gasolina). */
  | 'GASOLINE'
  /** Hybrid (híbrido). */
  | 'HYBRID';

/** A fuel, and how many vehicles have it. */
export type FuelTypeFacetValue = {
  readonly __typename?: 'FuelTypeFacetValue';
  /** How many vehicles have it. */
  readonly count: Scalars['Int']['output'];
  /** The fuel. */
  readonly value: FuelType;
};

/** The result of one row of an import. */
export type ImportVehicleResult = {
  readonly __typename?: 'ImportVehicleResult';
  /** Position of the row in `rows`, from 0. */
  readonly row: Scalars['Int']['output'];
  /** The result. */
  readonly status: ImportVehicleStatus;
  /** Why the row was rejected. The path of a field begins with `rows` and the position of the row. Empty for other rows. */
  readonly userErrors: ReadonlyArray<ImportVehiclesError>;
  /** The new vehicle, or the one in stock that has the plate or the VIN. Null when the row was rejected. */
  readonly vehicle?: Maybe<Vehicle>;
};

/**
 * A row of a list: the fields of `CreateVehicleInput`. A field that is null counts as left out. A missing make, model, year or
 * price rejects the row, not the request. A value of another type, such as a text for `year`, refuses the whole request.
 */
export type ImportVehicleRow = {
  /** Id of the branch. Default: the branch of a caller who works in only one, else the default branch. */
  readonly branchId?: InputMaybe<Scalars['ID']['input']>;
  /** Whether a vehicle that was sold enters the stock again. Default: false, which rejects the row of a sold vehicle. */
  readonly buyBack?: InputMaybe<Scalars['Boolean']['input']>;
  /** Colour (cor). */
  readonly color?: InputMaybe<Scalars['String']['input']>;
  /** Text about the vehicle for buyers (descrição), at most 5,000 characters. Line breaks are kept. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Number of doors (portas), 0 to 9. */
  readonly doors?: InputMaybe<Scalars['Int']['input']>;
  /**
   * Equipment and optional features (opcionais), at most 60, each of at most 80 characters and each once, ignoring case and
   * accents.
   */
  readonly features?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Code of the model in the FIPE table (código FIPE), such as 005340-6. */
  readonly fipeCode?: InputMaybe<Scalars['String']['input']>;
  /** Fuel (combustível). Default: FLEX. */
  readonly fuelType?: InputMaybe<FuelType>;
  /** Make (marca). Required. */
  readonly make?: InputMaybe<Scalars['String']['input']>;
  /** Year of manufacture (ano de fabricação): the model year or the year before. */
  readonly manufactureYear?: InputMaybe<Scalars['Int']['input']>;
  /** Mileage in kilometres (quilometragem). Default: 0. */
  readonly mileage?: InputMaybe<Scalars['Int']['input']>;
  /** Model (modelo). Required. */
  readonly model?: InputMaybe<Scalars['String']['input']>;
  /** Licence plate (placa), such as ABC1234 or ABC1D23. Unique among vehicles in stock. */
  readonly plate?: InputMaybe<Scalars['String']['input']>;
  /** Asking price (preço), above zero. Required. */
  readonly price?: InputMaybe<MoneyInput>;
  /** Registration number (RENAVAM), 11 digits with a check digit. An older one of 9 digits gets leading zeros. */
  readonly renavam?: InputMaybe<Scalars['String']['input']>;
  /** Transmission (câmbio). */
  readonly transmission?: InputMaybe<Transmission>;
  /** Trim level (versão), at most 80 characters. */
  readonly trim?: InputMaybe<Scalars['String']['input']>;
  /** Type of vehicle (tipo). Default: CAR. */
  readonly type?: InputMaybe<VehicleType>;
  /** Vehicle identification number (chassi). Unique among vehicles in stock. */
  readonly vin?: InputMaybe<Scalars['String']['input']>;
  /** Model year (ano), from 1886 to next year. Required. */
  readonly year?: InputMaybe<Scalars['Int']['input']>;
};

/** The result of a row of an import. */
export type ImportVehicleStatus =
  /** A vehicle in stock has the plate or the VIN of the row. Nothing was created or changed. */
  | 'ALREADY_THERE'
  /** A vehicle was created from the row. */
  | 'CREATED'
  /** Nothing was created. `userErrors` says why. */
  | 'REJECTED';

/** Why `importVehicles` or one of its rows was refused. */
export type ImportVehiclesError = UserError & {
  readonly __typename?: 'ImportVehiclesError';
  /** A code for programs. */
  readonly code: UserErrorCode;
  /** Path of the field in the input. Null when the problem is not about one field. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** A message for people. */
  readonly message: Scalars['String']['output'];
};

/** The rows of a list of vehicles. */
export type ImportVehiclesInput = {
  /** The rows, from 1 to 200. */
  readonly rows: ReadonlyArray<ImportVehicleRow>;
};

/** Outcome of `importVehicles`. The three numbers add up to the number of rows. */
export type ImportVehiclesPayload = {
  readonly __typename?: 'ImportVehiclesPayload';
  /** Number of rows whose vehicle is in stock already. */
  readonly alreadyThere?: Maybe<Scalars['Int']['output']>;
  /** Number of rows that became a vehicle. */
  readonly created?: Maybe<Scalars['Int']['output']>;
  /** Number of rows that were rejected. */
  readonly rejected?: Maybe<Scalars['Int']['output']>;
  /** The result of each row, in the order of the rows. Empty when the whole call was refused. */
  readonly results?: Maybe<ReadonlyArray<ImportVehicleResult>>;
  /** Why the whole call was refused. Empty otherwise, also when rows were rejected. */
  readonly userErrors: ReadonlyArray<ImportVehiclesError>;
};

/** A range of whole numbers, bounds included. */
export type IntRange = {
  /** Upper bound. */
  readonly max?: InputMaybe<Scalars['Int']['input']>;
  /** Lower bound. */
  readonly min?: InputMaybe<Scalars['Int']['input']>;
};

/** The vehicles within a range of mileages. The bounds can be given as `mileage` of a filter. */
export type MileageBucket = {
  readonly __typename?: 'MileageBucket';
  /** How many vehicles are within. */
  readonly count: Scalars['Int']['output'];
  /** Upper bound in kilometres, included. */
  readonly max: Scalars['Int']['output'];
  /** Lower bound in kilometres, included. */
  readonly min: Scalars['Int']['output'];
};

/** How the mileages of vehicles are spread. */
export type MileageFacet = {
  readonly __typename?: 'MileageFacet';
  /**
   * At most 12 ranges of equal width, which cover all mileages from the lowest to the highest, ranges without vehicles included. The width
   * is 1, 2 or 5 times a power of ten, at least 1,000.
   */
  readonly buckets: ReadonlyArray<MileageBucket>;
  /** The highest mileage, in kilometres. Null when there are no vehicles. */
  readonly max?: Maybe<Scalars['Int']['output']>;
  /** The lowest mileage, in kilometres. Null when there are no vehicles. */
  readonly min?: Maybe<Scalars['Int']['output']>;
};

/** An amount of money, exact to the centavo. */
export type Money = {
  readonly __typename?: 'Money';
  /** The amount, with two decimal places. */
  readonly amount: Scalars['Decimal']['output'];
  /** The currency. */
  readonly currency: CurrencyCode;
};

/** An amount of money in an input. */
export type MoneyInput = {
  /** The amount, with at most two decimal places. */
  readonly amount: Scalars['Decimal']['input'];
  /** The currency. Default: BRL. */
  readonly currency?: InputMaybe<CurrencyCode>;
};

/** The mutations of the graph. */
export type Mutation = {
  readonly __typename?: 'Mutation';
  /**
   * Adds uploaded files to the photos of a vehicle, behind those that it has. They are PROCESSING at first. A file that was added
   * already is not added again. ADMIN, SALES of its branch, who uploaded the files.
   */
  readonly attachVehiclePhotos?: Maybe<AttachVehiclePhotosPayload>;
  /**
   * Cancels a transfer that is not finished. The vehicle stays in its branch. A repeated call has no effect. ADMIN, SALES who manage
   * the branch that the vehicle leaves.
   */
  readonly cancelTransfer?: Maybe<CancelTransferPayload>;
  /**
   * Changes the prices of at most 200 vehicles, and returns a result for each. By default it is a preview, which changes nothing.
   * To carry out a preview, repeat it with `preview: false` and the versions of its vehicles as `expectedVersions`. A refused
   * vehicle keeps its price. The other prices still change. ADMIN, SALES. A vehicle of another branch is
   * refused with OTHER_BRANCH.
   */
  readonly changePrices?: Maybe<ChangePricesPayload>;
  /** Adds a vehicle to the stock of a branch. Its status is AVAILABLE. ADMIN, SALES in their branches. */
  readonly createVehicle?: Maybe<CreateVehiclePayload>;
  /**
   * Deletes an AVAILABLE vehicle. A vehicle with purchases is withdrawn: it is in no list, but still readable by its id and from
   * its sales. A vehicle without purchases is removed. A repeated call has no effect. ADMIN.
   */
  readonly deleteVehicle?: Maybe<DeleteVehiclePayload>;
  /**
   * Adds the vehicles of at most 200 rows of a list to the stock, and returns a result for each row. A wrong row is rejected. The
   * other rows are still added. The same rows can be sent again: a row with a plate or a VIN creates no second vehicle. A row
   * without both cannot be recognised, and is created again. ADMIN, SALES in their branches.
   */
  readonly importVehicles?: Maybe<ImportVehiclesPayload>;
  /**
   * Receives a vehicle that was sent. It belongs to the branch that receives it from now on. A repeated call has no effect.
   * ADMIN, SALES who manage the branch that the vehicle goes to.
   */
  readonly receiveTransfer?: Maybe<ReceiveTransferPayload>;
  /** Releases a vehicle that is reserved for this sale. A repeated call has no effect. Only for the sale service. */
  readonly releaseVehicle?: Maybe<ReleaseVehiclePayload>;
  /** Removes a photo from a vehicle. ADMIN, SALES of its branch. */
  readonly removeVehiclePhoto?: Maybe<RemoveVehiclePhotoPayload>;
  /** Puts the photos of a vehicle into another order. ADMIN, SALES of its branch. */
  readonly reorderVehiclePhotos?: Maybe<ReorderVehiclePhotosPayload>;
  /**
   * Requests the transfer of an AVAILABLE vehicle to another branch. Until the transfer is finished, the vehicle can be neither
   * reserved nor deleted. A repeated call has no effect. ADMIN, SALES of either branch.
   */
  readonly requestTransfer?: Maybe<RequestTransferPayload>;
  /**
   * Reserves an AVAILABLE vehicle for one sale. For SALES, a vehicle of another branch is refused with OTHER_BRANCH. A repeated call
   * for the same sale has no effect. Only for the sale service.
   */
  readonly reserveVehicle?: Maybe<ReserveVehiclePayload>;
  /** Marks a vehicle that is reserved for this sale as SOLD. A repeated call has no effect. Only for the sale service. */
  readonly sellVehicle?: Maybe<SellVehiclePayload>;
  /**
   * Sends a vehicle, whose transfer is requested, to the other branch. A repeated call has no effect. ADMIN, SALES who manage the
   * branch that the vehicle leaves.
   */
  readonly sendTransfer?: Maybe<SendTransferPayload>;
  /**
   * Prepares the upload of photos: returns an address for each file, which takes one upload within 15 minutes. Send the bytes of the
   * file by the method and with the headers of the target, then call `attachVehiclePhotos`. ADMIN, SALES of its branch.
   */
  readonly stageVehiclePhotos?: Maybe<StageVehiclePhotosPayload>;
  /** Makes a vehicle AVAILABLE again, as its sale is returned. A repeated call has no effect. Only for the sale service. */
  readonly takeBackVehicle?: Maybe<TakeBackVehiclePayload>;
  /** Changes the given fields of a vehicle. ADMIN, SALES of its branch. */
  readonly updateVehicle?: Maybe<UpdateVehiclePayload>;
};


/** The mutations of the graph. */
export type MutationAttachVehiclePhotosArgs = {
  id: Scalars['ID']['input'];
  input: AttachVehiclePhotosInput;
};


/** The mutations of the graph. */
export type MutationCancelTransferArgs = {
  id: Scalars['ID']['input'];
  input: CancelTransferInput;
};


/** The mutations of the graph. */
export type MutationChangePricesArgs = {
  input: ChangePricesInput;
};


/** The mutations of the graph. */
export type MutationCreateVehicleArgs = {
  input: CreateVehicleInput;
};


/** The mutations of the graph. */
export type MutationDeleteVehicleArgs = {
  id: Scalars['ID']['input'];
};


/** The mutations of the graph. */
export type MutationImportVehiclesArgs = {
  input: ImportVehiclesInput;
};


/** The mutations of the graph. */
export type MutationReceiveTransferArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


/** The mutations of the graph. */
export type MutationReleaseVehicleArgs = {
  input: ReleaseVehicleInput;
};


/** The mutations of the graph. */
export type MutationRemoveVehiclePhotoArgs = {
  id: Scalars['ID']['input'];
  input: RemoveVehiclePhotoInput;
};


/** The mutations of the graph. */
export type MutationReorderVehiclePhotosArgs = {
  id: Scalars['ID']['input'];
  input: ReorderVehiclePhotosInput;
};


/** The mutations of the graph. */
export type MutationRequestTransferArgs = {
  id: Scalars['ID']['input'];
  input: RequestTransferInput;
};


/** The mutations of the graph. */
export type MutationReserveVehicleArgs = {
  input: ReserveVehicleInput;
};


/** The mutations of the graph. */
export type MutationSellVehicleArgs = {
  input: SellVehicleInput;
};


/** The mutations of the graph. */
export type MutationSendTransferArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


/** The mutations of the graph. */
export type MutationStageVehiclePhotosArgs = {
  id: Scalars['ID']['input'];
  input: StageVehiclePhotosInput;
};


/** The mutations of the graph. */
export type MutationTakeBackVehicleArgs = {
  input: TakeBackVehicleInput;
};


/** The mutations of the graph. */
export type MutationUpdateVehicleArgs = {
  id: Scalars['ID']['input'];
  input: UpdateVehicleInput;
};

/** The personal data of the caller. Each service adds its own part. Any role, own data. */
export type MyData = {
  readonly __typename?: 'MyData';
  /** The user whose data this is. */
  readonly id: Scalars['ID']['output'];
  /** Ids of the vehicles of the purchases. */
  readonly vehicleIds?: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
  /** The vehicles of the purchases, with their current data. */
  readonly vehicles?: Maybe<Scalars['JSON']['output']>;
};

/** The position of a page in its list (Relay). */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** Cursor of the last edge. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether there are items after this page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether there are items before this page. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first edge. */
  readonly startCursor?: Maybe<Scalars['String']['output']>;
};

/** A photo of a vehicle (foto). */
export type Photo = {
  readonly __typename?: 'Photo';
  /** What the photo shows, for people who cannot see it. */
  readonly alt?: Maybe<Scalars['String']['output']>;
  /** Height of the widest picture, in pixels. Null unless READY. */
  readonly height?: Maybe<Scalars['Int']['output']>;
  /** Opaque identifier. */
  readonly id: Scalars['ID']['output'];
  /** A tiny picture as a data URI, to show until the photo is loaded. Null unless READY. */
  readonly placeholder?: Maybe<Scalars['String']['output']>;
  /** Position in the order, from 1. */
  readonly position: Scalars['Int']['output'];
  /** Why the file was not accepted, in words. Null unless FAILED. ADMIN, SALES of its branch. */
  readonly problem?: Maybe<Scalars['String']['output']>;
  /** Whether the photo can be shown. */
  readonly status: PhotoStatus;
  /**
   * The address of the photo: absolute, or a path of the gateway where PUBLIC_URL is not set. What is there never changes. Null
   * unless READY.
   */
  readonly url?: Maybe<Scalars['String']['output']>;
  /** Width of the widest picture, in pixels. Null unless READY. */
  readonly width?: Maybe<Scalars['Int']['output']>;
};


/** A photo of a vehicle (foto). */
export type PhotoUrlArgs = {
  format?: InputMaybe<PhotoFormat>;
  width?: InputMaybe<Scalars['Int']['input']>;
};

/** A file to upload. */
export type PhotoFileInput = {
  /** Content type: image/jpeg, image/png, image/webp or image/avif. */
  readonly contentType: Scalars['String']['input'];
  /** Name of the file, at most 255 characters. It is not kept. */
  readonly filename: Scalars['String']['input'];
  /** Exact size in bytes, at most 15 MB (15,728,640). */
  readonly size: Scalars['Int']['input'];
};

/** A format of a photo. */
export type PhotoFormat =
  /** AVIF: the smallest files. */
  | 'AVIF'
  /** JPEG, which everything can show. */
  | 'JPEG'
  /** WebP. */
  | 'WEBP';

/** Whether a photo can be shown. */
export type PhotoStatus =
  /** The uploaded file was not accepted. `problem` says why. */
  | 'FAILED'
  /** The uploaded file is being checked and prepared. */
  | 'PROCESSING'
  /** The photo can be shown. */
  | 'READY';

/** The vehicles within a range of prices. The bounds can be given as `price` of a filter. */
export type PriceBucket = {
  readonly __typename?: 'PriceBucket';
  /** How many vehicles are within. */
  readonly count: Scalars['Int']['output'];
  /** Upper bound in BRL, included. */
  readonly max: Scalars['Decimal']['output'];
  /** Lower bound in BRL, included. */
  readonly min: Scalars['Decimal']['output'];
};

/** The change of the price of one vehicle. */
export type PriceChange = {
  readonly __typename?: 'PriceChange';
  /** The price before. Null when the vehicle does not exist. */
  readonly from?: Maybe<Money>;
  /** Id of the vehicle, as it was given. */
  readonly id: Scalars['ID']['output'];
  /** The result. */
  readonly status: PriceChangeStatus;
  /** The price after. Null when the change was refused. */
  readonly to?: Maybe<Money>;
  /** Why the change was refused. The path of a field ends in the position of the vehicle in `ids`. Empty for other vehicles. */
  readonly userErrors: ReadonlyArray<ChangePricesError>;
  /** The vehicle as it is after the call. Its `version` is the one to give as expected. Null when it does not exist. */
  readonly vehicle?: Maybe<Vehicle>;
};

/** The result of a change of one price. In a preview: the expected result. */
export type PriceChangeStatus =
  /** The price changed. */
  | 'CHANGED'
  /** The price did not change. `userErrors` says why. */
  | 'REFUSED'
  /** The vehicle has this price already. Nothing was written. */
  | 'UNCHANGED';

/** How the prices of vehicles are spread. */
export type PriceFacet = {
  readonly __typename?: 'PriceFacet';
  /**
   * At most 12 ranges of equal width, which cover all prices from the lowest to the highest, ranges without vehicles included. The width
   * is 1, 2 or 5 times a power of ten, at least 1,000.
   */
  readonly buckets: ReadonlyArray<PriceBucket>;
  /** The highest price, in BRL. Null when there are no vehicles. */
  readonly max?: Maybe<Scalars['Decimal']['output']>;
  /** The lowest price, in BRL. Null when there are no vehicles. */
  readonly min?: Maybe<Scalars['Decimal']['output']>;
};

/** The queries of the graph. */
export type Query = {
  readonly __typename?: 'Query';
  /** A vehicle by its id. Null when it does not exist. Any role. Anyone where the stock is public. */
  readonly vehicle?: Maybe<Vehicle>;
  /**
   * Counts of the vehicles in stock, for the filters of a search page. Exact. Any role. Anyone where the stock is public: then of
   * the vehicles that `vehicles` lists there.
   */
  readonly vehicleFacets?: Maybe<VehicleFacets>;
  /**
   * The vehicles in stock. Default order: newest first. Any role. Anyone where the stock is public: then without SOLD vehicles, and
   * without a filter or a search by plate or VIN.
   */
  readonly vehicles?: Maybe<VehicleConnection>;
};


/** The queries of the graph. */
export type QueryVehicleArgs = {
  id: Scalars['ID']['input'];
};


/** The queries of the graph. */
export type QueryVehicleFacetsArgs = {
  filter?: InputMaybe<VehicleFilter>;
};


/** The queries of the graph. */
export type QueryVehiclesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<VehicleFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  sortBy?: InputMaybe<VehicleSort>;
};

/** Why `receiveTransfer` was refused. */
export type ReceiveTransferError = UserError & {
  readonly __typename?: 'ReceiveTransferError';
  /** A code for programs. */
  readonly code: UserErrorCode;
  /** Path of the field in the input. Null when the problem is not about one field. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** A message for people. */
  readonly message: Scalars['String']['output'];
};

/** Outcome of `receiveTransfer`. */
export type ReceiveTransferPayload = {
  readonly __typename?: 'ReceiveTransferPayload';
  /** The reasons for a refusal. Empty on success. */
  readonly userErrors: ReadonlyArray<ReceiveTransferError>;
  /** The vehicle, in its new branch. Null when refused. */
  readonly vehicle?: Maybe<Vehicle>;
};

/** The vehicle to release, and the sale. */
export type ReleaseVehicleInput = {
  /** The sale that the vehicle is reserved for. */
  readonly saleId: Scalars['ID']['input'];
  /** The vehicle. */
  readonly vehicleId: Scalars['ID']['input'];
};

/** Outcome of `releaseVehicle`. */
export type ReleaseVehiclePayload = {
  readonly __typename?: 'ReleaseVehiclePayload';
  /** Whether the vehicle is not reserved for this sale now. */
  readonly released: Scalars['Boolean']['output'];
};

/** Why `removeVehiclePhoto` was refused. */
export type RemoveVehiclePhotoError = UserError & {
  readonly __typename?: 'RemoveVehiclePhotoError';
  /** A code for programs. */
  readonly code: UserErrorCode;
  /** Path of the field in the input. Null when the problem is not about one field. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** A message for people. */
  readonly message: Scalars['String']['output'];
};

/** The photo to remove. */
export type RemoveVehiclePhotoInput = {
  /** Id of the photo. */
  readonly photoId: Scalars['ID']['input'];
};

/** Outcome of `removeVehiclePhoto`. */
export type RemoveVehiclePhotoPayload = {
  readonly __typename?: 'RemoveVehiclePhotoPayload';
  /** The reasons for a refusal. Empty on success. */
  readonly userErrors: ReadonlyArray<RemoveVehiclePhotoError>;
  /** The vehicle with its photos. Null when refused. */
  readonly vehicle?: Maybe<Vehicle>;
};

/** Why `reorderVehiclePhotos` was refused. */
export type ReorderVehiclePhotosError = UserError & {
  readonly __typename?: 'ReorderVehiclePhotosError';
  /** A code for programs. */
  readonly code: UserErrorCode;
  /** Path of the field in the input. Null when the problem is not about one field. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** A message for people. */
  readonly message: Scalars['String']['output'];
};

/** The order of photos. */
export type ReorderVehiclePhotosInput = {
  /** Ids of all photos of the vehicle, each once. Refused with STALE when others are there by now. */
  readonly ids: ReadonlyArray<Scalars['ID']['input']>;
};

/** Outcome of `reorderVehiclePhotos`. */
export type ReorderVehiclePhotosPayload = {
  readonly __typename?: 'ReorderVehiclePhotosPayload';
  /** The reasons for a refusal. Empty on success. */
  readonly userErrors: ReadonlyArray<ReorderVehiclePhotosError>;
  /** The vehicle with its photos. Null when refused. */
  readonly vehicle?: Maybe<Vehicle>;
};

/** Why `requestTransfer` was refused. */
export type RequestTransferError = UserError & {
  readonly __typename?: 'RequestTransferError';
  /** A code for programs. */
  readonly code: UserErrorCode;
  /** Path of the field in the input. Null when the problem is not about one field. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** A message for people. */
  readonly message: Scalars['String']['output'];
};

/** The transfer to request. */
export type RequestTransferInput = {
  /** What the branches should know, at most 500 characters. Do not name customers. */
  readonly notes?: InputMaybe<Scalars['String']['input']>;
  /** Id of the branch that the vehicle is to go to. */
  readonly toBranchId: Scalars['ID']['input'];
};

/** Outcome of `requestTransfer`. */
export type RequestTransferPayload = {
  readonly __typename?: 'RequestTransferPayload';
  /** The reasons for a refusal. Empty on success. */
  readonly userErrors: ReadonlyArray<RequestTransferError>;
  /** The vehicle, its transfer requested. Null when refused. */
  readonly vehicle?: Maybe<Vehicle>;
};

/** Why `reserveVehicle` was refused. */
export type ReserveVehicleError = UserError & {
  readonly __typename?: 'ReserveVehicleError';
  /** A code for programs. */
  readonly code: UserErrorCode;
  /** Path of the field in the input. Null when the problem is not about one field. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** A message for people. */
  readonly message: Scalars['String']['output'];
};

/** The vehicle to reserve, and the sale. */
export type ReserveVehicleInput = {
  /** The price that the caller saw. Refused with PRICE_CHANGED when it differs. */
  readonly expectedPrice?: InputMaybe<MoneyInput>;
  /** The sale that the vehicle is reserved for. */
  readonly saleId: Scalars['ID']['input'];
  /** The vehicle. */
  readonly vehicleId: Scalars['ID']['input'];
};

/** Outcome of `reserveVehicle`. */
export type ReserveVehiclePayload = {
  readonly __typename?: 'ReserveVehiclePayload';
  /** The reasons for a refusal. Empty on success. */
  readonly userErrors: ReadonlyArray<ReserveVehicleError>;
  /** The reserved vehicle, with its price. Null when refused. */
  readonly vehicle?: Maybe<Vehicle>;
};

/** The sale of one vehicle to one customer (venda). */
export type Sale = {
  readonly __typename?: 'Sale';
  /** Opaque identifier (UUID v7). */
  readonly id: Scalars['ID']['output'];
};

/** The vehicle that is sold, and the sale. */
export type SellVehicleInput = {
  /** The sale that the vehicle is reserved for. */
  readonly saleId: Scalars['ID']['input'];
  /** The vehicle. */
  readonly vehicleId: Scalars['ID']['input'];
};

/** Outcome of `sellVehicle`. */
export type SellVehiclePayload = {
  readonly __typename?: 'SellVehiclePayload';
  /** Whether the vehicle is now SOLD with this sale. */
  readonly sold: Scalars['Boolean']['output'];
};

/** Why `sendTransfer` was refused. */
export type SendTransferError = UserError & {
  readonly __typename?: 'SendTransferError';
  /** A code for programs. */
  readonly code: UserErrorCode;
  /** Path of the field in the input. Null when the problem is not about one field. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** A message for people. */
  readonly message: Scalars['String']['output'];
};

/** Outcome of `sendTransfer`. */
export type SendTransferPayload = {
  readonly __typename?: 'SendTransferPayload';
  /** The reasons for a refusal. Empty on success. */
  readonly userErrors: ReadonlyArray<SendTransferError>;
  /** The vehicle, on its way. Null when refused. */
  readonly vehicle?: Maybe<Vehicle>;
};

/** The direction of a sort. */
export type SortDirection =
  /** Ascending: smallest, earliest or alphabetically first value first. */
  | 'ASC'
  /** Descending: largest, latest or alphabetically last value first. */
  | 'DESC';

/** Why `stageVehiclePhotos` was refused. */
export type StageVehiclePhotosError = UserError & {
  readonly __typename?: 'StageVehiclePhotosError';
  /** A code for programs. */
  readonly code: UserErrorCode;
  /** Path of the field in the input. Null when the problem is not about one field. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** A message for people. */
  readonly message: Scalars['String']['output'];
};

/** The files to upload. */
export type StageVehiclePhotosInput = {
  /** The files, from 1 to 40. A vehicle has at most 40 photos. */
  readonly files: ReadonlyArray<PhotoFileInput>;
};

/** Outcome of `stageVehiclePhotos`. */
export type StageVehiclePhotosPayload = {
  readonly __typename?: 'StageVehiclePhotosPayload';
  /** A target for each file, in their order. Null when refused. */
  readonly targets?: Maybe<ReadonlyArray<UploadTarget>>;
  /** The reasons for a refusal. Empty on success. */
  readonly userErrors: ReadonlyArray<StageVehiclePhotosError>;
};

/** The changes that the graph sends. */
export type Subscription = {
  readonly __typename?: 'Subscription';
  /**
   * Vehicles as they are now, and again after each change. Null when one does not exist, or was deleted. From 1 to 100 ids.
   * Any role. Anyone where the stock is public.
   */
  readonly vehicleChanged?: Maybe<Vehicle>;
};


/** The changes that the graph sends. */
export type SubscriptionVehicleChangedArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};

/** Why `takeBackVehicle` was refused. */
export type TakeBackVehicleError = UserError & {
  readonly __typename?: 'TakeBackVehicleError';
  /** A code for programs. */
  readonly code: UserErrorCode;
  /** Path of the field in the input. Null when the problem is not about one field. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** A message for people. */
  readonly message: Scalars['String']['output'];
};

/** The vehicle that comes back, and the sale that is returned. */
export type TakeBackVehicleInput = {
  /** Id of this attempt to return the sale. */
  readonly returnId: Scalars['ID']['input'];
  /** The sale that the vehicle was sold by. */
  readonly saleId: Scalars['ID']['input'];
  /** The vehicle. */
  readonly vehicleId: Scalars['ID']['input'];
};

/** Outcome of `takeBackVehicle`. */
export type TakeBackVehiclePayload = {
  readonly __typename?: 'TakeBackVehiclePayload';
  /** The reasons for a refusal. Empty on success. */
  readonly userErrors: ReadonlyArray<TakeBackVehicleError>;
  /** The vehicle, AVAILABLE again. Null when refused. */
  readonly vehicle?: Maybe<Vehicle>;
};

/** A text, and how many vehicles have it. */
export type TextFacetValue = {
  readonly __typename?: 'TextFacetValue';
  /** How many vehicles have it. */
  readonly count: Scalars['Int']['output'];
  /** The text. */
  readonly value: Scalars['String']['output'];
};

/** The transmission of a vehicle (câmbio). */
export type Transmission =
  /** Manual, with a clutch that is operated automatically (automatizado). */
  | 'AUTOMATED'
  /** Automatic with fixed gears, also with two clutches (automático). */
  | 'AUTOMATIC'
  /** Automatic without fixed gears (CVT). */
  | 'CVT'
  /** Manual. */
  | 'MANUAL';

/** A transmission, and how many vehicles have it. */
export type TransmissionFacetValue = {
  readonly __typename?: 'TransmissionFacetValue';
  /** How many vehicles have it. */
  readonly count: Scalars['Int']['output'];
  /** The transmission. */
  readonly value: Transmission;
};

/** Why `updateVehicle` was refused. */
export type UpdateVehicleError = UserError & {
  readonly __typename?: 'UpdateVehicleError';
  /** A code for programs. */
  readonly code: UserErrorCode;
  /** Path of the field in the input. Null when the problem is not about one field. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** A message for people. */
  readonly message: Scalars['String']['output'];
};

/** The changes. A field that is left out keeps its value. */
export type UpdateVehicleInput = {
  /** Colour (cor). Null removes it. */
  readonly color?: InputMaybe<Scalars['String']['input']>;
  /** Text about the vehicle for buyers (descrição), at most 5,000 characters. Line breaks are kept. Null removes it. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Number of doors (portas), 0 to 9. Null removes it. */
  readonly doors?: InputMaybe<Scalars['Int']['input']>;
  /** The version that was read. The change is refused with STALE when the record has another one. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /**
   * Equipment and optional features (opcionais), at most 60, each of at most 80 characters and each once, ignoring case and
   * accents. Null removes all.
   */
  readonly features?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Code of the model in the FIPE table (código FIPE), such as 005340-6. Null removes it. */
  readonly fipeCode?: InputMaybe<Scalars['String']['input']>;
  /** Fuel (combustível). */
  readonly fuelType?: InputMaybe<FuelType>;
  /** Make (marca). */
  readonly make?: InputMaybe<Scalars['String']['input']>;
  /** Year of manufacture (ano de fabricação): the model year or the year before. Null removes it. */
  readonly manufactureYear?: InputMaybe<Scalars['Int']['input']>;
  /** Mileage in kilometres (quilometragem). */
  readonly mileage?: InputMaybe<Scalars['Int']['input']>;
  /** Model (modelo). */
  readonly model?: InputMaybe<Scalars['String']['input']>;
  /** Licence plate (placa), such as ABC1234 or ABC1D23. Unique among vehicles in stock. Null removes it. */
  readonly plate?: InputMaybe<Scalars['String']['input']>;
  /** Asking price (preço), above zero. The price of a reserved or sold vehicle cannot change. */
  readonly price?: InputMaybe<MoneyInput>;
  /** Registration number (RENAVAM), 11 digits with a check digit. An older one of 9 digits gets leading zeros. Null removes it. */
  readonly renavam?: InputMaybe<Scalars['String']['input']>;
  /** Transmission (câmbio). Null removes it. */
  readonly transmission?: InputMaybe<Transmission>;
  /** Trim level (versão), at most 80 characters. Null removes it. */
  readonly trim?: InputMaybe<Scalars['String']['input']>;
  /** Type of vehicle (tipo). */
  readonly type?: InputMaybe<VehicleType>;
  /** Vehicle identification number (chassi). Unique among vehicles in stock. Null removes it. */
  readonly vin?: InputMaybe<Scalars['String']['input']>;
  /** Model year (ano), from 1886 to next year. */
  readonly year?: InputMaybe<Scalars['Int']['input']>;
};

/** Outcome of `updateVehicle`. */
export type UpdateVehiclePayload = {
  readonly __typename?: 'UpdateVehiclePayload';
  /** The reasons for a refusal. Empty on success. */
  readonly userErrors: ReadonlyArray<UpdateVehicleError>;
  /** The changed vehicle. Null when the input was refused. */
  readonly vehicle?: Maybe<Vehicle>;
};

/** A header of an upload. */
export type UploadHeader = {
  readonly __typename?: 'UploadHeader';
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** Its value. */
  readonly value: Scalars['String']['output'];
};

/** Where to upload one file. */
export type UploadTarget = {
  readonly __typename?: 'UploadTarget';
  /** When the address ends. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** The headers that the request must have. */
  readonly headers: ReadonlyArray<UploadHeader>;
  /** What to give `attachVehiclePhotos` after the upload. It is for this vehicle and this user. */
  readonly key: Scalars['String']['output'];
  /** The HTTP method. */
  readonly method: Scalars['String']['output'];
  /** The address: absolute, or a path of the gateway. */
  readonly url: Scalars['String']['output'];
};

/** A person who can log in (usuário). */
export type User = {
  readonly __typename?: 'User';
  /** Opaque identifier (UUID v7). */
  readonly id: Scalars['ID']['output'];
};

/** A problem with an input that the caller can correct. */
export type UserError = {
  /** A code for programs. */
  readonly code: UserErrorCode;
  /** Path of the field in the input. Null when the problem is not about one field. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** A message for people. */
  readonly message: Scalars['String']['output'];
};

/** Why an input was refused. */
export type UserErrorCode =
  /** A value that must be unique is already in use. */
  | 'CONFLICT'
  /** A value is not allowed. */
  | 'INVALID'
  /** The state of the record does not allow the change. */
  | 'INVALID_STATE'
  /** There are as many records as there may be. */
  | 'LIMIT_REACHED'
  /** A record that the input names does not exist, or the caller may not see it. */
  | 'NOT_FOUND'
  /** The record belongs to a branch that the caller does not work in, or does not manage where that is needed. */
  | 'OTHER_BRANCH'
  /** The price differs from the expected one. */
  | 'PRICE_CHANGED'
  /** The record has changed since it was read. Read it again. */
  | 'STALE'
  /** The vehicle is reserved or sold. */
  | 'VEHICLE_NOT_AVAILABLE';

/** A vehicle in stock (veículo). */
export type Vehicle = {
  readonly __typename?: 'Vehicle';
  /** The branch that the vehicle belongs to (filial). Only a transfer changes it. */
  readonly branch?: Maybe<Branch>;
  /** Id of the branch that the vehicle belongs to. Only for services. */
  readonly branchId: Scalars['ID']['output'];
  /** Colour (cor). */
  readonly color?: Maybe<Scalars['String']['output']>;
  /** The first photo that is READY (foto de capa). Null when there is none. */
  readonly coverPhoto?: Maybe<Photo>;
  /** When the record was created. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Text about the vehicle for buyers (descrição), in paragraphs. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Number of doors (portas). */
  readonly doors?: Maybe<Scalars['Int']['output']>;
  /** Equipment and optional features (opcionais), in the order in which staff gave them. */
  readonly features: ReadonlyArray<Scalars['String']['output']>;
  /** Code of the model in the FIPE table (código FIPE), such as 005340-6. */
  readonly fipeCode?: Maybe<Scalars['String']['output']>;
  /** Fuel (combustível). */
  readonly fuelType: FuelType;
  /** The changes of the status, oldest first. At most the latest 1,000. ADMIN, SALES of its branch. */
  readonly history?: Maybe<ReadonlyArray<VehicleTransition>>;
  /** Opaque identifier (UUID v7). */
  readonly id: Scalars['ID']['output'];
  /** Make (marca). */
  readonly make: Scalars['String']['output'];
  /** Year of manufacture (ano de fabricação): the model year or the year before. Null when it is not known. */
  readonly manufactureYear?: Maybe<Scalars['Int']['output']>;
  /** Mileage in kilometres (quilometragem). */
  readonly mileage: Scalars['Int']['output'];
  /** Model (modelo). */
  readonly model: Scalars['String']['output'];
  /** The photos in their order, at most 40 (fotos). ADMIN, SALES get all of them, others those that are READY. */
  readonly photos: ReadonlyArray<Photo>;
  /** Licence plate (placa), such as ABC1234 or ABC1D23. */
  readonly plate?: Maybe<Scalars['String']['output']>;
  /** The earlier record of this car, from before it was bought back. Null when there is none. ADMIN, SALES of this vehicle's branch. */
  readonly previously?: Maybe<Vehicle>;
  /** Asking price (preço). */
  readonly price: Money;
  /** The prices of the vehicle, oldest first. At most the latest 1,000. ADMIN, SALES of its branch. */
  readonly priceHistory?: Maybe<ReadonlyArray<VehiclePrice>>;
  /** Registration number (RENAVAM), 11 digits. ADMIN, SALES of its branch. */
  readonly renavam?: Maybe<Scalars['String']['output']>;
  /** Whether the vehicle is for sale (situação). Only purchases and decisions change it. */
  readonly status: VehicleStatus;
  /** The transfer to another branch that is under way. Null when there is none. ADMIN, SALES of either branch. */
  readonly transfer?: Maybe<VehicleTransfer>;
  /**
   * The finished transfers to other branches, oldest first. At most the latest 100. ADMIN, SALES of its branch. Other SALES get those
   * from or to their branches.
   */
  readonly transfers?: Maybe<ReadonlyArray<VehicleTransfer>>;
  /** Transmission (câmbio). */
  readonly transmission?: Maybe<Transmission>;
  /** Trim level (versão), such as Highline 1.0 TSI. */
  readonly trim?: Maybe<Scalars['String']['output']>;
  /** Type of vehicle (tipo). */
  readonly type: VehicleType;
  /** When the record last changed. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** Version of the record. It grows with each change. Give it as `expectedVersion` of an update. */
  readonly version: Scalars['Int']['output'];
  /** Vehicle identification number (chassi). */
  readonly vin?: Maybe<Scalars['String']['output']>;
  /** When the vehicle was deleted. Null while it is in stock. A deleted vehicle is in no list and cannot be bought. */
  readonly withdrawnAt?: Maybe<Scalars['DateTime']['output']>;
  /** Model year (ano). */
  readonly year: Scalars['Int']['output'];
};

/** A page of vehicles (Relay connection). */
export type VehicleConnection = {
  readonly __typename?: 'VehicleConnection';
  /** The vehicles with their cursors. */
  readonly edges: ReadonlyArray<VehicleEdge>;
  /** The vehicles, without cursors. */
  readonly nodes: ReadonlyArray<Vehicle>;
  /** The position of the page in the list. */
  readonly pageInfo: PageInfo;
  /** How many vehicles the filter matches, on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A vehicle and its position in the list. */
export type VehicleEdge = {
  readonly __typename?: 'VehicleEdge';
  /** Opaque position, for `after` and `before`. */
  readonly cursor: Scalars['String']['output'];
  /** The vehicle. */
  readonly node: Vehicle;
};

/**
 * How the vehicles of a list are spread over makes, models, prices and so on, for the filters of a search page. Each facet ignores the
 * condition of the filter on what it counts itself: with `make: ["Fiat"]`, the facet `make` still counts the other makes. The
 * values of a facet are ordered by their counts, the largest first, equal ones by value; years from the latest. At most 500 values.
 */
export type VehicleFacets = {
  readonly __typename?: 'VehicleFacets';
  /** By the branch that the vehicles belong to. */
  readonly branch: ReadonlyArray<BranchFacetValue>;
  /** By fuel. */
  readonly fuelType: ReadonlyArray<FuelTypeFacetValue>;
  /** By make, counted without case and accents, in the most frequent spelling. */
  readonly make: ReadonlyArray<TextFacetValue>;
  /** By mileage, in kilometres. */
  readonly mileage: MileageFacet;
  /** By model, counted without case and accents, in the most frequent spelling. Models of one name of several makes are counted together. */
  readonly model: ReadonlyArray<TextFacetValue>;
  /** By asking price, in BRL. */
  readonly price: PriceFacet;
  /** How many vehicles the filter matches. */
  readonly total: Scalars['Int']['output'];
  /** By transmission. Vehicles whose transmission is not known are in none. */
  readonly transmission: ReadonlyArray<TransmissionFacetValue>;
  /** By type of vehicle. */
  readonly type: ReadonlyArray<VehicleTypeFacetValue>;
  /** By model year, the latest first. */
  readonly year: ReadonlyArray<YearFacetValue>;
};

/**
 * A filter of vehicles. Conditions are joined by AND, the values of one condition by OR, at most 50 values. An empty list of
 * values matches nothing. `features` differs: its values are joined by AND, and an empty list matches every vehicle.
 */
export type VehicleFilter = {
  /** Ids of branches: vehicles that belong to any of them. */
  readonly branchId?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Any of these colours, ignoring case and accents. */
  readonly color?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Any of these numbers of doors. */
  readonly doors?: InputMaybe<ReadonlyArray<Scalars['Int']['input']>>;
  /** All of these features, ignoring case and accents. */
  readonly features?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Any of these fuels. */
  readonly fuelType?: InputMaybe<ReadonlyArray<FuelType>>;
  /** Any of these makes, ignoring case and accents. */
  readonly make?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Year of manufacture, bounds included. A vehicle whose year of manufacture is not known matches no bound. */
  readonly manufactureYear?: InputMaybe<IntRange>;
  /** Mileage in kilometres, bounds included. */
  readonly mileage?: InputMaybe<IntRange>;
  /** Any of these models, ignoring case and accents. */
  readonly model?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Vehicles with this licence plate (placa), ignoring case and hyphens: one in stock, and those that were sold before. */
  readonly plate?: InputMaybe<Scalars['String']['input']>;
  /** Vehicles whose plate begins with this text, or ends with it, four characters at least. Only for the sale service. */
  readonly platePart?: InputMaybe<Scalars['String']['input']>;
  /** Price in BRL, bounds included. */
  readonly price?: InputMaybe<DecimalRange>;
  /**
   * Each of these words must begin a word of the make, model, trim, colour, year, plate or VIN, in any order, ignoring case and accents.
   * At most 100 characters. A text without words is ignored.
   */
  readonly search?: InputMaybe<Scalars['String']['input']>;
  /** Any of these statuses. */
  readonly status?: InputMaybe<ReadonlyArray<VehicleStatus>>;
  /** Any of these transmissions. */
  readonly transmission?: InputMaybe<ReadonlyArray<Transmission>>;
  /** Any of these trim levels, ignoring case and accents. */
  readonly trim?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Any of these types of vehicle. */
  readonly type?: InputMaybe<ReadonlyArray<VehicleType>>;
  /** Vehicles with this identification number (chassi), ignoring case: one in stock, and those that were sold before. */
  readonly vin?: InputMaybe<Scalars['String']['input']>;
  /** Model year, bounds included. */
  readonly year?: InputMaybe<IntRange>;
};

/** A price of a vehicle, valid until the next one. */
export type VehiclePrice = {
  readonly __typename?: 'VehiclePrice';
  /** When the price was set. */
  readonly at: Scalars['DateTime']['output'];
  /** The user who set the price. Null when the system did it. */
  readonly by?: Maybe<User>;
  /** The amount. */
  readonly price: Money;
};

/** How to sort vehicles. */
export type VehicleSort = {
  /** The direction. Default: ASC. */
  readonly direction?: SortDirection;
  /** The field to sort by. */
  readonly field: VehicleSortField;
};

/** A field to sort vehicles by. */
export type VehicleSortField =
  /** When the record was created. */
  | 'CREATED_AT'
  /** Make, ignoring case and accents. */
  | 'MAKE'
  /** Year of manufacture. Vehicles whose year is not known come before all others, and last in descending order. */
  | 'MANUFACTURE_YEAR'
  /** Mileage in kilometres. */
  | 'MILEAGE'
  /** Model, ignoring case and accents. */
  | 'MODEL'
  /** Asking price. */
  | 'PRICE'
  /** Model year. */
  | 'YEAR';

/** Whether a vehicle is for sale (situação). */
export type VehicleStatus =
  /** For sale (DISPONÍVEL). */
  | 'AVAILABLE'
  /** Reserved for one sale that is not decided yet (RESERVADO). */
  | 'RESERVED'
  /** Sold (VENDIDO). */
  | 'SOLD';

/** A transfer of a vehicle from one branch to another (transferência). */
export type VehicleTransfer = {
  readonly __typename?: 'VehicleTransfer';
  /** When the vehicle was received, or the transfer was cancelled. Null before. */
  readonly finishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The user who received the vehicle, or cancelled the transfer. Null while nobody has. */
  readonly finishedBy?: Maybe<User>;
  /** The branch that the vehicle leaves. */
  readonly from?: Maybe<Branch>;
  /** What was said with the request. */
  readonly notes?: Maybe<Scalars['String']['output']>;
  /** Why the transfer was cancelled. Null when nobody said why. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** When it was requested. */
  readonly requestedAt: Scalars['DateTime']['output'];
  /** The user who requested it. */
  readonly requestedBy?: Maybe<User>;
  /** When the vehicle was sent. Null while it was not. */
  readonly sentAt?: Maybe<Scalars['DateTime']['output']>;
  /** The user who sent the vehicle. Null while nobody has. */
  readonly sentBy?: Maybe<User>;
  /** Where the transfer stands. */
  readonly status: VehicleTransferStatus;
  /** The branch that the vehicle goes to. */
  readonly to?: Maybe<Branch>;
};

/** Where the transfer of a vehicle to another branch stands. */
export type VehicleTransferStatus =
  /** Cancelled. The vehicle stayed in its branch (CANCELADA). */
  | 'CANCELLED'
  /** Sent, and not received yet (EM TRÂNSITO). */
  | 'IN_TRANSIT'
  /** Received. The vehicle belongs to the other branch (RECEBIDA). */
  | 'RECEIVED'
  /** Requested. The vehicle was not sent yet (SOLICITADA). */
  | 'REQUESTED';

/** One change of a vehicle's status. */
export type VehicleTransition = {
  readonly __typename?: 'VehicleTransition';
  /** When it happened. */
  readonly at: Scalars['DateTime']['output'];
  /** The user who did it. Null when the system did it. */
  readonly by?: Maybe<User>;
  /** The status before. Null when the vehicle was added to the stock. */
  readonly from?: Maybe<VehicleStatus>;
  /** The sale that reserved, released or received the vehicle. Null when there was no such sale. */
  readonly sale?: Maybe<Sale>;
  /** The status after. */
  readonly to: VehicleStatus;
};

/** Type of vehicle (tipo). */
export type VehicleType =
  /** Bus (ônibus). */
  | 'BUS'
  /** Car (carro). */
  | 'CAR'
  /** Motorcycle (moto). */
  | 'MOTORCYCLE'
  /** Truck (caminhão). */
  | 'TRUCK'
  /** Van. */
  | 'VAN';

/** A type of vehicle, and how many vehicles are of it. */
export type VehicleTypeFacetValue = {
  readonly __typename?: 'VehicleTypeFacetValue';
  /** How many vehicles are of it. */
  readonly count: Scalars['Int']['output'];
  /** The type. */
  readonly value: VehicleType;
};

/** A model year, and how many vehicles have it. */
export type YearFacetValue = {
  readonly __typename?: 'YearFacetValue';
  /** How many vehicles have it. */
  readonly count: Scalars['Int']['output'];
  /** The model year. */
  readonly value: Scalars['Int']['output'];
};

/** The callers who may share an answer. */
export type CacheControl__Scope =
  /** Only the caller. */
  | 'PRIVATE'
  /** All users with the same role. All people who are not logged in. */
  | 'PUBLIC';

/** The classes of rate limits that a root field can name. */
export type RateLimit__Class =
  /** Administration (`RATE_LIMIT_ADMIN`). */
  | 'ADMIN'
  /** Authentication: log-in, registration, passwords (`RATE_LIMIT_AUTH`). */
  | 'AUTH'
  /** Lists and counts over many records (`RATE_LIMIT_LISTING`). */
  | 'LISTING';



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  MyData: MyData;
  Vehicle: Vehicle;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  MyData:
    ( { __typename: 'MyData' }
    & GraphQLRecursivePick<FederationTypes['MyData'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['MyData'], {"vehicleIds":true}> ) );
  Vehicle:
    ( { __typename: 'Vehicle' }
    & GraphQLRecursivePick<FederationTypes['Vehicle'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  UserError:
    | ( import('@autograph/kernel').Refusal<UserErrorCode> )
    | ( import('@autograph/kernel').Refusal<UserErrorCode> )
    | ( import('@autograph/kernel').Refusal<UserErrorCode> )
    | ( import('@autograph/kernel').Refusal<UserErrorCode> )
    | ( import('@autograph/kernel').Refusal<UserErrorCode> )
    | ( import('@autograph/kernel').Refusal<UserErrorCode> )
    | ( import('@autograph/kernel').Refusal<UserErrorCode> )
    | ( import('@autograph/kernel').Refusal<UserErrorCode> )
    | ( import('@autograph/kernel').Refusal<UserErrorCode> )
    | ( import('@autograph/kernel').Refusal<UserErrorCode> )
    | ( import('@autograph/kernel').Refusal<UserErrorCode> )
    | ( import('@autograph/kernel').Refusal<UserErrorCode> )
    | ( import('@autograph/kernel').Refusal<UserErrorCode> )
    | ( import('@autograph/kernel').Refusal<UserErrorCode> )
    | ( import('@autograph/kernel').Refusal<UserErrorCode> )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AttachVehiclePhotosError: ResolverTypeWrapper<import('@autograph/kernel').Refusal<UserErrorCode>>;
  AttachVehiclePhotosInput: AttachVehiclePhotosInput;
  AttachVehiclePhotosPayload: ResolverTypeWrapper<Omit<AttachVehiclePhotosPayload, 'userErrors' | 'vehicle'> & { userErrors: ReadonlyArray<ResolversTypes['AttachVehiclePhotosError']>, vehicle?: Maybe<ResolversTypes['Vehicle']> }>;
  Branch: ResolverTypeWrapper<Branch>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  BranchFacetValue: ResolverTypeWrapper<BranchFacetValueModel>;
  CancelTransferError: ResolverTypeWrapper<import('@autograph/kernel').Refusal<UserErrorCode>>;
  CancelTransferInput: CancelTransferInput;
  CancelTransferPayload: ResolverTypeWrapper<Omit<CancelTransferPayload, 'userErrors' | 'vehicle'> & { userErrors: ReadonlyArray<ResolversTypes['CancelTransferError']>, vehicle?: Maybe<ResolversTypes['Vehicle']> }>;
  ChangePricesError: ResolverTypeWrapper<import('@autograph/kernel').Refusal<UserErrorCode>>;
  ChangePricesInput: ChangePricesInput;
  ChangePricesPayload: ResolverTypeWrapper<Omit<ChangePricesPayload, 'results' | 'userErrors'> & { results?: Maybe<ReadonlyArray<ResolversTypes['PriceChange']>>, userErrors: ReadonlyArray<ResolversTypes['ChangePricesError']> }>;
  CreateVehicleError: ResolverTypeWrapper<import('@autograph/kernel').Refusal<UserErrorCode>>;
  CreateVehicleInput: CreateVehicleInput;
  CreateVehiclePayload: ResolverTypeWrapper<Omit<CreateVehiclePayload, 'userErrors' | 'vehicle'> & { userErrors: ReadonlyArray<ResolversTypes['CreateVehicleError']>, vehicle?: Maybe<ResolversTypes['Vehicle']> }>;
  CurrencyCode: CurrencyCode;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  DecimalRange: DecimalRange;
  DeleteVehicleError: ResolverTypeWrapper<import('@autograph/kernel').Refusal<UserErrorCode>>;
  DeleteVehiclePayload: ResolverTypeWrapper<Omit<DeleteVehiclePayload, 'userErrors' | 'vehicle'> & { userErrors: ReadonlyArray<ResolversTypes['DeleteVehicleError']>, vehicle?: Maybe<ResolversTypes['Vehicle']> }>;
  FuelType: FuelType;
  FuelTypeFacetValue: ResolverTypeWrapper<FuelTypeFacetValue>;
  ImportVehicleResult: ResolverTypeWrapper<Omit<ImportVehicleResult, 'userErrors' | 'vehicle'> & { userErrors: ReadonlyArray<ResolversTypes['ImportVehiclesError']>, vehicle?: Maybe<ResolversTypes['Vehicle']> }>;
  ImportVehicleRow: ImportVehicleRow;
  ImportVehicleStatus: ImportVehicleStatus;
  ImportVehiclesError: ResolverTypeWrapper<import('@autograph/kernel').Refusal<UserErrorCode>>;
  ImportVehiclesInput: ImportVehiclesInput;
  ImportVehiclesPayload: ResolverTypeWrapper<Omit<ImportVehiclesPayload, 'results' | 'userErrors'> & { results?: Maybe<ReadonlyArray<ResolversTypes['ImportVehicleResult']>>, userErrors: ReadonlyArray<ResolversTypes['ImportVehiclesError']> }>;
  IntRange: IntRange;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  MileageBucket: ResolverTypeWrapper<MileageBucket>;
  MileageFacet: ResolverTypeWrapper<MileageFacet>;
  Money: ResolverTypeWrapper<MoneyModel>;
  MoneyInput: MoneyInput;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  MyData: ResolverTypeWrapper<OwnDataModel>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Photo: ResolverTypeWrapper<PhotoModel>;
  PhotoFileInput: PhotoFileInput;
  PhotoFormat: PhotoFormat;
  PhotoStatus: PhotoStatus;
  PriceBucket: ResolverTypeWrapper<PriceBucketModel>;
  PriceChange: ResolverTypeWrapper<Omit<PriceChange, 'from' | 'to' | 'userErrors' | 'vehicle'> & { from?: Maybe<ResolversTypes['Money']>, to?: Maybe<ResolversTypes['Money']>, userErrors: ReadonlyArray<ResolversTypes['ChangePricesError']>, vehicle?: Maybe<ResolversTypes['Vehicle']> }>;
  PriceChangeStatus: PriceChangeStatus;
  PriceFacet: ResolverTypeWrapper<PriceFacetModel>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ReceiveTransferError: ResolverTypeWrapper<import('@autograph/kernel').Refusal<UserErrorCode>>;
  ReceiveTransferPayload: ResolverTypeWrapper<Omit<ReceiveTransferPayload, 'userErrors' | 'vehicle'> & { userErrors: ReadonlyArray<ResolversTypes['ReceiveTransferError']>, vehicle?: Maybe<ResolversTypes['Vehicle']> }>;
  ReleaseVehicleInput: ReleaseVehicleInput;
  ReleaseVehiclePayload: ResolverTypeWrapper<ReleaseVehiclePayload>;
  RemoveVehiclePhotoError: ResolverTypeWrapper<import('@autograph/kernel').Refusal<UserErrorCode>>;
  RemoveVehiclePhotoInput: RemoveVehiclePhotoInput;
  RemoveVehiclePhotoPayload: ResolverTypeWrapper<Omit<RemoveVehiclePhotoPayload, 'userErrors' | 'vehicle'> & { userErrors: ReadonlyArray<ResolversTypes['RemoveVehiclePhotoError']>, vehicle?: Maybe<ResolversTypes['Vehicle']> }>;
  ReorderVehiclePhotosError: ResolverTypeWrapper<import('@autograph/kernel').Refusal<UserErrorCode>>;
  ReorderVehiclePhotosInput: ReorderVehiclePhotosInput;
  ReorderVehiclePhotosPayload: ResolverTypeWrapper<Omit<ReorderVehiclePhotosPayload, 'userErrors' | 'vehicle'> & { userErrors: ReadonlyArray<ResolversTypes['ReorderVehiclePhotosError']>, vehicle?: Maybe<ResolversTypes['Vehicle']> }>;
  RequestTransferError: ResolverTypeWrapper<import('@autograph/kernel').Refusal<UserErrorCode>>;
  RequestTransferInput: RequestTransferInput;
  RequestTransferPayload: ResolverTypeWrapper<Omit<RequestTransferPayload, 'userErrors' | 'vehicle'> & { userErrors: ReadonlyArray<ResolversTypes['RequestTransferError']>, vehicle?: Maybe<ResolversTypes['Vehicle']> }>;
  ReserveVehicleError: ResolverTypeWrapper<import('@autograph/kernel').Refusal<UserErrorCode>>;
  ReserveVehicleInput: ReserveVehicleInput;
  ReserveVehiclePayload: ResolverTypeWrapper<Omit<ReserveVehiclePayload, 'userErrors' | 'vehicle'> & { userErrors: ReadonlyArray<ResolversTypes['ReserveVehicleError']>, vehicle?: Maybe<ResolversTypes['Vehicle']> }>;
  Sale: ResolverTypeWrapper<Sale>;
  SellVehicleInput: SellVehicleInput;
  SellVehiclePayload: ResolverTypeWrapper<SellVehiclePayload>;
  SendTransferError: ResolverTypeWrapper<import('@autograph/kernel').Refusal<UserErrorCode>>;
  SendTransferPayload: ResolverTypeWrapper<Omit<SendTransferPayload, 'userErrors' | 'vehicle'> & { userErrors: ReadonlyArray<ResolversTypes['SendTransferError']>, vehicle?: Maybe<ResolversTypes['Vehicle']> }>;
  SortDirection: SortDirection;
  StageVehiclePhotosError: ResolverTypeWrapper<import('@autograph/kernel').Refusal<UserErrorCode>>;
  StageVehiclePhotosInput: StageVehiclePhotosInput;
  StageVehiclePhotosPayload: ResolverTypeWrapper<Omit<StageVehiclePhotosPayload, 'targets' | 'userErrors'> & { targets?: Maybe<ReadonlyArray<ResolversTypes['UploadTarget']>>, userErrors: ReadonlyArray<ResolversTypes['StageVehiclePhotosError']> }>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  TakeBackVehicleError: ResolverTypeWrapper<import('@autograph/kernel').Refusal<UserErrorCode>>;
  TakeBackVehicleInput: TakeBackVehicleInput;
  TakeBackVehiclePayload: ResolverTypeWrapper<Omit<TakeBackVehiclePayload, 'userErrors' | 'vehicle'> & { userErrors: ReadonlyArray<ResolversTypes['TakeBackVehicleError']>, vehicle?: Maybe<ResolversTypes['Vehicle']> }>;
  TextFacetValue: ResolverTypeWrapper<TextFacetValue>;
  Transmission: Transmission;
  TransmissionFacetValue: ResolverTypeWrapper<TransmissionFacetValue>;
  UpdateVehicleError: ResolverTypeWrapper<import('@autograph/kernel').Refusal<UserErrorCode>>;
  UpdateVehicleInput: UpdateVehicleInput;
  UpdateVehiclePayload: ResolverTypeWrapper<Omit<UpdateVehiclePayload, 'userErrors' | 'vehicle'> & { userErrors: ReadonlyArray<ResolversTypes['UpdateVehicleError']>, vehicle?: Maybe<ResolversTypes['Vehicle']> }>;
  UploadHeader: ResolverTypeWrapper<UploadHeader>;
  UploadTarget: ResolverTypeWrapper<UploadTargetModel>;
  User: ResolverTypeWrapper<User>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  UserErrorCode: UserErrorCode;
  Vehicle: ResolverTypeWrapper<VehicleModel>;
  VehicleConnection: ResolverTypeWrapper<VehiclePageModel>;
  VehicleEdge: ResolverTypeWrapper<Omit<VehicleEdge, 'node'> & { node: ResolversTypes['Vehicle'] }>;
  VehicleFacets: ResolverTypeWrapper<VehicleFacetsModel>;
  VehicleFilter: VehicleFilter;
  VehiclePrice: ResolverTypeWrapper<VehiclePriceModel>;
  VehicleSort: VehicleSort;
  VehicleSortField: VehicleSortField;
  VehicleStatus: VehicleStatus;
  VehicleTransfer: ResolverTypeWrapper<VehicleTransferModel>;
  VehicleTransferStatus: VehicleTransferStatus;
  VehicleTransition: ResolverTypeWrapper<VehicleTransitionModel>;
  VehicleType: VehicleType;
  VehicleTypeFacetValue: ResolverTypeWrapper<VehicleTypeFacetValue>;
  YearFacetValue: ResolverTypeWrapper<YearFacetValue>;
  cacheControl__Scope: CacheControl__Scope;
  rateLimit__Class: RateLimit__Class;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AttachVehiclePhotosError: import('@autograph/kernel').Refusal<UserErrorCode>;
  AttachVehiclePhotosInput: AttachVehiclePhotosInput;
  AttachVehiclePhotosPayload: Omit<AttachVehiclePhotosPayload, 'userErrors' | 'vehicle'> & { userErrors: ReadonlyArray<ResolversParentTypes['AttachVehiclePhotosError']>, vehicle?: Maybe<ResolversParentTypes['Vehicle']> };
  Branch: Branch;
  ID: Scalars['ID']['output'];
  BranchFacetValue: BranchFacetValueModel;
  CancelTransferError: import('@autograph/kernel').Refusal<UserErrorCode>;
  CancelTransferInput: CancelTransferInput;
  CancelTransferPayload: Omit<CancelTransferPayload, 'userErrors' | 'vehicle'> & { userErrors: ReadonlyArray<ResolversParentTypes['CancelTransferError']>, vehicle?: Maybe<ResolversParentTypes['Vehicle']> };
  ChangePricesError: import('@autograph/kernel').Refusal<UserErrorCode>;
  ChangePricesInput: ChangePricesInput;
  ChangePricesPayload: Omit<ChangePricesPayload, 'results' | 'userErrors'> & { results?: Maybe<ReadonlyArray<ResolversParentTypes['PriceChange']>>, userErrors: ReadonlyArray<ResolversParentTypes['ChangePricesError']> };
  CreateVehicleError: import('@autograph/kernel').Refusal<UserErrorCode>;
  CreateVehicleInput: CreateVehicleInput;
  CreateVehiclePayload: Omit<CreateVehiclePayload, 'userErrors' | 'vehicle'> & { userErrors: ReadonlyArray<ResolversParentTypes['CreateVehicleError']>, vehicle?: Maybe<ResolversParentTypes['Vehicle']> };
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  DecimalRange: DecimalRange;
  DeleteVehicleError: import('@autograph/kernel').Refusal<UserErrorCode>;
  DeleteVehiclePayload: Omit<DeleteVehiclePayload, 'userErrors' | 'vehicle'> & { userErrors: ReadonlyArray<ResolversParentTypes['DeleteVehicleError']>, vehicle?: Maybe<ResolversParentTypes['Vehicle']> };
  FuelTypeFacetValue: FuelTypeFacetValue;
  ImportVehicleResult: Omit<ImportVehicleResult, 'userErrors' | 'vehicle'> & { userErrors: ReadonlyArray<ResolversParentTypes['ImportVehiclesError']>, vehicle?: Maybe<ResolversParentTypes['Vehicle']> };
  ImportVehicleRow: ImportVehicleRow;
  ImportVehiclesError: import('@autograph/kernel').Refusal<UserErrorCode>;
  ImportVehiclesInput: ImportVehiclesInput;
  ImportVehiclesPayload: Omit<ImportVehiclesPayload, 'results' | 'userErrors'> & { results?: Maybe<ReadonlyArray<ResolversParentTypes['ImportVehicleResult']>>, userErrors: ReadonlyArray<ResolversParentTypes['ImportVehiclesError']> };
  IntRange: IntRange;
  JSON: Scalars['JSON']['output'];
  MileageBucket: MileageBucket;
  MileageFacet: MileageFacet;
  Money: MoneyModel;
  MoneyInput: MoneyInput;
  Mutation: Record<PropertyKey, never>;
  MyData: OwnDataModel;
  PageInfo: PageInfo;
  Photo: PhotoModel;
  PhotoFileInput: PhotoFileInput;
  PriceBucket: PriceBucketModel;
  PriceChange: Omit<PriceChange, 'from' | 'to' | 'userErrors' | 'vehicle'> & { from?: Maybe<ResolversParentTypes['Money']>, to?: Maybe<ResolversParentTypes['Money']>, userErrors: ReadonlyArray<ResolversParentTypes['ChangePricesError']>, vehicle?: Maybe<ResolversParentTypes['Vehicle']> };
  PriceFacet: PriceFacetModel;
  Query: Record<PropertyKey, never>;
  ReceiveTransferError: import('@autograph/kernel').Refusal<UserErrorCode>;
  ReceiveTransferPayload: Omit<ReceiveTransferPayload, 'userErrors' | 'vehicle'> & { userErrors: ReadonlyArray<ResolversParentTypes['ReceiveTransferError']>, vehicle?: Maybe<ResolversParentTypes['Vehicle']> };
  ReleaseVehicleInput: ReleaseVehicleInput;
  ReleaseVehiclePayload: ReleaseVehiclePayload;
  RemoveVehiclePhotoError: import('@autograph/kernel').Refusal<UserErrorCode>;
  RemoveVehiclePhotoInput: RemoveVehiclePhotoInput;
  RemoveVehiclePhotoPayload: Omit<RemoveVehiclePhotoPayload, 'userErrors' | 'vehicle'> & { userErrors: ReadonlyArray<ResolversParentTypes['RemoveVehiclePhotoError']>, vehicle?: Maybe<ResolversParentTypes['Vehicle']> };
  ReorderVehiclePhotosError: import('@autograph/kernel').Refusal<UserErrorCode>;
  ReorderVehiclePhotosInput: ReorderVehiclePhotosInput;
  ReorderVehiclePhotosPayload: Omit<ReorderVehiclePhotosPayload, 'userErrors' | 'vehicle'> & { userErrors: ReadonlyArray<ResolversParentTypes['ReorderVehiclePhotosError']>, vehicle?: Maybe<ResolversParentTypes['Vehicle']> };
  RequestTransferError: import('@autograph/kernel').Refusal<UserErrorCode>;
  RequestTransferInput: RequestTransferInput;
  RequestTransferPayload: Omit<RequestTransferPayload, 'userErrors' | 'vehicle'> & { userErrors: ReadonlyArray<ResolversParentTypes['RequestTransferError']>, vehicle?: Maybe<ResolversParentTypes['Vehicle']> };
  ReserveVehicleError: import('@autograph/kernel').Refusal<UserErrorCode>;
  ReserveVehicleInput: ReserveVehicleInput;
  ReserveVehiclePayload: Omit<ReserveVehiclePayload, 'userErrors' | 'vehicle'> & { userErrors: ReadonlyArray<ResolversParentTypes['ReserveVehicleError']>, vehicle?: Maybe<ResolversParentTypes['Vehicle']> };
  Sale: Sale;
  SellVehicleInput: SellVehicleInput;
  SellVehiclePayload: SellVehiclePayload;
  SendTransferError: import('@autograph/kernel').Refusal<UserErrorCode>;
  SendTransferPayload: Omit<SendTransferPayload, 'userErrors' | 'vehicle'> & { userErrors: ReadonlyArray<ResolversParentTypes['SendTransferError']>, vehicle?: Maybe<ResolversParentTypes['Vehicle']> };
  StageVehiclePhotosError: import('@autograph/kernel').Refusal<UserErrorCode>;
  StageVehiclePhotosInput: StageVehiclePhotosInput;
  StageVehiclePhotosPayload: Omit<StageVehiclePhotosPayload, 'targets' | 'userErrors'> & { targets?: Maybe<ReadonlyArray<ResolversParentTypes['UploadTarget']>>, userErrors: ReadonlyArray<ResolversParentTypes['StageVehiclePhotosError']> };
  Subscription: Record<PropertyKey, never>;
  TakeBackVehicleError: import('@autograph/kernel').Refusal<UserErrorCode>;
  TakeBackVehicleInput: TakeBackVehicleInput;
  TakeBackVehiclePayload: Omit<TakeBackVehiclePayload, 'userErrors' | 'vehicle'> & { userErrors: ReadonlyArray<ResolversParentTypes['TakeBackVehicleError']>, vehicle?: Maybe<ResolversParentTypes['Vehicle']> };
  TextFacetValue: TextFacetValue;
  TransmissionFacetValue: TransmissionFacetValue;
  UpdateVehicleError: import('@autograph/kernel').Refusal<UserErrorCode>;
  UpdateVehicleInput: UpdateVehicleInput;
  UpdateVehiclePayload: Omit<UpdateVehiclePayload, 'userErrors' | 'vehicle'> & { userErrors: ReadonlyArray<ResolversParentTypes['UpdateVehicleError']>, vehicle?: Maybe<ResolversParentTypes['Vehicle']> };
  UploadHeader: UploadHeader;
  UploadTarget: UploadTargetModel;
  User: User;
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
  Vehicle: VehicleModel;
  VehicleConnection: VehiclePageModel;
  VehicleEdge: Omit<VehicleEdge, 'node'> & { node: ResolversParentTypes['Vehicle'] };
  VehicleFacets: VehicleFacetsModel;
  VehicleFilter: VehicleFilter;
  VehiclePrice: VehiclePriceModel;
  VehicleSort: VehicleSort;
  VehicleTransfer: VehicleTransferModel;
  VehicleTransition: VehicleTransitionModel;
  VehicleTypeFacetValue: VehicleTypeFacetValue;
  YearFacetValue: YearFacetValue;
  Int: Scalars['Int']['output'];
  String: Scalars['String']['output'];
  Boolean: Scalars['Boolean']['output'];
};

export type CacheControlDirectiveArgs = {
  maxAge: Scalars['Int']['input'];
  scope: CacheControl__Scope;
};

export type CacheControlDirectiveResolver<Result, Parent, ContextType = ContextModel, Args = CacheControlDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type LiveDirectiveArgs = {
  audience?: Maybe<Scalars['String']['input']>;
  of: ReadonlyArray<Scalars['String']['input']>;
  read: Scalars['String']['input'];
};

export type LiveDirectiveResolver<Result, Parent, ContextType = ContextModel, Args = LiveDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type RateLimitDirectiveArgs = {
  class?: Maybe<RateLimit__Class>;
  publicStock?: Maybe<Scalars['Boolean']['input']>;
  sessionOf?: Maybe<Scalars['String']['input']>;
};

export type RateLimitDirectiveResolver<Result, Parent, ContextType = ContextModel, Args = RateLimitDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AttachVehiclePhotosErrorResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['AttachVehiclePhotosError'] = ResolversParentTypes['AttachVehiclePhotosError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AttachVehiclePhotosPayloadResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['AttachVehiclePhotosPayload'] = ResolversParentTypes['AttachVehiclePhotosPayload']> = {
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['AttachVehiclePhotosError']>, ParentType, ContextType>;
  vehicle?: Resolver<Maybe<ResolversTypes['Vehicle']>, ParentType, ContextType>;
};

export type BranchResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['Branch'] = ResolversParentTypes['Branch']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type BranchFacetValueResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['BranchFacetValue'] = ResolversParentTypes['BranchFacetValue']> = {
  branch?: Resolver<Maybe<ResolversTypes['Branch']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type CancelTransferErrorResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['CancelTransferError'] = ResolversParentTypes['CancelTransferError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CancelTransferPayloadResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['CancelTransferPayload'] = ResolversParentTypes['CancelTransferPayload']> = {
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['CancelTransferError']>, ParentType, ContextType>;
  vehicle?: Resolver<Maybe<ResolversTypes['Vehicle']>, ParentType, ContextType>;
};

export type ChangePricesErrorResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['ChangePricesError'] = ResolversParentTypes['ChangePricesError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ChangePricesPayloadResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['ChangePricesPayload'] = ResolversParentTypes['ChangePricesPayload']> = {
  changed?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  preview?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  refused?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  results?: Resolver<Maybe<ReadonlyArray<ResolversTypes['PriceChange']>>, ParentType, ContextType>;
  unchanged?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['ChangePricesError']>, ParentType, ContextType>;
};

export type CreateVehicleErrorResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['CreateVehicleError'] = ResolversParentTypes['CreateVehicleError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreateVehiclePayloadResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['CreateVehiclePayload'] = ResolversParentTypes['CreateVehiclePayload']> = {
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['CreateVehicleError']>, ParentType, ContextType>;
  vehicle?: Resolver<Maybe<ResolversTypes['Vehicle']>, ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type DeleteVehicleErrorResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['DeleteVehicleError'] = ResolversParentTypes['DeleteVehicleError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeleteVehiclePayloadResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['DeleteVehiclePayload'] = ResolversParentTypes['DeleteVehiclePayload']> = {
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['DeleteVehicleError']>, ParentType, ContextType>;
  vehicle?: Resolver<Maybe<ResolversTypes['Vehicle']>, ParentType, ContextType>;
};

export type FuelTypeFacetValueResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['FuelTypeFacetValue'] = ResolversParentTypes['FuelTypeFacetValue']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['FuelType'], ParentType, ContextType>;
};

export type ImportVehicleResultResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['ImportVehicleResult'] = ResolversParentTypes['ImportVehicleResult']> = {
  row?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ImportVehicleStatus'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['ImportVehiclesError']>, ParentType, ContextType>;
  vehicle?: Resolver<Maybe<ResolversTypes['Vehicle']>, ParentType, ContextType>;
};

export type ImportVehiclesErrorResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['ImportVehiclesError'] = ResolversParentTypes['ImportVehiclesError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ImportVehiclesPayloadResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['ImportVehiclesPayload'] = ResolversParentTypes['ImportVehiclesPayload']> = {
  alreadyThere?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  created?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  rejected?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  results?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ImportVehicleResult']>>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['ImportVehiclesError']>, ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type MileageBucketResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['MileageBucket'] = ResolversParentTypes['MileageBucket']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  max?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  min?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MileageFacetResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['MileageFacet'] = ResolversParentTypes['MileageFacet']> = {
  buckets?: Resolver<ReadonlyArray<ResolversTypes['MileageBucket']>, ParentType, ContextType>;
  max?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  min?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  attachVehiclePhotos?: Resolver<Maybe<ResolversTypes['AttachVehiclePhotosPayload']>, ParentType, ContextType, RequireFields<MutationAttachVehiclePhotosArgs, 'id' | 'input'>>;
  cancelTransfer?: Resolver<Maybe<ResolversTypes['CancelTransferPayload']>, ParentType, ContextType, RequireFields<MutationCancelTransferArgs, 'id' | 'input'>>;
  changePrices?: Resolver<Maybe<ResolversTypes['ChangePricesPayload']>, ParentType, ContextType, RequireFields<MutationChangePricesArgs, 'input'>>;
  createVehicle?: Resolver<Maybe<ResolversTypes['CreateVehiclePayload']>, ParentType, ContextType, RequireFields<MutationCreateVehicleArgs, 'input'>>;
  deleteVehicle?: Resolver<Maybe<ResolversTypes['DeleteVehiclePayload']>, ParentType, ContextType, RequireFields<MutationDeleteVehicleArgs, 'id'>>;
  importVehicles?: Resolver<Maybe<ResolversTypes['ImportVehiclesPayload']>, ParentType, ContextType, RequireFields<MutationImportVehiclesArgs, 'input'>>;
  receiveTransfer?: Resolver<Maybe<ResolversTypes['ReceiveTransferPayload']>, ParentType, ContextType, RequireFields<MutationReceiveTransferArgs, 'id'>>;
  releaseVehicle?: Resolver<Maybe<ResolversTypes['ReleaseVehiclePayload']>, ParentType, ContextType, RequireFields<MutationReleaseVehicleArgs, 'input'>>;
  removeVehiclePhoto?: Resolver<Maybe<ResolversTypes['RemoveVehiclePhotoPayload']>, ParentType, ContextType, RequireFields<MutationRemoveVehiclePhotoArgs, 'id' | 'input'>>;
  reorderVehiclePhotos?: Resolver<Maybe<ResolversTypes['ReorderVehiclePhotosPayload']>, ParentType, ContextType, RequireFields<MutationReorderVehiclePhotosArgs, 'id' | 'input'>>;
  requestTransfer?: Resolver<Maybe<ResolversTypes['RequestTransferPayload']>, ParentType, ContextType, RequireFields<MutationRequestTransferArgs, 'id' | 'input'>>;
  reserveVehicle?: Resolver<Maybe<ResolversTypes['ReserveVehiclePayload']>, ParentType, ContextType, RequireFields<MutationReserveVehicleArgs, 'input'>>;
  sellVehicle?: Resolver<Maybe<ResolversTypes['SellVehiclePayload']>, ParentType, ContextType, RequireFields<MutationSellVehicleArgs, 'input'>>;
  sendTransfer?: Resolver<Maybe<ResolversTypes['SendTransferPayload']>, ParentType, ContextType, RequireFields<MutationSendTransferArgs, 'id'>>;
  stageVehiclePhotos?: Resolver<Maybe<ResolversTypes['StageVehiclePhotosPayload']>, ParentType, ContextType, RequireFields<MutationStageVehiclePhotosArgs, 'id' | 'input'>>;
  takeBackVehicle?: Resolver<Maybe<ResolversTypes['TakeBackVehiclePayload']>, ParentType, ContextType, RequireFields<MutationTakeBackVehicleArgs, 'input'>>;
  updateVehicle?: Resolver<Maybe<ResolversTypes['UpdateVehiclePayload']>, ParentType, ContextType, RequireFields<MutationUpdateVehicleArgs, 'id' | 'input'>>;
};

export type MyDataResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['MyData'] = ResolversParentTypes['MyData'], FederationReferenceType extends FederationReferenceTypes['MyData'] = FederationReferenceTypes['MyData']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['MyData']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  vehicles?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PhotoResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['Photo'] = ResolversParentTypes['Photo']> = {
  alt?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  height?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  placeholder?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PhotoStatus'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<PhotoUrlArgs, 'format'>>;
  width?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type PriceBucketResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['PriceBucket'] = ResolversParentTypes['PriceBucket']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  max?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  min?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type PriceChangeResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['PriceChange'] = ResolversParentTypes['PriceChange']> = {
  from?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PriceChangeStatus'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['ChangePricesError']>, ParentType, ContextType>;
  vehicle?: Resolver<Maybe<ResolversTypes['Vehicle']>, ParentType, ContextType>;
};

export type PriceFacetResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['PriceFacet'] = ResolversParentTypes['PriceFacet']> = {
  buckets?: Resolver<ReadonlyArray<ResolversTypes['PriceBucket']>, ParentType, ContextType>;
  max?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  min?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  vehicle?: Resolver<Maybe<ResolversTypes['Vehicle']>, ParentType, ContextType, RequireFields<QueryVehicleArgs, 'id'>>;
  vehicleFacets?: Resolver<Maybe<ResolversTypes['VehicleFacets']>, ParentType, ContextType, Partial<QueryVehicleFacetsArgs>>;
  vehicles?: Resolver<Maybe<ResolversTypes['VehicleConnection']>, ParentType, ContextType, Partial<QueryVehiclesArgs>>;
};

export type ReceiveTransferErrorResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['ReceiveTransferError'] = ResolversParentTypes['ReceiveTransferError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReceiveTransferPayloadResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['ReceiveTransferPayload'] = ResolversParentTypes['ReceiveTransferPayload']> = {
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['ReceiveTransferError']>, ParentType, ContextType>;
  vehicle?: Resolver<Maybe<ResolversTypes['Vehicle']>, ParentType, ContextType>;
};

export type ReleaseVehiclePayloadResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['ReleaseVehiclePayload'] = ResolversParentTypes['ReleaseVehiclePayload']> = {
  released?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type RemoveVehiclePhotoErrorResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['RemoveVehiclePhotoError'] = ResolversParentTypes['RemoveVehiclePhotoError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RemoveVehiclePhotoPayloadResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['RemoveVehiclePhotoPayload'] = ResolversParentTypes['RemoveVehiclePhotoPayload']> = {
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['RemoveVehiclePhotoError']>, ParentType, ContextType>;
  vehicle?: Resolver<Maybe<ResolversTypes['Vehicle']>, ParentType, ContextType>;
};

export type ReorderVehiclePhotosErrorResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['ReorderVehiclePhotosError'] = ResolversParentTypes['ReorderVehiclePhotosError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReorderVehiclePhotosPayloadResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['ReorderVehiclePhotosPayload'] = ResolversParentTypes['ReorderVehiclePhotosPayload']> = {
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['ReorderVehiclePhotosError']>, ParentType, ContextType>;
  vehicle?: Resolver<Maybe<ResolversTypes['Vehicle']>, ParentType, ContextType>;
};

export type RequestTransferErrorResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['RequestTransferError'] = ResolversParentTypes['RequestTransferError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RequestTransferPayloadResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['RequestTransferPayload'] = ResolversParentTypes['RequestTransferPayload']> = {
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['RequestTransferError']>, ParentType, ContextType>;
  vehicle?: Resolver<Maybe<ResolversTypes['Vehicle']>, ParentType, ContextType>;
};

export type ReserveVehicleErrorResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['ReserveVehicleError'] = ResolversParentTypes['ReserveVehicleError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReserveVehiclePayloadResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['ReserveVehiclePayload'] = ResolversParentTypes['ReserveVehiclePayload']> = {
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['ReserveVehicleError']>, ParentType, ContextType>;
  vehicle?: Resolver<Maybe<ResolversTypes['Vehicle']>, ParentType, ContextType>;
};

export type SaleResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['Sale'] = ResolversParentTypes['Sale']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type SellVehiclePayloadResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['SellVehiclePayload'] = ResolversParentTypes['SellVehiclePayload']> = {
  sold?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type SendTransferErrorResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['SendTransferError'] = ResolversParentTypes['SendTransferError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SendTransferPayloadResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['SendTransferPayload'] = ResolversParentTypes['SendTransferPayload']> = {
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['SendTransferError']>, ParentType, ContextType>;
  vehicle?: Resolver<Maybe<ResolversTypes['Vehicle']>, ParentType, ContextType>;
};

export type StageVehiclePhotosErrorResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['StageVehiclePhotosError'] = ResolversParentTypes['StageVehiclePhotosError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StageVehiclePhotosPayloadResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['StageVehiclePhotosPayload'] = ResolversParentTypes['StageVehiclePhotosPayload']> = {
  targets?: Resolver<Maybe<ReadonlyArray<ResolversTypes['UploadTarget']>>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['StageVehiclePhotosError']>, ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  vehicleChanged?: SubscriptionResolver<Maybe<ResolversTypes['Vehicle']>, "vehicleChanged", ParentType, ContextType, RequireFields<SubscriptionVehicleChangedArgs, 'ids'>>;
};

export type TakeBackVehicleErrorResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['TakeBackVehicleError'] = ResolversParentTypes['TakeBackVehicleError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TakeBackVehiclePayloadResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['TakeBackVehiclePayload'] = ResolversParentTypes['TakeBackVehiclePayload']> = {
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['TakeBackVehicleError']>, ParentType, ContextType>;
  vehicle?: Resolver<Maybe<ResolversTypes['Vehicle']>, ParentType, ContextType>;
};

export type TextFacetValueResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['TextFacetValue'] = ResolversParentTypes['TextFacetValue']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TransmissionFacetValueResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['TransmissionFacetValue'] = ResolversParentTypes['TransmissionFacetValue']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Transmission'], ParentType, ContextType>;
};

export type UpdateVehicleErrorResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['UpdateVehicleError'] = ResolversParentTypes['UpdateVehicleError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdateVehiclePayloadResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['UpdateVehiclePayload'] = ResolversParentTypes['UpdateVehiclePayload']> = {
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UpdateVehicleError']>, ParentType, ContextType>;
  vehicle?: Resolver<Maybe<ResolversTypes['Vehicle']>, ParentType, ContextType>;
};

export type UploadHeaderResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['UploadHeader'] = ResolversParentTypes['UploadHeader']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type UploadTargetResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['UploadTarget'] = ResolversParentTypes['UploadTarget']> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  headers?: Resolver<ReadonlyArray<ResolversTypes['UploadHeader']>, ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  method?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type UserResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType?: TypeResolveFn<'AttachVehiclePhotosError' | 'CancelTransferError' | 'ChangePricesError' | 'CreateVehicleError' | 'DeleteVehicleError' | 'ImportVehiclesError' | 'ReceiveTransferError' | 'RemoveVehiclePhotoError' | 'ReorderVehiclePhotosError' | 'RequestTransferError' | 'ReserveVehicleError' | 'SendTransferError' | 'StageVehiclePhotosError' | 'TakeBackVehicleError' | 'UpdateVehicleError', ParentType, ContextType>;
};

export type VehicleResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['Vehicle'] = ResolversParentTypes['Vehicle'], FederationReferenceType extends FederationReferenceTypes['Vehicle'] = FederationReferenceTypes['Vehicle']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Vehicle']> | FederationReferenceType, FederationReferenceType, ContextType>;
  branch?: Resolver<Maybe<ResolversTypes['Branch']>, ParentType, ContextType>;
  branchId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  color?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  coverPhoto?: Resolver<Maybe<ResolversTypes['Photo']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  doors?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  features?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  fipeCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fuelType?: Resolver<ResolversTypes['FuelType'], ParentType, ContextType>;
  history?: Resolver<Maybe<ReadonlyArray<ResolversTypes['VehicleTransition']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  make?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  manufactureYear?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  mileage?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  model?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  photos?: Resolver<ReadonlyArray<ResolversTypes['Photo']>, ParentType, ContextType>;
  plate?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  previously?: Resolver<Maybe<ResolversTypes['Vehicle']>, ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  priceHistory?: Resolver<Maybe<ReadonlyArray<ResolversTypes['VehiclePrice']>>, ParentType, ContextType>;
  renavam?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['VehicleStatus'], ParentType, ContextType>;
  transfer?: Resolver<Maybe<ResolversTypes['VehicleTransfer']>, ParentType, ContextType>;
  transfers?: Resolver<Maybe<ReadonlyArray<ResolversTypes['VehicleTransfer']>>, ParentType, ContextType>;
  transmission?: Resolver<Maybe<ResolversTypes['Transmission']>, ParentType, ContextType>;
  trim?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['VehicleType'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  vin?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  withdrawnAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type VehicleConnectionResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['VehicleConnection'] = ResolversParentTypes['VehicleConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['VehicleEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Vehicle']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type VehicleEdgeResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['VehicleEdge'] = ResolversParentTypes['VehicleEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Vehicle'], ParentType, ContextType>;
};

export type VehicleFacetsResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['VehicleFacets'] = ResolversParentTypes['VehicleFacets']> = {
  branch?: Resolver<ReadonlyArray<ResolversTypes['BranchFacetValue']>, ParentType, ContextType>;
  fuelType?: Resolver<ReadonlyArray<ResolversTypes['FuelTypeFacetValue']>, ParentType, ContextType>;
  make?: Resolver<ReadonlyArray<ResolversTypes['TextFacetValue']>, ParentType, ContextType>;
  mileage?: Resolver<ResolversTypes['MileageFacet'], ParentType, ContextType>;
  model?: Resolver<ReadonlyArray<ResolversTypes['TextFacetValue']>, ParentType, ContextType>;
  price?: Resolver<ResolversTypes['PriceFacet'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  transmission?: Resolver<ReadonlyArray<ResolversTypes['TransmissionFacetValue']>, ParentType, ContextType>;
  type?: Resolver<ReadonlyArray<ResolversTypes['VehicleTypeFacetValue']>, ParentType, ContextType>;
  year?: Resolver<ReadonlyArray<ResolversTypes['YearFacetValue']>, ParentType, ContextType>;
};

export type VehiclePriceResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['VehiclePrice'] = ResolversParentTypes['VehiclePrice']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type VehicleTransferResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['VehicleTransfer'] = ResolversParentTypes['VehicleTransfer']> = {
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  finishedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['Branch']>, ParentType, ContextType>;
  notes?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  requestedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  sentAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  sentBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['VehicleTransferStatus'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['Branch']>, ParentType, ContextType>;
};

export type VehicleTransitionResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['VehicleTransition'] = ResolversParentTypes['VehicleTransition']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['VehicleStatus']>, ParentType, ContextType>;
  sale?: Resolver<Maybe<ResolversTypes['Sale']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['VehicleStatus'], ParentType, ContextType>;
};

export type VehicleTypeFacetValueResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['VehicleTypeFacetValue'] = ResolversParentTypes['VehicleTypeFacetValue']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['VehicleType'], ParentType, ContextType>;
};

export type YearFacetValueResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['YearFacetValue'] = ResolversParentTypes['YearFacetValue']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type Resolvers<ContextType = ContextModel> = {
  AttachVehiclePhotosError?: AttachVehiclePhotosErrorResolvers<ContextType>;
  AttachVehiclePhotosPayload?: AttachVehiclePhotosPayloadResolvers<ContextType>;
  Branch?: BranchResolvers<ContextType>;
  BranchFacetValue?: BranchFacetValueResolvers<ContextType>;
  CancelTransferError?: CancelTransferErrorResolvers<ContextType>;
  CancelTransferPayload?: CancelTransferPayloadResolvers<ContextType>;
  ChangePricesError?: ChangePricesErrorResolvers<ContextType>;
  ChangePricesPayload?: ChangePricesPayloadResolvers<ContextType>;
  CreateVehicleError?: CreateVehicleErrorResolvers<ContextType>;
  CreateVehiclePayload?: CreateVehiclePayloadResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  DeleteVehicleError?: DeleteVehicleErrorResolvers<ContextType>;
  DeleteVehiclePayload?: DeleteVehiclePayloadResolvers<ContextType>;
  FuelTypeFacetValue?: FuelTypeFacetValueResolvers<ContextType>;
  ImportVehicleResult?: ImportVehicleResultResolvers<ContextType>;
  ImportVehiclesError?: ImportVehiclesErrorResolvers<ContextType>;
  ImportVehiclesPayload?: ImportVehiclesPayloadResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  MileageBucket?: MileageBucketResolvers<ContextType>;
  MileageFacet?: MileageFacetResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  MyData?: MyDataResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Photo?: PhotoResolvers<ContextType>;
  PriceBucket?: PriceBucketResolvers<ContextType>;
  PriceChange?: PriceChangeResolvers<ContextType>;
  PriceFacet?: PriceFacetResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  ReceiveTransferError?: ReceiveTransferErrorResolvers<ContextType>;
  ReceiveTransferPayload?: ReceiveTransferPayloadResolvers<ContextType>;
  ReleaseVehiclePayload?: ReleaseVehiclePayloadResolvers<ContextType>;
  RemoveVehiclePhotoError?: RemoveVehiclePhotoErrorResolvers<ContextType>;
  RemoveVehiclePhotoPayload?: RemoveVehiclePhotoPayloadResolvers<ContextType>;
  ReorderVehiclePhotosError?: ReorderVehiclePhotosErrorResolvers<ContextType>;
  ReorderVehiclePhotosPayload?: ReorderVehiclePhotosPayloadResolvers<ContextType>;
  RequestTransferError?: RequestTransferErrorResolvers<ContextType>;
  RequestTransferPayload?: RequestTransferPayloadResolvers<ContextType>;
  ReserveVehicleError?: ReserveVehicleErrorResolvers<ContextType>;
  ReserveVehiclePayload?: ReserveVehiclePayloadResolvers<ContextType>;
  Sale?: SaleResolvers<ContextType>;
  SellVehiclePayload?: SellVehiclePayloadResolvers<ContextType>;
  SendTransferError?: SendTransferErrorResolvers<ContextType>;
  SendTransferPayload?: SendTransferPayloadResolvers<ContextType>;
  StageVehiclePhotosError?: StageVehiclePhotosErrorResolvers<ContextType>;
  StageVehiclePhotosPayload?: StageVehiclePhotosPayloadResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  TakeBackVehicleError?: TakeBackVehicleErrorResolvers<ContextType>;
  TakeBackVehiclePayload?: TakeBackVehiclePayloadResolvers<ContextType>;
  TextFacetValue?: TextFacetValueResolvers<ContextType>;
  TransmissionFacetValue?: TransmissionFacetValueResolvers<ContextType>;
  UpdateVehicleError?: UpdateVehicleErrorResolvers<ContextType>;
  UpdateVehiclePayload?: UpdateVehiclePayloadResolvers<ContextType>;
  UploadHeader?: UploadHeaderResolvers<ContextType>;
  UploadTarget?: UploadTargetResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  Vehicle?: VehicleResolvers<ContextType>;
  VehicleConnection?: VehicleConnectionResolvers<ContextType>;
  VehicleEdge?: VehicleEdgeResolvers<ContextType>;
  VehicleFacets?: VehicleFacetsResolvers<ContextType>;
  VehiclePrice?: VehiclePriceResolvers<ContextType>;
  VehicleTransfer?: VehicleTransferResolvers<ContextType>;
  VehicleTransition?: VehicleTransitionResolvers<ContextType>;
  VehicleTypeFacetValue?: VehicleTypeFacetValueResolvers<ContextType>;
  YearFacetValue?: YearFacetValueResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = ContextModel> = {
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
  live?: LiveDirectiveResolver<any, any, ContextType>;
  rateLimit?: RateLimitDirectiveResolver<any, any, ContextType>;
};
