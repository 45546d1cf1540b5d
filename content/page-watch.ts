import {
  failureIn,
  type PrintedFailure,
  recogniseSignInPage,
  type SignInPage,
} from '../src/identity-center/sign-in-pages.ts';
import type { PageReport } from '../src/observations/page-report.ts';

/** After this time, in milliseconds, an unrecognised page is no longer watched. */
const WATCHING_TIME = 60_000;
/** The page's text is read at most once in this time, in milliseconds, however often the page changes. */
const PAUSE = 250;
/** How many text nodes are read; the failure pages are short. */
const MAX_TEXT_NODES = 500;
const MAX_TEXT_LENGTH = 20_000;

/** The field for each role in the form of IAM federation's page (github.com/Versent/saml2aws, aws_account.go). */
const ROLE_CHOICE = 'form input[name="roleIndex"]';

/**
 * Reports when the page shows a failure or a choice of roles, at once or drawn late by a script, and again if it later
 * shows another one. The work is bounded, however large the page is and however often it changes.
 */
export const watchPage = (documentStart: number, send: (report: PageReport) => void): void => {
  let reported = '';
  let isDue = false;
  let offersRoles = false;

  const look = (): void => {
    isDue = false;
    if (!offersRoles && document.querySelector(ROLE_CHOICE)) {
      offersRoles = true;
      send({ kind: 'roles-offered', time: Date.now(), documentStart });
    }
    const shown = recognise(document.body);
    const id = JSON.stringify(shown);
    if (shown === null || id === reported) return;
    reported = id;
    send({ kind: 'page-shown', time: Date.now(), documentStart, ...shown });
  };
  const lookSoon = (): void => {
    if (isDue) return;
    isDue = true;
    setTimeout(look, PAUSE);
  };

  const observer = new MutationObserver(lookSoon);
  observer.observe(document, { childList: true, subtree: true, characterData: true });
  // Not within the event: the page's `load` would wait for it.
  addEventListener('DOMContentLoaded', () => setTimeout(look));
  setTimeout(() => observer.disconnect(), WATCHING_TIME);
};

interface Shown {
  readonly page: SignInPage | null;
  readonly failure: PrintedFailure | null;
}

/**
 * Styles are computed only for a page that seems to show a failure, because some pages contain theirs hidden from the
 * start.
 */
const recognise = (body: HTMLElement | null): Shown | null =>
  body &&
  recogniseTexts(textsOf(body, () => true)) &&
  recogniseTexts(textsOf(body, (element) => element.checkVisibility()));

/** A heading may be on a separate line, or spread over several elements of one line. */
const recogniseTexts = (texts: readonly string[]): Shown | null => {
  const lines = texts.join('\n');
  const page = recogniseSignInPage(lines) ?? recogniseSignInPage(texts.join('').replaceAll(/\s+/g, ' '));
  const failure = failureIn(lines);
  return page === null && failure === null ? null : { page, failure };
};

/** The page's text nodes within the bounds, without those of scripts and styles. */
const textsOf = (body: HTMLElement, isWanted: (element: Element) => boolean): readonly string[] => {
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  let length = 0;
  for (let count = 0; count < MAX_TEXT_NODES && length < MAX_TEXT_LENGTH && walker.nextNode(); count++) {
    const element = walker.currentNode.parentElement;
    if (!element || element.matches('script, style, noscript, template') || !isWanted(element)) continue;
    const text = walker.currentNode.nodeValue?.slice(0, MAX_TEXT_LENGTH) ?? '';
    texts.push(text);
    length += text.length;
  }
  return texts;
};
