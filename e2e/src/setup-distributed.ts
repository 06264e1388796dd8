export { startDistributed as default } from './graph-setup.ts';
