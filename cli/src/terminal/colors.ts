import pc from 'picocolors';

/** Colours on a terminal that shows them; none in a file or a pipe, nor in CI. */
export const colors = pc.createColors(pc.isColorSupported && process.stdout.isTTY === true);
