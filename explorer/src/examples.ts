/** A tab of the explorer. */
export interface Example {
  readonly query: string;
  readonly variables?: string;
}

/** Where an earlier answer has something that a later tab needs: what stands for it, and who finds it. */
export const FOUND = {
  vehicle: { placeholder: '<vehicle>', tab: 'Browse' },
  sale: { placeholder: '<sale>', tab: 'Buy' },
} as const;

/** A purchase in four tabs, in their order. */
export const EXAMPLES: readonly Example[] = [
  {
    query: `# 1. The stock, cheapest first.
# Log in at the top right: as cliente, to buy.
query Browse($filter: VehicleFilter) {
  vehicles(filter: $filter, sortBy: { field: PRICE, direction: ASC }, first: 5) {
    totalCount
    nodes {
      id
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
    "price": { "max": "150000.00" }
  }
}`,
  },
  {
    query: `# 2. Buys, as cliente. <vehicle> is the first
# that Browse found, or write any id.
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
    query: `# 3. Decides, as vendas or admin.
# <sale> is the one that Buy opened.
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
    query: `# 4. One query, four services;
# as vendas or admin.
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
];
