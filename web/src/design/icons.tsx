import type { ReactNode } from 'react';

/** An icon of these shapes, in the colour of the text around it. Screen readers pass over it. */
export function icon(paths: ReactNode) {
  return function Icon({ className = 'size-5' }: { readonly className?: string }) {
    return (
      <svg
        viewBox="0 0 24 24"
        className={className}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.75"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
        focusable="false"
      >
        {paths}
      </svg>
    );
  };
}

export const SearchIcon = icon(
  <>
    <circle cx="11" cy="11" r="6.5" />
    <path d="m16 16 4.5 4.5" />
  </>,
);
export const FilterIcon = icon(<path d="M4 7h10m4 0h2M4 17h2m4 0h10M14 4.500v5M10 14.500v5" />);
export const CloseIcon = icon(<path d="m6 6 12 12M18 6 6 18" />);
export const LeftIcon = icon(<path d="m14.500 5-7 7 7 7" />);
export const RightIcon = icon(<path d="m9.500 5 7 7-7 7" />);
export const DownIcon = icon(<path d="m6 9.500 6 6 6-6" />);
export const SunIcon = icon(
  <>
    <circle cx="12" cy="12" r="4" />
    <path d="M12 2.500V5m0 14v2.500M2.500 12H5m14 0h2.500M5.300 5.300 7 7m10 10 1.700 1.700M18.700 5.300 17 7M7 17l-1.700 1.700" />
  </>,
);
export const MoonIcon = icon(
  <path d="M20 14.500A8.200 8.200 0 0 1 9.500 4a8.200 8.200 0 1 0 10.500 10.500Z" />,
);
export const SystemIcon = icon(
  <>
    <circle cx="12" cy="12" r="8.500" />
    <path d="M12 3.500a8.500 8.500 0 0 1 0 17Z" fill="currentColor" />
  </>,
);
export const UserIcon = icon(
  <>
    <circle cx="12" cy="8" r="4" />
    <path d="M4.500 20.500c1-4 4-6 7.500-6s6.500 2 7.500 6" />
  </>,
);
export const PinIcon = icon(
  <>
    <path d="M12 21.500c4.500-4.700 7-8.300 7-11.500a7 7 0 1 0-14 0c0 3.200 2.500 6.800 7 11.500Z" />
    <circle cx="12" cy="10" r="2.500" />
  </>,
);
export const PhoneIcon = icon(
  <path d="M5 4h3.500l1.700 4.500-2.200 1.600a12 12 0 0 0 5.900 5.900l1.600-2.200L20 15.500V19c0 .8-.7 1.500-1.500 1.500C10.500 20.500 3.500 13.500 3.500 5.500 3.500 4.700 4.200 4 5 4Z" />,
);
export const ClockIcon = icon(
  <>
    <circle cx="12" cy="12" r="8.500" />
    <path d="M12 7v5.200l3.300 2" />
  </>,
);
export const ShareIcon = icon(
  <path d="M12 15V3.500m0 0L8 7.500m4-4 4 4M5 12.500V19a1.500 1.500 0 0 0 1.500 1.500h11A1.500 1.500 0 0 0 19 19v-6.500" />,
);
export const TickIcon = icon(<path d="m5 12.500 4.500 4.500L19 7.500" />);
export const WarnIcon = icon(
  <>
    <circle cx="12" cy="12" r="8.500" />
    <path d="M12 7.500v5.500m0 3v.01" />
  </>,
);
export const CarIcon = icon(
  <>
    <path d="M3.500 16v-3.200c0-1 .7-1.700 1.600-1.900l2-.4 2.400-3.300c.4-.5.900-.7 1.500-.7h3.400c.5 0 1 .2 1.400.6l3 3.400 1.200.3c.9.2 1.500 1 1.500 1.900V16H3.500Z" />
    <circle cx="7.500" cy="16.500" r="1.800" fill="var(--surface)" />
    <circle cx="16.500" cy="16.500" r="1.800" fill="var(--surface)" />
  </>,
);
