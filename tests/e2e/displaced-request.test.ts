import type { LabBrowser } from '../../lab/browser.ts';
import { acsUrl, DEFAULT_INSTANCE, IAM_FEDERATION } from '../../lab/instance.ts';
import type { LabAnswer, LabRequest } from '../../lab/server.ts';
import { until } from '../../lab/until.ts';
import { eventually } from './eventually.ts';
import { observationsStored, refusedWithCause, signInsStored } from './stored.ts';
import { expect, test } from './test.ts';

/** A page posts whatever it likes while AWS's request waits for its answer, which still finds the request. */

/** The extension API in a page of the extension. */
declare const chrome: {
  readonly storage: {
    readonly session: {
      get(keys: null): Promise<Record<string, unknown>>;
      set(items: Record<string, unknown>): Promise<void>;
    };
  };
};

const ACS = acsUrl(DEFAULT_INSTANCE);
const JUNK = 'bm8gUmVzcG9uc2U=';
const formTo = (url: string, target: string): string =>
  `<form method="post" action="${url}" target="${target}"><input name="SAMLResponse" value="${JUNK}"></form>`;
const FRAMES = Array.from({ length: 22 }, (_, index) => `frame-${index}`);

interface Attack {
  readonly name: string;
  readonly posts: number;
  /** The content of the page at the IdP, whose forms are all submitted at once. */
  readonly forms: string;
  /** How AWS answers them; null if it does not, so that the next page aborts the POST. */
  readonly answer: LabAnswer | null;
}

/** The first is the control. A tab stays on its page after a 204. */
const ATTACKS: readonly Attack[] = [
  { name: 'nothing', posts: 0, forms: '', answer: null },
  {
    name: '22 hidden frames that post to an ACS',
    posts: FRAMES.length,
    forms: FRAMES.map((name) => `<iframe hidden name="${name}"></iframe>${formTo(ACS, name)}`).join(''),
    answer: { status: 403, headers: { 'content-type': 'text/html' }, body: 'refused' },
  },
  {
    name: 'a POST to IAM federation that is not refused',
    posts: 1,
    forms: formTo(IAM_FEDERATION.acs, '_self'),
    answer: { status: 204, headers: {}, body: '' },
  },
  { name: 'a POST to an ACS that is aborted', posts: 1, forms: formTo(ACS, '_self'), answer: null },
];

/** Makes all observations more than a minute older, as if the user had waited. */
const age = (labBrowser: LabBrowser): Promise<void> =>
  labBrowser.inExtension(
    (by) =>
      navigator.locks.request('session', async () => {
        const items = Object.entries(await chrome.storage.session.get(null));
        const aged = items
          .filter(([key]) => key.startsWith('observation:'))
          .map(([key, item]) => {
            const older = Object.entries(item as object).map(([member, value]) =>
              member === 'time' || member === 'documentStart' ? [member, value - by] : [member, value],
            );
            return [key, Object.fromEntries(older)];
          });
        await chrome.storage.session.set(Object.fromEntries(aged));
      }),
    61_000,
  );

for (const { name, posts, forms, answer } of ATTACKS) {
  test(`a request is answered by the Response that names it after ${name}`, async ({ lab, labBrowser }) => {
    lab.set({ idp: 'samlp', fault: 'wrong-audience' });
    let idpUrl: string | null = null;
    let posted = 0;
    let abort = (): void => undefined;
    const aborted = new Promise<null>((resolve) => {
      abort = () => resolve(null);
    });
    lab.intercept(async ({ method, url, body }: LabRequest) => {
      if (method === 'POST' && body.toString().includes(encodeURIComponent(JUNK))) {
        posted++;
        return answer ?? aborted;
      }
      if (method !== 'GET' || !url.hostname.endsWith('.example.test') || idpUrl !== null) return null;
      idpUrl = url.href;
      const script = '<script>for (const form of document.forms) form.submit();</script>';
      return { status: 200, headers: { 'content-type': 'text/html' }, body: `<body>${forms}${script}</body>` };
    });
    const tab = await labBrowser.newTab();
    void tab.goTo(lab.signInUrl).catch(() => undefined);
    await until('the page at the IdP, and what it posts', async () => idpUrl !== null && posted === posts);
    const kinds = async () => (await observationsStored(labBrowser)).map(({ observation }) => observation.kind);
    await eventually(kinds).toContain('authn-request');
    // Firefox shows a frame's POST only with access to the page around it.
    const isSeen = labBrowser.name === 'chromium' || !forms.includes('iframe');
    const seen = async () => (await signInsStored(labBrowser)).filter(({ observed }) => observed.post !== null).length;
    await eventually(seen).toBe(isSeen ? Math.min(posts, 20) : 0);
    await age(labBrowser);

    await tab.goTo(idpUrl ?? '');
    abort();
    const [signIn, cause] = await refusedWithCause(labBrowser);
    expect(signIn).toMatchObject({ paired: true, unasked: false, waiting: false });
    expect(cause).toBe('audience-mismatch');
    expect((await signInsStored(labBrowser)).filter(({ waiting }) => waiting)).toEqual([]);
  });
}
