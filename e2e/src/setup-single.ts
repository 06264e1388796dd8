import type { TestProject } from 'vitest/node';
import { startSingle } from './graph-setup.ts';

export default (project: TestProject): Promise<() => Promise<void>> => startSingle(project);
