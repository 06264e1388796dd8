import { CreateBranchDocument, type CreateBranchInput } from '../../../data/__generated__/panel-admin.ts';
import { useTitle } from '../../../data/hooks.ts';
import { Panel } from '../../../design/small.tsx';
import { useNotify } from '../../../design/toast.tsx';
import { useText } from '../../../language/use-text.ts';
import { go } from '../../../shell/navigation.ts';
import { panelAddress } from '../../address.ts';
import { change, dropLists } from '../change.ts';
import { Crumbs } from '../crumbs.tsx';
import { BranchForm } from './branch-form.tsx';
import { branchInput, NEW_BRANCH } from './fields.ts';

/** A new branch. */
export default function NewBranchPage() {
  const text = useText();
  const notify = useNotify();
  useTitle(text('records.branch.new'));
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] max-w-3xl gap-4">
      <Crumbs
        list={{ to: panelAddress.branches(), name: text('records.branches') }}
        title={text('records.branch.new')}
      />
      <Panel>
        <BranchForm
          draft="panel-new-branch"
          defaults={NEW_BRANCH}
          save={text('records.branch.create')}
          send={async (fields) => {
            const input = { ...branchInput(fields, fields), name: fields.name } as CreateBranchInput;
            const { branch, userErrors } = await change(CreateBranchDocument, { input });
            if (!branch) return userErrors;
            dropLists('branches');
            notify({ text: text('records.branch.created', { name: branch.name }) });
            go(panelAddress.branch(branch.id), { replace: true });
            return [];
          }}
          onCancel={() => go(panelAddress.branches())}
        />
      </Panel>
    </div>
  );
}
