import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { callOf } from '../../../lab/calls.ts';

/** A page of the extension with a heading and nothing else. */
export const EMPTY_POPUP = 'empty.html';
export const POPUP = 'popup/popup.html';

/** On which a page says when its heading was painted. */
export const CHANNEL = 'painted';

/**
 * Copies an unpacked extension, with an empty page to compare the popup with, and with a script in both that says when the heading
 * was painted: no browser lets a driver look into the toolbar's popup while that opens.
 */
export const copyWithProbe = (built: string, folder: string): void => {
  cpSync(built, folder, { recursive: true });
  const script = '<script src="/probe.js"></script>';
  const heading = 'main[data-cause] h1, body > h1';
  writeFileSync(path.join(folder, 'probe.js'), callOf(tellWhenPainted, { heading, channelName: CHANNEL }));
  writeFileSync(
    path.join(folder, EMPTY_POPUP),
    `<!doctype html><meta charset="utf-8"><title>empty</title>${script}<h1>empty</h1>`,
  );
  const popup = path.join(folder, POPUP);
  writeFileSync(popup, readFileSync(popup, 'utf8').replace('</title>', `</title>${script}`));
};

/** Runs in the popup: milliseconds since the epoch at which the frame with the heading was painted. */
const tellWhenPainted = ({
  heading,
  channelName,
}: {
  readonly heading: string;
  readonly channelName: string;
}): void => {
  const channel = new BroadcastChannel(channelName);
  const look = (): void => {
    if (document.querySelector(heading)?.textContent) {
      requestAnimationFrame(() => channel.postMessage(performance.timeOrigin + performance.now()));
    } else {
      requestAnimationFrame(look);
    }
  };
  look();
};
