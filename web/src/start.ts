import '@fontsource-variable/archivo/wdth.css';
import './styles.css';

/** How long the first picture may take, in milliseconds, before the application is loaded beside it. */
const PATIENCE = 250;

/**
 * Lets the page that was drawn beforehand come on the screen, with its first picture, before the application takes its share of the
 * network and of the processor. Without such a page, or where nobody sees it, there is nothing to wait for.
 */
async function drawn(): Promise<void> {
  const picture = document.querySelector<HTMLImageElement>('#root img');
  if (!picture || document.hidden) return;
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  await Promise.race([picture.decode().catch(() => undefined), late]);
  const shown = new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  await Promise.race([shown, late]);
}

await drawn();
await import('./main.tsx');
