import { assembleSignIns } from '../src/observations/assemble/sign-ins.ts';
import { browser, inPrivateContext, isSplit } from '../storage/browser.ts';
import { readOutline, type Session } from '../storage/session.ts';
import { sessionArea } from '../storage/session-area.ts';

/**
 * An update of the extension waits while a sign-in is under way, because both browsers empty `storage.session` with it.
 *
 * Firefox tells the extension, and installs the update when that reloads itself or the browser restarts. Chromium tells
 * nobody, and installs it as soon as neither the worker nor a page of the extension runs, so the worker stays awake
 * there. https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/runtime/onUpdateAvailable
 * https://source.chromium.org/chromium/chromium/src/+/main:chrome/browser/extensions/update_install_gate.cc
 */
export const UPDATE_ALARM = 'update';

/** In the session area, which the update itself empties. */
const KEY = 'update-waits';

/** How often to check whether the update may be installed, in minutes. */
const LOOK_AGAIN = 1;

/** Chromium stops a worker that makes no API call for 30 seconds; in milliseconds. */
const STAY_AWAKE = 20_000;

/** Firefox has an update ready. It says so only once, and may stop the event page before the update can be installed. */
export const onUpdateAvailable = async (): Promise<void> => {
  await sessionArea()
    .set({ [KEY]: true })
    .catch(() => undefined);
};

/**
 * Installs a waiting update, or lets it wait longer.
 *
 * @param session what is stored
 */
export const installWaitingUpdate = async (session: Session): Promise<void> => {
  if (isSplit()) {
    // What private windows show is in their own profile, which an update does not touch.
    if (!inPrivateContext()) stayAwake(session);
  } else if (session.keys.has(KEY)) {
    // Read again, because a sign-in that began meanwhile would be lost.
    if (isUnderWay(await readOutline()) || isInterfaceOpen()) {
      browser.alarms.create(UPDATE_ALARM, { delayInMinutes: LOOK_AGAIN });
    } else {
      browser.runtime.reload();
    }
  }
};

/**
 * Reading keeps the worker awake, like each call of the browser's API
 * (developer.chrome.com/docs/extensions/develop/concepts/service-workers/lifecycle).
 */
const stayAwake = (session: Session): void => {
  clearTimeout(nextLook);
  if (isUnderWay(session)) nextLook = setTimeout(() => void readOutline().then(stayAwake), STAY_AWAKE);
};

/** There is at most one timer; a worker that was stopped anyway starts it again in its next run. */
let nextLook: ReturnType<typeof setTimeout> | undefined;

/** Whether a request waits for its answer, or a person has not yet looked at a failed sign-in. */
const isUnderWay = ({ observations, viewed, kept }: Session): boolean =>
  assembleSignIns(observations).some(
    ({ id, waiting, observed }) => waiting || (!viewed.has(id) && (observed.outcome !== 'accepted' || kept.has(id))),
  );

/** A page in which somebody may be typing or importing; an update closes it. */
const isInterfaceOpen = (): boolean =>
  browser.extension.getViews().some(({ location }) => location.pathname === '/popup/popup.html');
