import type { Target } from './browser.ts';

/**
 * Functions that run in a page, not here. They do what Playwright offers for Chromium, but puppeteer does not, or only
 * through Firefox's accessibility service, which makes it slow.
 */

/** The first visible element of this role with this accessible name, or of this selector; throws if there is none. */
export const findTarget = (target: Target): HTMLElement => {
  const ROLES = {
    button: 'button, summary, [role="button"]',
    checkbox: 'input[type="checkbox"]',
    heading: 'h1, h2, h3',
    link: 'a[href]',
    radio: 'input[type="radio"]',
    textbox: 'input:not([type]), input[type="text"], input[type="url"], input[type="email"], textarea',
  };
  const textOf = (element: Element): string => (element.textContent ?? '').trim().replace(/\s+/g, ' ');
  const nameOf = (element: Element): string => {
    const given = element.getAttribute('aria-label');
    if (given !== null) return given;
    const labels = 'labels' in element ? [...((element as HTMLInputElement).labels ?? [])] : [];
    return labels.length > 0 ? labels.map(textOf).join(' ') : textOf(element);
  };
  const isWanted = (element: Element): boolean => typeof target === 'string' || nameOf(element) === target.name;
  const around =
    typeof target === 'string' || target.within === undefined
      ? [document]
      : [...document.querySelectorAll(target.within)];
  const candidates = around.flatMap((root) => [
    ...root.querySelectorAll<HTMLElement>(typeof target === 'string' ? target : ROLES[target.role]),
  ]);
  const found = candidates.find(
    (element) => isWanted(element) && element.checkVisibility({ visibilityProperty: true }),
  );
  if (found === undefined) throw new Error('nothing like that is visible');
  return found;
};

/** Replaces the text in a field, as typing does. */
export const replaceText = (field: Element, text: string): void => {
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) throw new Error('no text field');
  field.focus();
  field.select();
  document.execCommand(text === '' ? 'delete' : 'insertText', false, text);
};
