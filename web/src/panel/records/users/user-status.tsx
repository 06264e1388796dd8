import type { UserStatus } from '../../../data/__generated__/panel-admin.ts';
import { Badge, type BadgeTone } from '../../../design/small.tsx';
import { useText } from '../../../language/use-text.ts';

const TONES: Readonly<Record<UserStatus, BadgeTone>> = {
  ACTIVE: 'accent',
  INACTIVE: 'neutral',
  BLOCKED: 'danger',
};

/** The status of an account in a word. */
export function UserStatusBadge({ status }: { readonly status: UserStatus }) {
  const text = useText();
  return <Badge tone={TONES[status]}>{text(`records.user.status.${status}`)}</Badge>;
}
