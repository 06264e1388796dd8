/** A tab of the explorer. */
export interface Example {
  readonly query: string;
  readonly variables?: string;
}

/** Ids that a later tab needs from an earlier answer: the placeholder, and the tab that finds the id. */
export const FOUND = {
  vehicle: { placeholder: '<vehicle>', tab: 'Browse' },
  sale: { placeholder: '<sale>', tab: 'Buy' },
} as const;

/** From the log-in to the finished sale, and what follows changes, in the order of the tabs. Anyone may run the first. */
export const EXAMPLES: readonly Example[] = [
  {
    query: `# 1. Log in. Run it with the button at the right,
# then go through the tabs in their order.
mutation LogIn($input: LoginInput!) {
  login(input: $input) {
    user {
      username
      role
    }
    accessToken
    refreshToken
    expiresIn
    userErrors {
      code
      message
    }
  }
}
`,
    variables: `{
  "input": {
    "username": "cliente",
    "password": "cliente123"
  }
}`,
  },
  {
    query: `# 2. Cars for sale, cheapest first.
query Browse($filter: VehicleFilter) {
  vehicles(filter: $filter, sortBy: { field: PRICE, direction: ASC }, first: 5) {
    totalCount
    nodes {
      id
      type
      make
      model
      year
      color
      mileage
      price {
        amount
        currency
      }
      status
    }
  }
}
`,
    variables: `{
  "filter": {
    "status": ["AVAILABLE"],
    "type": ["CAR"],
    "price": { "max": "150000.00" }
  }
}`,
  },
  {
    query: `# 3. Buy a car, as cliente. <vehicle> is the first
# one that Browse found; you can write another id.
mutation Buy($input: PurchaseVehicleInput!) {
  purchaseVehicle(input: $input) {
    sale {
      id
      status
      totalAmount {
        amount
        currency
      }
      vehicle {
        make
        model
        status
      }
    }
    userErrors {
      field
      code
      message
    }
  }
}
`,
    variables: `{
  "input": {
    "vehicleId": "<vehicle>",
    "paymentMethod": "PIX"
  }
}`,
  },
  {
    query: `# 4. Approve the sale, as vendas or admin: log in
# with a button above. <sale> is the one from Buy.
mutation Approve($id: ID!, $input: ApproveSaleInput) {
  approveSale(id: $id, input: $input) {
    sale {
      id
      status
      nextStatuses
      vehicle {
        status
      }
    }
    userErrors {
      field
      code
      message
    }
  }
}
`,
    variables: `{
  "id": "<sale>",
  "input": { "notes": "Papers checked." }
}`,
  },
  {
    query: `# 5. One query, four services: as vendas or admin.
query Joined {
  sales(first: 3) {
    totalCount
    nodes {
      status
      totalAmount {
        amount
        currency
      }
      vehicle {
        make
        model
        status
      }
      customer {
        name
        city
        user {
          username
        }
      }
      openedBy {
        username
      }
      history {
        at
        from
        to
        by {
          username
        }
      }
    }
  }
}
`,
  },
  {
    query: `# 6. Follow the car: each change of it arrives here.
# Buy it in another window, and see it RESERVED.
subscription Follow($ids: [ID!]!) {
  vehicleChanged(ids: $ids) {
    make
    model
    status
    price {
      amount
    }
  }
}
`,
    variables: `{
  "ids": ["<vehicle>"]
}`,
  },
];
