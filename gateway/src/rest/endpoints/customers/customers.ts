import { createCustomer } from './create-customer.ts';
import { deleteCustomer } from './delete-customer.ts';
import { listCustomers } from './list-customers.ts';
import { readCustomer } from './read-customer.ts';
import { updateCustomer } from './update-customer.ts';

/** The endpoints of the documented customer service (Customer, port 8003). */
export const customers = [listCustomers, createCustomer, readCustomer, updateCustomer, deleteCustomer];
