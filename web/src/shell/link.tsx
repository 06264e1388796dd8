import { type ComponentProps, useSyncExternalStore } from 'react';
import { approach, currentAddress, type Going, go, onNavigation } from './navigation.ts';

/** A link to an address of the application. The code of its page is loaded when a person comes near. */
export function Link({
  to,
  replace = false,
  keepScroll = false,
  onClick,
  ...rest
}: Omit<ComponentProps<'a'>, 'href'> & Going & { readonly to: string }) {
  const near = (): void => approach(to);
  return (
    <a
      {...rest}
      href={to}
      onPointerEnter={near}
      onFocus={near}
      onClick={(event) => {
        onClick?.(event);
        const { button, metaKey, ctrlKey, shiftKey, altKey } = event;
        if (event.defaultPrevented || button !== 0 || metaKey || ctrlKey || shiftKey || altKey) return;
        event.preventDefault();
        go(to, { replace, keepScroll });
      }}
    />
  );
}

/** Path and search of the current address. The component is shown again when they change. */
export function useAddress(): string {
  return useSyncExternalStore(onNavigation, currentAddress, currentAddress);
}
