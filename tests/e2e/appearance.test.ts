import type { Page } from '@playwright/test';
import { expect, test } from './chromium.ts';
import { contrast, type Rgb } from './contrast.ts';
import { openInterface, showState, stateNamed } from './states.ts';

/** The extension API as a page of the extension has it. */
declare const chrome: {
  readonly tabs: { query(of: object): Promise<readonly { readonly id: number }[]> };
  readonly action: {
    getBadgeBackgroundColor(of: object): Promise<readonly number[]>;
    getBadgeTextColor(of: object): Promise<readonly number[]>;
  };
};

/** The toolbars of Chromium and Firefox, light and dark, with a tab before the window and behind it. */
const TOOLBARS = ['#ffffff', '#f1f3f4', '#202124', '#3c4043'] as const;
/** WCAG 2.2, 1.4.11: what a graphic needs to be told from its ground; 1.4.3: what text needs. */
const GRAPHIC = 3;
const TEXT = 4.5;
const ICON_SIZE = 16;

/** The icon of the toolbar as it is drawn on that ground: its rows of pixels. */
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

const rgbOf = (hex: string): Rgb => {
  const part = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16);
  return [part(1), part(3), part(5)];
};

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
    // Its outline: on each side one of the two outermost pixels.
    for (const side of [row.slice(0, 2), row.slice(-2), column.slice(0, 2), column.slice(-2)]) {
      expect(side.some(standsOut), toolbar).toBe(true);
    }
    // Its drawing: neither the plate nor the strokes are lost in the ground.
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
