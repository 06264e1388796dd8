import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './explorer.css';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import { EXAMPLES } from './examples.ts';
import { fetcher } from './fetcher.ts';
import { LogIn } from './log-in.tsx';

const root = document.getElementById('explorer');
if (!root) throw new Error('The page has no place for the explorer.');

createRoot(root).render(
  <GraphiQL
    fetcher={fetcher}
    defaultTabs={EXAMPLES.map(({ query, variables = '' }) => ({ query, variables }))}
    // The editor of the first tab takes its variables from here.
    initialVariables={EXAMPLES[0]?.variables ?? ''}
    defaultEditorToolsVisibility="variables"
  >
    <GraphiQL.Logo>
      <LogIn />
    </GraphiQL.Logo>
  </GraphiQL>,
);
