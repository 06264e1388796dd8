export { startSingle as default } from './graph-setup.ts';
