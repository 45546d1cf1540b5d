import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Tab } from '../../lab/browser.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The part of axe that runs in the page. */
declare const axe: {
  run(options: { readonly resultTypes: readonly 'violations'[]; readonly runOnly?: readonly string[] }): Promise<{
    readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly target: unknown }[] }[];
  }>;
};

/** What axe finds in what is folded too, each as `rule: element`. `rules`: only these. */
export const axeFinds = async (
  app: Pick<Tab, 'run' | 'runScript'>,
  rules: readonly string[] | null = null,
): Promise<readonly string[]> => {
  await app.runScript(AXE);
  return app.run(async (runOnly) => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    // A colour on its way to another one is none that anybody has to read.
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
    const { violations } = await axe.run({ resultTypes: ['violations'], ...(runOnly === null ? {} : { runOnly }) });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${String(target)}`));
  }, rules);
};
