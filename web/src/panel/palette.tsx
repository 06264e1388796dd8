import { type KeyboardEvent, useId, useState } from 'react';
import { Dialog } from '../design/drawer.tsx';
import { useText } from '../language/use-text.ts';
import { go } from '../shell/navigation.ts';
import { useOfferedActions } from './actions.ts';
import { matches } from './matches.ts';
import type { PanelAction } from './page.ts';
import { menuOf } from './panel-pages.ts';
import { useStaff } from './use-staff.ts';

/** Finds pages and actions by their names: type, arrow keys, Enter. */
export function Palette({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const text = useText();
  return (
    <Dialog title={text('panel.palette')} open={open} onClose={onClose}>
      <Search onClose={onClose} />
    </Dialog>
  );
}

function Search({ onClose }: { readonly onClose: () => void }) {
  const text = useText();
  const staff = useStaff();
  const offered = useOfferedActions();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const list = useId();
  const pages = menuOf(staff).map(
    ({ menu }): PanelAction => ({ name: text(menu.name), run: () => go(menu.to), icon: <menu.icon /> }),
  );
  const found = [...offered, ...pages].filter(({ name }) => matches(name, typed));
  const current = Math.min(at, found.length - 1);
  const run = (action: PanelAction | undefined): void => {
    if (!action) return;
    onClose();
    action.run();
  };
  const onKey = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && found.length > 0) setAt((current + step + found.length) % found.length);
    else if (event.key === 'Enter') run(found[current]);
    else return;
    event.preventDefault();
  };
  return (
    <div className="grid gap-3">
      <input
        // biome-ignore lint/a11y/noAutofocus: the dialog was opened for this field
        autoFocus
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={found.length > 0 ? `${list}-${current}` : undefined}
        aria-label={text('panel.palette.hint')}
        placeholder={text('panel.palette.hint')}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          setAt(0);
        }}
        onKeyDown={onKey}
        className="min-h-12 w-full rounded-md border border-edge bg-surface px-4 text-base"
      />
      {found.length === 0 && <p className="px-2 py-4 text-sm text-muted">{text('panel.palette.none')}</p>}
      {/* The field keeps the focus, and names the option that Enter takes. */}
      <div
        id={list}
        role="listbox"
        aria-label={text('panel.palette')}
        className="grid max-h-[50dvh] overflow-y-auto"
      >
        {found.map((action, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard by the field
          // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus
          <div
            key={action.name}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === current}
            onPointerMove={() => setAt(index)}
            onClick={() => run(action)}
            className="flex min-h-11 cursor-pointer items-center gap-3 rounded-md px-3 text-sm font-semibold aria-selected:bg-sunken"
          >
            <span className="text-muted">{action.icon}</span>
            {action.name}
          </div>
        ))}
      </div>
    </div>
  );
}
