import { fileURLToPath } from 'node:url';

/** The folder of the whole project, which its commands start from. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
