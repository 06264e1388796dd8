// Runs one service of schema/supergraph.yaml as a process of its own: `node packages/service/src/serve.ts sale`.
import { loadService, serveService } from './definition/index.ts';
import { givenEnvironment } from './process/config.ts';
import { runProcess } from './process/run-process.ts';

runProcess(async () => serveService(await loadService(process.argv[2] ?? ''), givenEnvironment()));
