import { render } from 'preact';
import { readFirstFrame } from '../storage/first-frame.ts';
import { chooseRecord } from './choose-record.ts';
import { pageOf } from './page.ts';
import { findPlace } from './place.ts';
import { readableCause } from './readable-cause.ts';
import { firstFrameI18n } from './reader-i18n.ts';
import { showPageIn } from './show-page.ts';
import { FirstFrameView } from './views/first-frame.tsx';

/*
 * Draws the popup's first frame with one stored item, and loads the whole interface after it: that is ten times as much code.
 */

/** Shows the cause for the tab below the popup, if it can be shown at once. */
const showFirstFrame = async (root: Element): Promise<void> => {
  const read = readFirstFrame();
  const [frame, i18n, place] = await Promise.all([
    read,
    read.then((frame) => frame && firstFrameI18n(frame.language)),
    findPlace(),
  ]);
  // A reader without access sees a notice above the cause.
  if (frame === null || i18n === null || !frame.hasAccess || place.kind !== 'popup') return;
  const cause = readableCause(chooseRecord(frame.signIns, place, null), i18n);
  if (cause === null) return;
  showPageIn(i18n, place);
  render(<FirstFrameView place={place} of={cause} i18n={i18n} />, root);
  await isDrawn();
};

/** Resolves when the browser has drawn what was rendered. */
const isDrawn = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

const root = document.querySelector('#app');
if (root !== null && pageOf(location.hash, 'diagnosis') === 'diagnosis') {
  // What cannot be read is named by the whole interface.
  await showFirstFrame(root).catch(() => null);
}
await import('./whole.tsx');
