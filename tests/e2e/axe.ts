import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Tab } from '../lab/browser.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The part of axe that runs in the page. */
declare const axe: { run(): Promise<{ readonly violations: readonly { readonly id: string }[] }> };

/** What axe finds, in what is folded too. */
export const violations = async (app: Tab): Promise<readonly string[]> => {
  await app.runScript(AXE);
  return app.run(async () => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    return (await axe.run()).violations.map(({ id }) => id);
  }, null);
};
