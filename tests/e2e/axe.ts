import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Tab } from '../../lab/browser.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The part of axe that runs in the page. */
declare const axe: {
  run(
    context: { readonly include: readonly Node[] },
    options: { readonly resultTypes: readonly 'violations'[]; readonly runOnly?: readonly string[] },
  ): Promise<{
    readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly target: unknown }[] }[];
  }>;
};

type Page = Pick<Tab, 'run' | 'runScript'>;

/** What axe finds, including in folded parts, each as `rule: element`. */
export const axeFinds = (app: Page): Promise<readonly string[]> => findingsOfAxe(app, false);

/**
 * The part of `axeFinds` that can differ with the colours: whether text has enough contrast with its background. It
 * measures only one element of all text with the same colours and size, because this takes axe longer than everything
 * else together. Text that is hidden behind something is hidden in all colours, and `axeFinds` measures everything.
 */
export const contrastFinds = (app: Page): Promise<readonly string[]> => findingsOfAxe(app, true);

const findingsOfAxe = async (app: Page, isOfContrast: boolean): Promise<readonly string[]> => {
  if (!(await app.run(() => 'axe' in globalThis, null))) await app.runScript(AXE);
  return app.run(async (isOfContrast) => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    // Nobody has to read a colour in the middle of a transition.
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
    // Most elements have the same ancestors.
    const known = new Map<Element | null, string>([[null, '']]);
    const groundsOf = (element: Element | null): string => {
      const grounds = known.get(element) ?? groundsOver(element);
      known.set(element, grounds);
      return grounds;
    };
    const groundsOver = (element: Element | null): string => {
      if (element === null) return '';
      const { opacity, backgroundColor, backgroundImage } = getComputedStyle(element);
      const around = groundsOf(element.parentElement);
      const isClear = opacity === '1' && backgroundImage === 'none' && backgroundColor === 'rgba(0, 0, 0, 0)';
      return isClear ? around : [opacity, backgroundColor, backgroundImage, around].join();
    };
    const looksOf = (element: Element): string => {
      const { color, opacity, backgroundColor, backgroundImage, fontSize, fontWeight } = getComputedStyle(element);
      const around = groundsOf(element.parentElement);
      return [color, fontSize, fontWeight, opacity, backgroundColor, backgroundImage, around].join();
    };
    const withText = [...document.querySelectorAll('body *')].filter((element) =>
      [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== ''),
    );
    const oneOfEach = [...new Map(withText.map((element) => [looksOf(element), element])).values()];
    const { violations } = await axe.run(
      { include: isOfContrast ? oneOfEach : [document] },
      { resultTypes: ['violations'], ...(isOfContrast ? { runOnly: ['color-contrast'] } : {}) },
    );
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${String(target)}`));
  }, isOfContrast);
};
