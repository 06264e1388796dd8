import { useQuery } from '@apollo/client/react';
import { useRef } from 'react';
import {
  BranchDocument,
  type BranchRecordFragment,
  UpdateBranchDocument,
  type UpdateBranchInput,
} from '../../../data/__generated__/panel-admin.ts';
import { apollo } from '../../../data/apollo.ts';
import { failureOf } from '../../../data/failure.ts';
import { useTitle } from '../../../data/hooks.ts';
import { useLasting } from '../../../data/lasting.ts';
import { Button } from '../../../design/button.tsx';
import { Badge, Panel, Skeleton } from '../../../design/small.tsx';
import { EmptyState, ErrorState } from '../../../design/states.tsx';
import { useNotify } from '../../../design/toast.tsx';
import { FormProblems } from '../../../forms/form-problems.tsx';
import { useText } from '../../../language/use-text.ts';
import { wentBack } from '../../../shell/navigation.ts';
import { panelAddress } from '../../address.ts';
import { ConflictDialog } from '../../conflict-dialog.tsx';
import type { PanelPageProps } from '../../page.ts';
import type { Fields } from '../../three-way.ts';
import { change, dropLists } from '../change.ts';
import { Crumbs } from '../crumbs.tsx';
import { useEditing } from '../use-editing.ts';
import { useSaving } from '../use-saving.ts';
import { BranchFacts } from './branch-facts.tsx';
import { BranchForm } from './branch-form.tsx';
import { BranchPeople } from './branch-people.tsx';
import { branchFieldName, branchFields, branchInput, branchValueName } from './fields.ts';

/** One branch: what people read about it, when it is open, and who works there. */
export default function BranchPage({ id }: PanelPageProps) {
  const text = useText();
  const query = useQuery(BranchDocument, {
    variables: { id },
    fetchPolicy: wentBack() ? 'cache-first' : 'cache-and-network',
    nextFetchPolicy: 'cache-first',
    errorPolicy: 'all',
  });
  const { error, loading, refetch } = query;
  const data = useLasting(query);
  const branch = data?.branch;
  useTitle(branch?.name ?? text('records.branches'));
  if (branch) return <Shown branch={branch} />;
  if (error) return <ErrorState failure={failureOf(error)} onRetry={() => void refetch()} />;
  if (loading) return <Skeleton className="mt-6 h-96 w-full" />;
  return <EmptyState title={text('records.branch.unknown')} level="h1" />;
}

function Shown({ branch }: { readonly branch: BranchRecordFragment }) {
  const text = useText();
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <Crumbs
        list={{ to: panelAddress.branches(), name: text('records.branches') }}
        title={branch.name}
        badges={
          <Badge tone={branch.active ? 'accent' : 'neutral'}>
            {text(branch.active ? 'records.branch.active' : 'records.branch.inactive')}
          </Badge>
        }
      />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <BranchRecord key={branch.id} branch={branch} />
        <BranchPeople id={branch.id} />
      </div>
    </div>
  );
}

function BranchRecord({ branch }: { readonly branch: BranchRecordFragment }) {
  const text = useText();
  const notify = useNotify();
  const { base, place, button, open, close } = useEditing<ReturnType<typeof branchFields>>();
  // Opening hours are sent of all days, changed or not.
  const all = useRef<Fields>({});
  const saving = useSaving({
    save: async (changes, expectedVersion) => {
      if (Object.keys(changes).length === 0) return [];
      const input = { ...branchInput(changes, all.current), expectedVersion } as UpdateBranchInput;
      const { userErrors } = await change(UpdateBranchDocument, { id: branch.id, input });
      if (userErrors.length === 0) dropLists('branches');
      return userErrors;
    },
    read: async () => {
      const { data } = await apollo.query({
        query: BranchDocument,
        variables: { id: branch.id },
        fetchPolicy: 'network-only',
      });
      if (!data?.branch) throw new Error('The branch is gone.');
      return branchFields(data.branch);
    },
    onSaved: () => {
      notify({ text: text('records.saved') });
      close();
    },
  });
  return (
    <Panel label={text('records.branch.record')} className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <div className="flex min-h-11 items-center justify-between gap-3">
        <h2 className="text-lg font-semibold">{text('records.branch.record')}</h2>
        {!base && (
          <Button ref={button} look="secondary" onClick={() => open(branchFields(branch))}>
            {text('records.edit')}
          </Button>
        )}
      </div>
      <FormProblems failure={saving.failure} refusals={saving.refusals} />
      {base ? (
        <div ref={place}>
          <BranchForm
            draft={`panel-branch-${branch.id}-${base.version}`}
            defaults={base.fields}
            save={text('records.save')}
            send={(fields) => {
              all.current = fields;
              return saving.submit(base, fields);
            }}
            onCancel={close}
          />
        </div>
      ) : (
        <BranchFacts branch={branch} />
      )}
      <ConflictDialog
        conflict={saving.conflict}
        nameOf={(field) => branchFieldName(field, text)}
        format={(field, value) => branchValueName(field, value, text)}
        busy={saving.busy}
        onSave={(fields) => {
          all.current = fields;
          void saving.resolve(fields);
        }}
        onClose={saving.close}
      />
    </Panel>
  );
}
