/** What closes the parts of something, in the order in which they were opened. */
export type Closing = (() => Promise<void>)[];

/**
 * Opens something of several parts. `open` adds to `closing` how each part is closed. The parts are closed in reverse order, also
 * when `open` throws; the error goes on then.
 */
export async function openWhole<Whole extends object>(
  open: (closing: Closing) => Promise<Whole>,
): Promise<Whole & { close(): Promise<void> }> {
  const closing: Closing = [];
  const close = async (): Promise<void> => {
    for (const step of closing.splice(0).reverse()) await step();
  };
  try {
    return { ...(await open(closing)), close };
  } catch (error) {
    await close();
    throw error;
  }
}
