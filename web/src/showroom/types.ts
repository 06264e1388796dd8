import type { FacetsQuery, ShowroomQuery, ShowroomQueryVariables } from '../data/__generated__/showroom.ts';

/** The filter and the order of the list, as the graph takes them. */
export type VehicleFilter = NonNullable<ShowroomQueryVariables['filter']>;
export type VehicleSort = NonNullable<ShowroomQueryVariables['sortBy']>;

/** A vehicle as its card shows it. */
export type CardVehicle = NonNullable<ShowroomQuery['vehicles']>['nodes'][number];

/** How many vehicles there are by each value of each facet. */
export type Facets = NonNullable<FacetsQuery['vehicleFacets']>;

export type FuelType = CardVehicle['fuelType'];
export type VehicleType = CardVehicle['type'];
export type Transmission = NonNullable<CardVehicle['transmission']>;
export type VehicleStatus = CardVehicle['status'];
