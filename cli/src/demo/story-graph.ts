import { mutation } from '../graph/mutation.ts';
import type { MoneyAnswer } from './format.ts';

/** The operations of the story, and what it reads of their answers. */
export const ME = 'query { me { firstName lastName role customer { name } } }';

export interface Me {
  readonly me: {
    readonly firstName: string;
    readonly lastName: string;
    readonly role: string;
    readonly customer: { readonly name: string } | null;
  } | null;
}

export const STOCK = `query ($filter: VehicleFilter) {
  vehicles(filter: $filter, sortBy: { field: PRICE, direction: DESC }, first: 8) {
    totalCount
    nodes { id make model year mileage color price { amount } }
  }
}`;

export interface OfferedVehicle {
  readonly id: string;
  readonly make: string;
  readonly model: string;
  readonly year: number;
  readonly mileage: number;
  readonly color: string | null;
  readonly price: MoneyAnswer;
}

export interface Stock {
  readonly vehicles: { readonly totalCount: number; readonly nodes: readonly OfferedVehicle[] } | null;
}

export const VEHICLE_STATUS = 'query ($id: ID!) { vehicle(id: $id) { status } }';

export interface VehicleAnswer {
  readonly vehicle: { readonly status: string } | null;
}

export const PURCHASE = mutation('purchaseVehicle', 'sale { id status totalAmount { amount } }');

export interface OpenSale {
  readonly id: string;
  readonly status: string;
  readonly totalAmount: MoneyAnswer;
}

export const OWN_BRANCHES = 'query { me { memberships { branch { name } } } }';

export interface OwnBranches {
  readonly me: {
    readonly memberships: readonly { readonly branch: { readonly name: string } | null }[] | null;
  } | null;
}

export const SALE = 'query ($id: ID!) { sale(id: $id) { id } }';

export interface SaleAnswer {
  readonly sale: { readonly id: string } | null;
}

export const REGISTER = mutation('register', 'user { id }');
export const CREATE_CUSTOMER = mutation('createCustomer', 'customer { id }');
export const CREATE_VEHICLE = mutation('createVehicle', 'vehicle { id }');
export const APPROVE = mutation('approveSale', 'sale { status vehicle { status } }', { id: true });

export interface ApprovedSale {
  readonly status: string;
  readonly vehicle: { readonly status: string } | null;
}

export const WHOLE_SALE = `query ($vehicleId: ID!) {
  sales(filter: { vehicleId: $vehicleId, status: [APPROVED] }, first: 1) {
    nodes {
      status
      totalAmount { amount }
      downPayment { amount }
      financingMonths
      vehicle { make model year plate status }
      customer { name city state user { username firstName lastName } }
      openedBy { username }
      history { from to at by { username } }
    }
  }
}`;

interface Person {
  readonly username: string;
}

export interface WholeSale {
  readonly status: string;
  readonly totalAmount: MoneyAnswer;
  readonly downPayment: MoneyAnswer | null;
  readonly financingMonths: number | null;
  readonly vehicle: {
    readonly make: string;
    readonly model: string;
    readonly year: number;
    readonly plate: string | null;
    readonly status: string;
  } | null;
  readonly customer: {
    readonly name: string;
    readonly city: string | null;
    readonly state: string | null;
    readonly user: (Person & { readonly firstName: string; readonly lastName: string }) | null;
  } | null;
  readonly openedBy: Person | null;
  readonly history:
    | readonly {
        readonly from: string | null;
        readonly to: string;
        readonly at: string;
        readonly by: Person | null;
      }[]
    | null;
}

export interface Sales {
  readonly sales: { readonly nodes: readonly WholeSale[] } | null;
}
