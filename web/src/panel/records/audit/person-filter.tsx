import { useState } from 'react';
import { Button } from '../../../design/button.tsx';
import { Dialog } from '../../../design/drawer.tsx';
import { useText } from '../../../language/use-text.ts';
import { UserPicker } from '../user-picker.tsx';

/** A filter by a person, who is found in a dialog. */
export function PersonFilter({
  label,
  onPick,
}: {
  readonly label: string;
  readonly onPick: (id: string) => void;
}) {
  const text = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look="secondary" onClick={() => setOpen(true)}>
        {label}…
      </Button>
      <Dialog title={label} open={open} onClose={() => setOpen(false)}>
        <UserPicker
          label={text('records.user.search')}
          onPick={({ id }) => {
            setOpen(false);
            onPick(id);
          }}
        />
      </Dialog>
    </>
  );
}
