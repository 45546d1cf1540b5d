import type { Page } from '@playwright/test';
import { addObservations, openInterface, showState, stateNamed, WIDTHS } from '../../fixtures/interface/states.ts';
import { observedSignIn } from '../../fixtures/interface/stored-sign-ins.ts';
import { contrast, type Rgb, rgbOf } from '../contrast.ts';
import { expect, test } from './test.ts';

/** The extension API in a page of the extension. */
declare const chrome: {
  readonly tabs: { query(of: object): Promise<readonly { readonly id: number }[]> };
  readonly action: {
    getBadgeBackgroundColor(of: object): Promise<readonly number[]>;
    getBadgeTextColor(of: object): Promise<readonly number[]>;
  };
};

/** The toolbars of Chromium and Firefox, light and dark, in active and inactive windows. */
const TOOLBARS = ['#ffffff', '#f1f3f4', '#202124', '#3c4043'] as const;
/** WCAG 2.2, 1.4.11: the contrast of a graphic with its background; 1.4.3: that of text. */
const GRAPHIC = 3;
const TEXT = 4.5;
const ICON_SIZE = 16;

/** The toolbar icon as drawn on that background: its rows of pixels. */
const iconOn = (page: Page, ground: string): Promise<readonly (readonly Rgb[])[]> =>
  page.evaluate(
    async ({ ground, size }) => {
      const icon = new Image();
      icon.src = `/icons/icon-${size}.png`;
      await icon.decode();
      const canvas = new OffscreenCanvas(size, size).getContext('2d');
      if (canvas === null) throw new Error('there is no canvas');
      canvas.fillStyle = ground;
      canvas.fillRect(0, 0, size, size);
      canvas.drawImage(icon, 0, 0);
      return Array.from({ length: size }, (_, y) =>
        Array.from({ length: size }, (_, x): Rgb => {
          const [red = 0, green = 0, blue = 0] = canvas.getImageData(x, y, 1, 1).data;
          return [red, green, blue];
        }),
      );
    },
    { ground, size: ICON_SIZE },
  );

/** Runs in the page: the colour in that property, and the colour of the element's background. */
const coloursOf = (element: Element, property: string): { readonly colour: string; readonly ground: string } => {
  const isClear = (each: Element): boolean => /^rgba\(.*, 0\)$/.test(getComputedStyle(each).backgroundColor);
  let behind = element.parentElement;
  while (behind?.parentElement != null && isClear(behind)) behind = behind.parentElement;
  return {
    colour: getComputedStyle(element).getPropertyValue(property),
    ground: behind === null ? '' : getComputedStyle(behind).backgroundColor,
  };
};

const rgbIn = (colour: string): Rgb => [...colour.matchAll(/[\d.]+/g)].slice(0, 3).map(Number);

test('the icon and its mark stand out from light toolbars and dark ones', { tag: '@chromium' }, async ({
  chromium,
}) => {
  const page = await openInterface(chromium, 'popup');
  for (const toolbar of TOOLBARS) {
    const rows = await iconOn(page, toolbar);
    const standsOut = (pixel: Rgb): boolean => contrast(pixel, rgbOf(toolbar)) >= GRAPHIC;
    const middle = ICON_SIZE / 2;
    const row = rows[middle] ?? [];
    const column = rows.flatMap((each) => each.slice(middle, middle + 1));
    // Its outline: one of the two outermost pixels on each side.
    for (const side of [row.slice(0, 2), row.slice(-2), column.slice(0, 2), column.slice(-2)]) {
      expect(side.some(standsOut), toolbar).toBe(true);
    }
    // Its drawing: neither the plate nor the strokes disappear in the background.
    const share = rows.flat().filter(standsOut).length / ICON_SIZE ** 2;
    expect(share, toolbar).toBeGreaterThan(1 / 3);
  }

  await showState(page, stateNamed('refused'));
  const [mark, ground] = await page.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    const of = { tabId: tab?.id };
    return [await chrome.action.getBadgeTextColor(of), await chrome.action.getBadgeBackgroundColor(of)];
  });
  expect(contrast(mark, ground)).toBeGreaterThanOrEqual(TEXT);
  await page.close();
});

test('the focused element has a visible outline, light and dark and in forced colours', {
  tag: '@chromium',
}, async ({ chromium }) => {
  const page = await openInterface(chromium, 'popup');
  await showState(page, stateNamed('refused'));
  // From now on the focus moves by the keyboard.
  await page.keyboard.press('Tab');
  for (const looks of [
    { colorScheme: 'light', forcedColors: 'none' },
    { colorScheme: 'dark', forcedColors: 'none' },
    { colorScheme: 'dark', forcedColors: 'active' },
  ] as const) {
    await page.emulateMedia({ ...looks, reducedMotion: 'reduce' });
    // The header, the card, the primary button, a fold, the steps.
    for (const name of [
      'Settings',
      'Copy',
      'SAML Core 2.5.1.4',
      'Copy message to the IdP administrator',
      'Documented here',
    ]) {
      const target = page.locator('button, a', { hasText: name }).first();
      await target.focus();
      const { colour, ground } = await target.evaluate(coloursOf, 'outline-color');
      expect(await target.evaluate((element) => getComputedStyle(element).outlineStyle), name).toBe('solid');
      expect(contrast(rgbIn(colour), rgbIn(ground)), name).toBeGreaterThanOrEqual(GRAPHIC);
    }
  }
  await page.close();
});

test('with forced colours the differences, the chips and the cards stay distinct', { tag: '@chromium' }, async ({
  chromium,
}) => {
  const page = await openInterface(chromium, 'popup');
  await page.emulateMedia({ forcedColors: 'active' });
  await showState(page, stateNamed('refused'));
  const marks = page.locator('.comparison mark');
  await expect(marks).toHaveCount(2);
  // A line below, not a colour, shows what differs and which of the two is wrong.
  const lines = await marks.evaluateAll((each) =>
    each.map((mark) => getComputedStyle(mark)).map((style) => [style.textDecorationLine, style.textDecorationStyle]),
  );
  expect(lines).toEqual([
    ['underline', 'solid'],
    ['underline', 'wavy'],
  ]);
  for (const mark of await marks.all()) {
    const [letters = '', ground = ''] = await mark.evaluate((element) => {
      const { color, backgroundColor } = getComputedStyle(element);
      return [color, backgroundColor];
    });
    expect(contrast(rgbIn(letters), rgbIn(ground))).toBeGreaterThanOrEqual(TEXT);
  }
  for (const framed of await page.locator('.chip, .card').all()) {
    const { colour, ground } = await framed.evaluate(coloursOf, 'border-top-color');
    expect(contrast(rgbIn(colour), rgbIn(ground))).toBeGreaterThanOrEqual(GRAPHIC);
  }
  // A chip is as wide as its words.
  const chip = page.locator('main .chip').first();
  expect((await chip.boundingBox())?.width).toBeLessThan(WIDTHS.popup.width / 2);
  await page.close();
});

test('forced colours leave the lifelines of the picture, and the marks on the validity', { tag: '@chromium' }, async ({
  chromium,
}) => {
  const page = await openInterface(chromium, 'tab');
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  await showState(page, stateNamed('refused'));
  for (const drawn of ['.lanes', '.validity']) {
    const { colour, ground } = await page.locator(drawn).first().evaluate(coloursOf, 'background-image');
    const [line = ''] = /rgba?\([^)]*\)/.exec(colour) ?? [];
    expect(contrast(rgbIn(line), rgbIn(ground)), drawn).toBeGreaterThanOrEqual(GRAPHIC);
  }
  await page.close();
});

/** How many animations and transitions start when a fold is opened. */
const startedByAFold = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const fold = document.querySelector('details:not([open])');
    if (!(fold instanceof HTMLDetailsElement)) throw new Error('there is no closed fold');
    fold.open = true;
    // Computing the styles starts every transition, however short.
    return document.getAnimations().length;
  });

test('nothing moves for users who prefer reduced motion', { tag: '@chromium' }, async ({ chromium }) => {
  const page = await openInterface(chromium, 'popup');
  await showState(page, stateNamed('refused'));
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  expect(await startedByAFold(page)).toBeGreaterThan(0);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0);
  expect(await startedByAFold(page)).toBe(0);
  await page.close();
});

test('a new diagnosis is announced to a user who has the interface open', { tag: '@chromium' }, async ({
  chromium,
}) => {
  const page = await openInterface(chromium, 'popup');
  await showState(page, stateNamed('waiting'));
  // The region must exist before its text does, because a screen reader observes it.
  const region = await page.locator('main > [role="status"]').elementHandle();
  expect(await region?.textContent()).toBe('');
  await addObservations(page, stateNamed('refused'));
  await expect(page.locator('main')).toHaveAttribute('data-state', 'refused');
  await expect.poll(() => region?.textContent()).toBe("It's the audience.");
  await page.close();
});

/** Hebrew, and a character that reverses everything after it. */
const RIGHT_TO_LEFT = '\u05d0\u05d1\u05d2\u202eabc';

test('a value that runs from right to left leaves the words around it in their order', { tag: '@chromium' }, async ({
  chromium,
}) => {
  const page = await openInterface(chromium, 'tab');
  await showState(page, {
    ...stateNamed('refused'),
    observations: (tabId) =>
      observedSignIn({ at: Date.now(), tabId, fault: { audiences: [RIGHT_TO_LEFT] }, ends: 'refused' }),
  });
  const sentence = page.locator('.sentence');
  await expect(sentence).toContainText('U+202Eabc');
  // The place of each of these on the first line.
  const lefts = await sentence.evaluate((element) => {
    const [text] = element.childNodes;
    if (!(text instanceof Text)) throw new Error('the sentence is no text');
    return ['is for', '\u05d0', '\u05d2', 'U+202E', 'abc', '. Identity'].map((part) => {
      const range = document.createRange();
      range.setStart(text, text.data.indexOf(part));
      range.setEnd(text, text.data.indexOf(part) + 1);
      return range.getBoundingClientRect().left;
    });
  });
  const [before = 0, alef = 0, gimel = 0, name = 0, letters = 0, after = 0] = lefts;
  expect(gimel).toBeLessThan(alef);
  expect([before, name, letters, after]).toEqual([before, name, letters, after].toSorted((a, b) => a - b));
  const isolation = await page
    .locator('.value')
    .evaluateAll((values) => [...new Set(values.map((value) => getComputedStyle(value).unicodeBidi))]);
  expect(isolation).toEqual(['isolate']);
  await page.close();
});
