import { icon } from '../design/icons.tsx';

export const MenuIcon = icon(<path d="M4 7h16M4 12h16M4 17h16" />);
export const WarnDotIcon = icon(
  <>
    <circle cx="12" cy="12" r="8.500" />
    <path d="M12 8v4.500m0 3.200v.1" />
  </>,
);
/** More that can be done with a record. */
export const MoreIcon = icon(<path d="M6 12v.01M12 12v.01M18 12v.01" strokeWidth="2.750" />);
/** Sales, as columns of a board. */
export const BoardIcon = icon(
  <>
    <rect x="4" y="4.500" width="4.500" height="15" rx="1.200" />
    <rect x="9.750" y="4.500" width="4.500" height="10" rx="1.200" />
    <rect x="15.500" y="4.500" width="4.500" height="12.500" rx="1.200" />
  </>,
);
export const CounterIcon = icon(
  <path d="M3.500 11h17M5.500 11v8.500m13-8.500v8.500M8 11V7.500a4 4 0 0 1 8 0V11M9.500 15h5" />,
);
/** The stock, as a garage with cars. */
export const StockIcon = icon(
  <path d="M3.500 19.500V9.800L12 4.500l8.500 5.300v9.700M7 19.500v-7h10v7M7 16h10" />,
);
/** Work orders, as a spanner. */
export const WorkshopIcon = icon(
  <path d="M14.500 6.200a4.200 4.200 0 0 1 5.400-2l-2.900 2.900.4 2.500 2.500.4 2.900-2.900-.2-.4a4.200 4.200 0 0 1-6.200 4.800L8 19.900a2.300 2.300 0 0 1-3.900-3.200l8.800-8z" />,
);
/** Parts, as a box. */
export const PartsIcon = icon(
  <path d="M12 3.500 20 7.700v8.600l-8 4.200-8-4.200V7.700zM4 7.700l8 4.300 8-4.300M12 12v8.500M8 5.600l8 4.300" />,
);
/** Services with their prices. */
export const ServicesIcon = icon(<path d="M5 5.500h1m3 0h10M5 12h1m3 0h10M5 18.500h1m3 0h10" />);
export const TransferIcon = icon(<path d="M4 8.500h14.500m-4-4 4 4-4 4M20 15.500H5.500m4-4-4 4 4 4" />);
export const CustomersIcon = icon(
  <>
    <circle cx="9" cy="8.500" r="3.250" />
    <path d="M3 19c.6-3.200 3-5 6-5s5.400 1.800 6 5M15.500 5.700a3.250 3.250 0 0 1 0 5.600M17 14.300c2.200.6 3.600 2.200 4 4.700" />
  </>,
);
export const LeadsIcon = icon(<path d="M4 5.500h16v11H9.500L5.500 20v-3.500H4zM8 9.500h8M8 12.700h5" />);
export const SummaryIcon = icon(<path d="M4 19.500h16M7 16v-4.500m5 4.500V6m5 10v-7.500" />);
export const UsersIcon = icon(
  <>
    <circle cx="10" cy="8.500" r="3.500" />
    <path d="M3.500 19.500c.7-3.500 3.200-5.500 6.500-5.500 1.200 0 2.300.3 3.200.7M17.500 13.500v6m-3-3h6" />
  </>,
);
export const BranchesIcon = icon(
  <path d="M4 19.500v-9m16 9v-9M3 10.500l1.500-5h15l1.500 5a2.500 2.500 0 0 1-4.500 1 3 3 0 0 1-4.500 0 3 3 0 0 1-4.500 0 2.500 2.500 0 0 1-4.500-1zM9.500 19.500v-4.500h5v4.500M3 19.500h18" />,
);
export const AuditIcon = icon(<path d="M6 3.500h9l3.500 3.500v13.500H6zM9 10h6.500M9 13.500h6.500M9 17h4" />);
export const LimitsIcon = icon(<path d="M4 17a8 8 0 1 1 16 0M12 17l4-5.500" />);
export const PrintIcon = icon(
  <path d="M7 8.500V4h10v4.500M7 16H4.500V8.500h15V16H17M7 13.500h10v6.500H7z" />,
);
