import { Component, type ReactNode } from 'react';
import { loadNewRelease } from './new-release.ts';
import { Broken } from './not-found.tsx';

/** Shows what can be done where a part of a page failed. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(): void {
    void loadNewRelease();
  }

  override render(): ReactNode {
    return this.state.failed ? <Broken /> : this.props.children;
  }
}
