import fc from 'fast-check';
import * as v from 'valibot';
import { readPageReport } from '../../../background/observe/page-report.ts';
import { visibleText } from '../../../src/evidence/visible-text.ts';
import { recogniseSignInPage } from '../../../src/identity-center/sign-in-pages.ts';
import { ObservationSchema } from '../../../src/observations/observation.ts';
import { parseSession } from '../../../storage/session.ts';
import { handedOver, pageLeft, pageShown, posted } from '../../observations/observations.ts';
import { hostileText } from '../../security/hostile-values.ts';
import { jsonChanges } from '../mutate-json.ts';
import type { FuzzTarget } from '../target.ts';
import { fault, tryEach } from '../try-each.ts';

const HEADINGS = ["It's not you, it's us", 'No access', 'Bad input', 'Something went wrong'];
const AROUND = ['<h1>', '</h1>', '<script>', '</script>', '<!--', '-->', '<style', '<', '>', '\n', ' ', '&rsquo;', '&'];

const pages: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...HEADINGS), fc.constantFrom(...AROUND), hostileText), { maxLength: 12 })
  .chain((parts) => fc.constantFrom(1, 1, 1, 200).map((times) => parts.join('').repeat(times).slice(0, 1_000_000)));

/** The AWS page that a recording or the content script sees. */
export const pageTarget: FuzzTarget = {
  name: 'page',
  batch: (seed) =>
    tryEach(fc.sample(pages, { seed, numRuns: 100 }), (input) => {
      const html = String(input);
      recogniseSignInPage(html);
      return recogniseSignInPage(visibleText(html)) ?? 'none';
    }),
};

const SENDER = {
  id: 'this',
  url: 'https://us-east-1.signin.aws/platform/login',
  frameId: 0,
  tab: { id: 1, incognito: false },
};
const PAGE_REPORTS = [
  { kind: 'authn-request', time: 1, message: 'm', sentTo: 'https://idp.example/sso' },
  { kind: 'page-shown', time: 2, documentStart: 1, page: 'no-access' },
  { kind: 'page-left', time: 2, documentStart: 1, to: 'https://a.example/b', byUser: false },
].map((message) => JSON.stringify({ message, sender: SENDER }));

const PartsSchema = v.object({ message: v.optional(v.unknown()), sender: v.optional(v.unknown()) });
const SenderSchema = v.object({
  id: v.optional(v.string()),
  url: v.optional(v.string()),
  frameId: v.optional(v.number()),
  tab: v.optional(v.object({ id: v.optional(v.number()), incognito: v.boolean() })),
});

/** A message to the worker from any sender. If the worker accepts it, storage must return it, without a query. */
export const pageReportTarget: FuzzTarget = {
  name: 'page-report',
  batch: (seed) =>
    tryEach(
      fc
        .sample(fc.tuple(fc.constantFrom(...PAGE_REPORTS), jsonChanges), { seed, numRuns: 100 })
        .map(([message, change]) => change(message)),
      (input) => {
        const parts = v.safeParse(v.pipe(v.string(), v.parseJson(), PartsSchema), String(input));
        if (!parts.success) return 'no JSON';
        const sender = v.safeParse(SenderSchema, parts.output.sender);
        const taken = readPageReport(parts.output.message, sender.success ? sender.output : {}, 'this');
        if (taken === null) return 'not taken';
        return /[?#]/.test(JSON.stringify({ ...taken.report, message: null })) ? fault('a query was kept') : 'taken';
      },
    ),
};

const OBSERVATIONS = JSON.stringify(
  Object.fromEntries(
    [
      handedOver({ time: 1 }),
      posted({ time: 2 }),
      pageShown({ time: 3, documentStart: 2 }),
      pageLeft({ time: 3, documentStart: 2 }),
    ].map((observation, index) => [`observation:${index}`, observation]),
  ),
);

/** Records in storage, damaged or foreign. */
export const storedTarget: FuzzTarget = {
  name: 'stored',
  batch: (seed) =>
    tryEach(
      fc.sample(jsonChanges, { seed, numRuns: 100 }).map((change) => change(OBSERVATIONS)),
      (input) => {
        const items = v.safeParse(v.pipe(v.string(), v.parseJson(), v.record(v.string(), v.unknown())), String(input));
        if (!items.success) return 'no items';
        const { observations, damaged } = parseSession(items.output);
        return observations.every(({ observation }) => v.is(ObservationSchema, observation))
          ? `${damaged.length} damaged`
          : fault('a damaged record was taken');
      },
    ),
};
