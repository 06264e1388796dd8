import { Dialog as Base } from '@base-ui/react/dialog';
import type { ReactNode } from 'react';
import { useText } from '../language/use-text.ts';
import { CloseIcon } from './icons.tsx';

interface OverlayProps {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** What stays in sight below. */
  readonly foot?: ReactNode;
}

const BACKDROP =
  'fixed inset-0 z-40 bg-scrim transition-opacity duration-200 data-ending-style:opacity-0 data-starting-style:opacity-0';

/** A part of the page that slides in from below on a phone, and from the side elsewhere. Esc closes it; focus returns. */
export function Drawer({ title, open, onClose, children, foot }: OverlayProps) {
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className={BACKDROP} />
        <Base.Popup className="fixed inset-y-0 right-0 z-50 flex w-full max-w-md flex-col bg-canvas shadow-overlay transition-transform duration-250 ease-out outline-none data-ending-style:translate-x-full data-starting-style:translate-x-full">
          <Head title={title} />
          <div className="flex-1 overflow-y-auto overscroll-contain px-5 py-4">{children}</div>
          {foot && <div className="border-t border-line px-5 py-4">{foot}</div>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

/** A question or a piece of work that the page waits for. Esc closes it; focus returns. */
export function Dialog({ title, open, onClose, children, foot }: OverlayProps) {
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className={BACKDROP} />
        <Base.Popup className="fixed top-1/2 left-1/2 z-50 flex max-h-[90dvh] w-[min(34rem,calc(100vw-2rem))] -translate-1/2 flex-col rounded-lg bg-canvas shadow-overlay transition duration-200 outline-none data-ending-style:scale-97 data-ending-style:opacity-0 data-starting-style:scale-97 data-starting-style:opacity-0">
          <Head title={title} />
          <div className="overflow-y-auto px-5 pt-1 pb-5">{children}</div>
          {foot && (
            <div className="flex flex-wrap justify-end gap-3 border-t border-line px-5 py-4">{foot}</div>
          )}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

function Head({ title }: { readonly title: string }) {
  const text = useText();
  return (
    <div className="flex items-center justify-between gap-4 px-5 py-3">
      <Base.Title className="text-lg font-semibold">{title}</Base.Title>
      <Base.Close
        aria-label={text('dialog.close')}
        className="-me-2 inline-grid size-11 place-items-center rounded-full hover:bg-sunken"
      >
        <CloseIcon />
      </Base.Close>
    </div>
  );
}
