import { Toast } from '@base-ui/react/toast';
import type { ReactNode } from 'react';
import { useText } from '../language/use-text.ts';
import { CloseIcon } from './icons.tsx';

/** Something that was done, and a way to undo it where there is one. */
export interface Notice {
  readonly text: string;
  readonly undo?: { readonly name: string; readonly run: () => void };
}

/** Says what was done, in a corner of the screen, without taking the focus. A notice with an undo stays longer. */
export function useNotify(): (notice: Notice) => void {
  const { add, close } = Toast.useToastManager();
  return ({ text, undo }) => {
    const id = add({
      title: text,
      timeout: undo ? 12_000 : 5_000,
      ...(undo && {
        actionProps: {
          children: undo.name,
          onClick: () => {
            close(id);
            undo.run();
          },
        },
      }),
    });
  };
}

/** Makes room for notices above the pages below it. F6 goes to them. */
export function ToastProvider({ children }: { readonly children: ReactNode }) {
  return (
    <Toast.Provider limit={3}>
      {children}
      <Toast.Portal>
        <Toast.Viewport
          data-print="no"
          className="fixed inset-x-4 bottom-4 z-50 mx-auto grid w-auto max-w-md gap-2 outline-none sm:start-auto sm:end-6 sm:bottom-6 sm:mx-0"
        >
          <Notices />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function Notices() {
  const text = useText();
  const { toasts } = Toast.useToastManager();
  return toasts.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      className="flex items-center gap-3 rounded-md bg-ink py-2 ps-4 pe-2 text-canvas shadow-overlay transition-opacity duration-200 data-ending-style:opacity-0 data-starting-style:opacity-0"
    >
      <Toast.Title className="min-w-0 flex-1 text-sm font-semibold" />
      <Toast.Action className="min-h-11 rounded-full px-3 text-sm font-semibold underline underline-offset-2" />
      <Toast.Close
        aria-label={text('dialog.close')}
        className="inline-grid size-11 place-items-center rounded-full"
      >
        <CloseIcon />
      </Toast.Close>
    </Toast.Root>
  ));
}
