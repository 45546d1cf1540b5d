import { assembleSignIns } from '../src/observations/assemble/sign-ins.ts';
import { browser, inPrivateContext, isSplit } from '../storage/browser.ts';
import { readSession, type Session } from '../storage/session.ts';
import { sessionArea } from '../storage/session-area.ts';

/**
 * An update of the extension waits while a sign-in is under way: both browsers empty `storage.session` with it.
 *
 * Firefox asks the extension, and lets the update in when that reloads itself, or when the browser starts again. Chromium asks
 * nobody: it lets an update in as soon as neither the worker nor a page of the extension runs. So there the worker stays awake.
 * https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/runtime/onUpdateAvailable
 * https://source.chromium.org/chromium/chromium/src/+/main:chrome/browser/extensions/update_install_gate.cc
 */
export const UPDATE_ALARM = 'update';

/** In the session area, which goes with the update itself. */
const KEY = 'update-waits';

/** How soon it is looked again whether the update may come in, in minutes. */
const LOOK_AGAIN = 1;

/** Chromium stops a worker that called nothing for 30 seconds; in milliseconds. */
const STAY_AWAKE = 20_000;

/** Firefox has an update ready. It tells so once: the event page may be stopped before the update may come in. */
export const onUpdateAvailable = async (): Promise<void> => {
  await sessionArea()
    .set({ [KEY]: true })
    .catch(() => undefined);
};

/**
 * Lets an update in that waits, or makes it go on waiting.
 *
 * @param session what is stored
 */
export const letUpdateIn = async (session: Session): Promise<void> => {
  if (isSplit()) {
    // What private windows show is in their own profile, which an update leaves alone.
    if (!inPrivateContext()) stayAwake(session);
  } else if (session.keys.has(KEY)) {
    // Read again: a sign-in that began meanwhile would be lost.
    if (isUnderWay(await readSession()) || isInterfaceOpen()) {
      browser.alarms.create(UPDATE_ALARM, { delayInMinutes: LOOK_AGAIN });
    } else {
      browser.runtime.reload();
    }
  }
};

/** Looking keeps the worker awake: each call of the browser's does (developer.chrome.com/docs/extensions/develop/concepts/service-workers/lifecycle). */
const stayAwake = (session: Session): void => {
  clearTimeout(nextLook);
  if (isUnderWay(session)) nextLook = setTimeout(() => void readSession().then(stayAwake), STAY_AWAKE);
};

/** There is at most one; a worker that was stopped anyway starts again with its next run. */
let nextLook: ReturnType<typeof setTimeout> | undefined;

/** Whether a request waits for its answer, or a person has not yet looked at what is kept. */
const isUnderWay = ({ observations, viewed, kept }: Session): boolean =>
  assembleSignIns(observations).some(
    ({ id, waiting, observed }) => waiting || (!viewed.has(id) && (observed.outcome !== 'accepted' || kept.has(id))),
  );

/** A page in which something may be written or imported: an update closes it. */
const isInterfaceOpen = (): boolean =>
  browser.extension.getViews().some(({ location }) => location.pathname === '/popup/popup.html');
