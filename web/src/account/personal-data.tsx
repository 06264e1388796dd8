import { useState } from 'react';
import { type Failure, failureOf } from '../data/failure.ts';
import { graph, logOut } from '../data/session.ts';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/drawer.tsx';
import { TextField } from '../design/field.tsx';
import { Panel } from '../design/small.tsx';
import { FormProblems } from '../forms/form-problems.tsx';
import { useGraphForm } from '../forms/use-graph-form.ts';
import { useText } from '../language/use-text.ts';
import { address } from '../shell/address.ts';
import { go } from '../shell/navigation.ts';

/** What a person may ask for by the LGPD: a copy of their data, and its erasure. */
export function PersonalData() {
  const text = useText();
  const [failure, setFailure] = useState<Failure>();
  const [busy, setBusy] = useState(false);
  const [erasing, setErasing] = useState(false);
  const download = async (): Promise<void> => {
    setBusy(true);
    setFailure(undefined);
    try {
      save(JSON.stringify(await graph.exportMyData(), null, 2));
    } catch (error) {
      setFailure(failureOf(error));
    }
    setBusy(false);
  };
  return (
    <Panel label={text('account.data')} className="grid gap-4">
      <h2 className="text-xl font-semibold">{text('account.data')}</h2>
      <p className="text-muted">{text('account.data-text')}</p>
      <FormProblems failure={failure} refusals={[]} />
      <div className="flex flex-wrap gap-3">
        <Button look="secondary" busy={busy} onClick={() => void download()}>
          {text('account.download')}
        </Button>
        <Button look="danger" onClick={() => setErasing(true)}>
          {text('account.erase')}
        </Button>
      </div>
      <EraseDialog open={erasing} onClose={() => setErasing(false)} />
    </Panel>
  );
}

function EraseDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const text = useText();
  const form = useGraphForm({
    defaults: { password: '' },
    send: async (input) => {
      const outcome = await graph.eraseMe({ input });
      if (!outcome.ok) return outcome.userErrors;
      await logOut();
      go(address.home(), { replace: true });
      return [];
    },
  });
  return (
    <Dialog title={text('account.erase-title')} open={open} onClose={onClose}>
      <form onSubmit={form.submit} className="grid gap-5" noValidate>
        <p>{text('account.erase-text')}</p>
        <p className="text-muted">{text('account.kept-text')}</p>
        <FormProblems failure={form.failure} refusals={form.refusals} />
        <TextField
          label={text('entry.secret')}
          type="password"
          autoComplete="current-password"
          {...form.field('password')}
        />
        <div className="flex flex-wrap justify-end gap-3">
          <Button look="secondary" onClick={onClose}>
            {text('account.keep')}
          </Button>
          <Button type="submit" look="danger" busy={form.busy}>
            {text('account.erase')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function save(json: string): void {
  const url = URL.createObjectURL(new Blob([json], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = 'autograph.json';
  link.click();
  URL.revokeObjectURL(url);
}
