import type { ReactNode } from 'react';
import { Dialog } from '../design/drawer.tsx';
import { useText } from '../language/use-text.ts';
import { menuOf } from './panel-pages.ts';
import { useStaff } from './use-staff.ts';

const CONTROL = 'Ctrl';

/** All shortcuts of the panel. */
export function ShortcutList({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const text = useText();
  const staff = useStaff();
  return (
    <Dialog title={text('panel.shortcuts')} open={open} onClose={onClose}>
      <dl className="grid gap-1 text-sm">
        <Shortcut name={text('panel.shortcuts.palette')}>
          <Key>{CONTROL}</Key> <Key>K</Key>
        </Shortcut>
        <Shortcut name={text('panel.shortcuts.list')}>
          <Key>?</Key>
        </Shortcut>
        {menuOf(staff).map(({ menu }) => (
          <Shortcut key={menu.key} name={text('panel.shortcuts.go', { page: text(menu.name) })}>
            <Key>G</Key> <span className="text-muted">{text('panel.shortcuts.then')}</span>{' '}
            <Key>{menu.key.toUpperCase()}</Key>
          </Shortcut>
        ))}
      </dl>
    </Dialog>
  );
}

function Shortcut({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="flex min-h-10 items-center justify-between gap-4 border-b border-line last:border-0">
      <dt>{name}</dt>
      <dd className="flex items-center gap-1.5">{children}</dd>
    </div>
  );
}

function Key({ children }: { readonly children: ReactNode }) {
  return (
    <kbd className="figures inline-grid min-h-7 min-w-7 place-items-center rounded-sm border border-edge bg-surface px-1.5 text-xs font-semibold">
      {children}
    </kbd>
  );
}
