import type { ComponentType, ReactNode } from 'react';
import type { MessageId, TextArea } from '../language/i18n.ts';
import type { Operation } from './permissions.ts';

/** What a page of the panel is given. */
export interface PanelPageProps {
  /** The id that the address names; `''` where it names none. */
  readonly id: string;
}

/** A page of the panel. */
export interface PanelPage {
  /** The address, with the id as its one group. */
  readonly path: RegExp;
  readonly load: () => Promise<{ default: ComponentType<PanelPageProps> }>;
  /** The texts that it needs. */
  readonly area: TextArea | readonly TextArea[];
  /** What the page asks the graph for: a role that may not, does not see the page. */
  readonly needs: Operation;
  /** Its place in the menu; a page without one is reached from another. */
  readonly menu?: {
    readonly group: 'sell' | 'workshop' | 'stock' | 'people' | 'manage';
    readonly to: string;
    /** A text of the area `panel`. */
    readonly name: MessageId;
    readonly icon: ComponentType<{ className?: string }>;
    /** The letter after `g` that goes there. */
    readonly key: string;
  };
}

/** A way to do something from the search of the panel, offered while a page shows it. */
export interface PanelAction {
  readonly name: string;
  readonly run: () => void;
  readonly icon?: ReactNode;
}
