import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AssembledSignIn, assembleSignIns } from '../../src/observations/assemble/sign-ins.ts';
import type { Observation } from '../../src/observations/observation.ts';
import {
  ACS,
  answered,
  apiExecuted,
  handedOver,
  IAM_FEDERATION,
  LOGIN_PAGE,
  PORTAL,
  pageLeft,
  pageShown,
  posted,
  rolesOffered,
  storedAll,
} from './observations.ts';

const signInsOf = (observations: readonly Observation[]): readonly AssembledSignIn[] =>
  assembleSignIns(storedAll(observations));

const onlySignInOf = (observations: readonly Observation[]): AssembledSignIn => {
  const [signIn, ...others] = signInsOf(observations);
  if (!signIn || others.length > 0) throw new Error(`expected one sign-in, got ${others.length + (signIn ? 1 : 0)}`);
  return signIn;
};

const REFUSED = [
  answered({
    time: 100,
    requestId: 'visit',
    url: LOGIN_PAGE,
    status: 302,
    redirectedTo: 'https://idp.example.test/sso',
  }),
  handedOver({ time: 100 }),
  posted({ time: 2000 }),
  answered({ time: 2100, status: 302, awsTime: 2000, awsRequestId: 'abc', redirectedTo: LOGIN_PAGE }),
  answered({ time: 2200, url: LOGIN_PAGE }),
  pageShown({ time: 2900, documentStart: 2300 }),
] as const;

describe('one sign-in', () => {
  it('is one record of request, POST, answer and page', () => {
    const signIn = onlySignInOf(REFUSED);
    expect(signIn).toMatchObject({
      tabId: 1,
      private: false,
      firstSeen: 100,
      lastSeen: 2900,
      paired: true,
      waiting: false,
    });
    expect(signIn.observed).toEqual({
      post: {
        url: ACS,
        message: 'the Response',
        deviceTime: 2000,
        awsTime: 2000,
        timeFrom: 'browser',
        status: 302,
        requestId: 'abc',
        idpOrigin: null,
      },
      requests: [
        {
          message: 'message of aws_1',
          id: 'aws_1',
          deviceTime: 100,
          sameTab: true,
          named: false,
        },
      ],
      page: 'not-you-its-us',
      pageAt: LOGIN_PAGE,
      failure: null,
      outcome: 'refused',
      postedBefore: false,
      waitedInVain: false,
      passwordPageFailed: false,
    });
  });

  it('is the same whatever the order in which its parts arrive', () => {
    const inOrder = assembleSignIns(storedAll(REFUSED));
    fc.assert(
      fc.property(fc.shuffledSubarray([...storedAll(REFUSED)], { minLength: REFUSED.length }), (shuffled) => {
        expect(assembleSignIns(shuffled)).toEqual(inOrder);
      }),
    );
  });

  it('keeps its id when the Response comes', () => {
    const waiting = onlySignInOf(REFUSED.slice(0, 2));
    expect(waiting.waiting).toBe(true);
    expect(onlySignInOf(REFUSED).id).toBe(waiting.id);
  });

  it('is one POST and not a replay if a 307 shows the body again, and the last ACS judged it', () => {
    const other = ACS.replace('us-east-1', 'eu-west-1');
    const signIn = onlySignInOf([
      posted({ time: 1 }),
      answered({ time: 2, status: 307, awsTime: 1000, redirectedTo: other }),
      posted({ time: 3, url: other }),
      answered({ time: 4, url: other, status: 403 }),
    ]);
    expect(signIn.observed.post).toMatchObject({ url: ACS, forwardedTo: other, status: 403, awsTime: 1000 });
    expect(signIn.observed).toMatchObject({ postedBefore: false, outcome: 'refused' });
  });

  it('contains a request only once, even if webRequest and the content script both saw it', () => {
    const signIn = onlySignInOf([handedOver({ time: 1 }), handedOver({ time: 2 }), posted({ time: 3 })]);
    expect(signIn.observed.requests).toHaveLength(1);
    expect(signIn.keys).toHaveLength(3);
  });
});

describe('several sign-ins', () => {
  /** Observations of `count` tabs at the same moments, each with a sign-in that ends differently. */
  const manyTabs = (count: number): readonly Observation[] =>
    Array.from({ length: count }, (_, tabId) => [
      handedOver({ tabId, time: 100, messageId: `aws_${tabId}` }),
      posted({ tabId, time: 200, requestId: `post ${tabId}`, inResponseTo: `aws_${tabId}`, idHash: `hash ${tabId}` }),
      answered({ tabId, time: 300, requestId: `post ${tabId}`, status: tabId % 2 === 0 ? 403 : 200 }),
    ]).flat();

  it('in ten tabs at once are ten separate records, whatever the order of events', () => {
    const kept = storedAll(manyTabs(10));
    fc.assert(
      fc.property(fc.shuffledSubarray([...kept], { minLength: kept.length }), (shuffled) => {
        const signIns = assembleSignIns(shuffled);
        expect(signIns).toHaveLength(10);
        for (const { tabId, observed, paired } of signIns) {
          expect(paired).toBe(true);
          expect(observed.outcome).toBe(tabId % 2 === 0 ? 'refused' : 'unknown');
          expect(observed.requests.find(({ sameTab }) => sameTab)?.message).toBe(`message of aws_${tabId}`);
        }
      }),
    );
  });

  it('in one tab are separate, the newest first', () => {
    const signIns = signInsOf([
      ...REFUSED,
      handedOver({ time: 5000, messageId: 'aws_2' }),
      posted({ time: 6000, requestId: 'second', inResponseTo: 'aws_2', idHash: 'other' }),
      answered({ time: 6100, requestId: 'second', status: 302, redirectedTo: PORTAL }),
    ]);
    expect(signIns.map(({ observed }) => observed.outcome)).toEqual(['accepted', 'refused']);
    expect(signIns.map(({ observed }) => observed.postedBefore)).toEqual([false, false]);
  });

  it('recognise a reload of the POST as one that was posted before', () => {
    const signIns = signInsOf([posted({ time: 1 }), answered({ time: 2 }), posted({ time: 500, requestId: 'reload' })]);
    expect(signIns.map(({ observed }) => observed.postedBefore)).toEqual([true, false]);
  });

  it('are not a replay if the first POST failed on the network', () => {
    const signIns = signInsOf([posted({ time: 1 }), posted({ time: 500, requestId: 'again' })]);
    expect(signIns.map(({ observed }) => observed.postedBefore)).toEqual([null, false]);
  });

  it("recognise a Response that answers another tab's request, which then waits no longer", () => {
    const signIn = onlySignInOf([handedOver({ time: 1, tabId: 1 }), posted({ time: 2, tabId: 2 })]);
    expect(signIn).toMatchObject({ tabId: 2, paired: true });
    expect(signIn.observed.requests).toMatchObject([{ sameTab: false }]);
  });

  it('keep the request before the latest, which a stale Response answers', () => {
    const signIn = onlySignInOf([
      handedOver({ time: 1, messageId: 'aws_1' }),
      handedOver({ time: 2, messageId: 'aws_2' }),
      posted({ time: 3, inResponseTo: 'aws_1' }),
    ]);
    expect(signIn.observed.requests.map(({ message }) => message)).toEqual(['message of aws_1', 'message of aws_2']);
  });

  it('are not paired with a request that AWS sent afterwards', () => {
    const [later, earlier] = signInsOf([
      handedOver({ time: 1 }),
      posted({ time: 2 }),
      handedOver({ time: 3, tabId: 2, messageId: 'aws_2' }),
    ]);
    expect(earlier?.observed.requests.map(({ message }) => message)).toEqual(['message of aws_1']);
    expect(later?.observed.requests).toHaveLength(2);
  });

  it('are not paired if no AWS request asked for them', () => {
    expect(onlySignInOf([posted({ time: 1, inResponseTo: null })]).paired).toBe(false);
    expect(onlySignInOf([handedOver({ time: 1 }), posted({ time: 2, inResponseTo: 'forged' })]).paired).toBe(false);
  });

  it('of private windows are separate from the others', () => {
    const signIns = signInsOf([handedOver({ time: 1 }), posted({ time: 2, private: true })]);
    expect(signIns.map((signIn) => [signIn.private, signIn.paired, signIn.observed.requests.length])).toEqual([
      [true, false, 0],
      [false, false, 1],
    ]);
  });
});

const FAILURE = { requestId: '5f3a0000-1111-4222-8333-444455556666', time: 1_700_000_000_000 };

describe('the outcome', () => {
  const afterPost = (...evidence: readonly Observation[]) =>
    onlySignInOf([posted({ time: 1000 }), ...evidence]).observed.outcome;

  const table: readonly (readonly [string, 'accepted' | 'refused' | 'unknown', readonly Observation[]])[] = [
    ['nothing more is seen', 'unknown', []],
    ['the ACS answers with a page that is not recognised', 'unknown', [answered({ time: 1100 })]],
    ['the ACS answers 403', 'refused', [answered({ time: 1100, status: 403 })]],
    ['the ACS answers 500', 'refused', [answered({ time: 1100, status: 500 })]],
    ['the ACS sends on to the portal', 'accepted', [answered({ time: 1100, status: 302, redirectedTo: PORTAL })]],
    [
      'the ACS sends on to the login page',
      'unknown',
      [answered({ time: 1100, status: 302, redirectedTo: LOGIN_PAGE }), answered({ time: 1150, url: LOGIN_PAGE })],
    ],
    ['a page shows a known failure', 'refused', [pageShown({ time: 1900, documentStart: 1200 })]],
    ['the page before the POST shows a failure late', 'unknown', [pageShown({ time: 1900, documentStart: 900 })]],
    ["the page's own call fails", 'refused', [answered({ time: 1100 }), apiExecuted({ time: 1200, status: 400 })]],
    [
      'a call of the page before fails while the POST is on its way',
      'unknown',
      [apiExecuted({ time: 1050, status: 400 }), answered({ time: 1100 })],
    ],
    ["the page's own call succeeds", 'unknown', [answered({ time: 1100 }), apiExecuted({ time: 1200 })]],
    ['the page goes on to the portal by itself', 'accepted', [pageLeft({ time: 1300, documentStart: 1200 })]],
    [
      'the page goes on to another sign-in page, which redirects to the portal',
      'accepted',
      [
        answered({ time: 1100 }),
        answered({
          time: 1300,
          requestId: 'next',
          url: LOGIN_PAGE,
          status: 302,
          redirectedTo: PORTAL,
          fromSignInPage: true,
        }),
      ],
    ],
    [
      'the user follows a link to the portal',
      'unknown',
      [answered({ time: 1100 }), pageLeft({ time: 1300, documentStart: 1200, byUser: true })],
    ],
    [
      'the user follows a link to another sign-in page, which redirects to the portal',
      'unknown',
      [
        answered({ time: 1100 }),
        pageLeft({ time: 1300, documentStart: 1200, to: LOGIN_PAGE, byUser: true }),
        answered({
          time: 1350,
          requestId: 'link',
          url: LOGIN_PAGE,
          status: 302,
          redirectedTo: PORTAL,
          fromSignInPage: true,
        }),
      ],
    ],
    [
      'the user types an address that leads to the portal',
      'unknown',
      [
        answered({ time: 1100 }),
        answered({ time: 9000, requestId: 'typed', url: LOGIN_PAGE, status: 302, redirectedTo: PORTAL }),
      ],
    ],
    [
      'a page in an unknown language whose call failed goes on to the portal',
      'refused',
      [apiExecuted({ time: 1200, status: 400 }), pageLeft({ time: 1300, documentStart: 1200 })],
    ],
    [
      'a page shows a failure and then goes to the portal',
      'refused',
      [pageShown({ time: 1250, documentStart: 1200 }), pageLeft({ time: 1300, documentStart: 1200 })],
    ],
    ...[
      'https://app.kiro.dev/signin/oauth',
      'http://127.0.0.1:34567/oauth/callback',
      'https://oidc.eu-west-1.amazonaws.com/',
    ].map(
      (to) => [`the page goes on to ${to}`, 'accepted', [pageLeft({ time: 1300, documentStart: 1200, to })]] as const,
    ),
    [
      'the page goes on to another page of the sign-in',
      'unknown',
      [pageLeft({ time: 1300, documentStart: 1200, to: LOGIN_PAGE })],
    ],
    [
      'the ACS sends the tab to a page that goes on to the portal, while the user clicks',
      'accepted',
      [
        answered({ time: 1100, status: 303, redirectedTo: LOGIN_PAGE }),
        pageLeft({ time: 1300, documentStart: 1200, isActive: true }),
      ],
    ],
    [
      "the ACS's own page goes to the portal, maybe for a click",
      'unknown',
      [answered({ time: 1100 }), pageLeft({ time: 1300, documentStart: 1050, isActive: true })],
    ],
    [
      'a page in an unknown language prints a request ID and a time',
      'refused',
      [pageShown({ time: 1900, documentStart: 1200, page: null, failure: FAILURE })],
    ],
    [
      'such a page then goes to the portal',
      'refused',
      [
        pageShown({ time: 1250, documentStart: 1200, page: null, failure: FAILURE }),
        pageLeft({ time: 1300, documentStart: 1200 }),
      ],
    ],
  ];

  it.each(table)('if %s: %s', (_, outcome, evidence) => {
    expect(afterPost(...evidence)).toBe(outcome);
    expect(afterPost(...evidence.toReversed())).toBe(outcome);
  });

  it('does not depend on what the tab did before the POST', () => {
    const before = [
      pageShown({ time: 200, documentStart: 100 }),
      pageLeft({ time: 300, documentStart: 100 }),
      answered({ time: 400, requestId: 'visit', url: LOGIN_PAGE, redirectedTo: PORTAL, fromSignInPage: true }),
      apiExecuted({ time: 500, status: 400 }),
    ];
    expect(onlySignInOf([...before, posted({ time: 1000 })]).observed).toMatchObject({
      outcome: 'unknown',
      page: null,
    });
  });

  it('is that of the answer to the POST, even if the user went elsewhere before it came', () => {
    const signIn = onlySignInOf([
      posted({ time: 1000 }),
      answered({ time: 1050, requestId: 'typed', url: LOGIN_PAGE }),
      answered({ time: 1100, status: 403 }),
    ]);
    expect(signIn.observed).toMatchObject({ outcome: 'refused', post: { status: 403 } });
  });

  it('stays accepted when a later visit of the same tab fails', () => {
    const signIns = signInsOf([
      posted({ time: 1000 }),
      answered({ time: 1100, status: 302, redirectedTo: PORTAL }),
      answered({ time: 5000, requestId: 'visit', url: LOGIN_PAGE }),
      pageShown({ time: 5200, documentStart: 5100 }),
    ]);
    expect(signIns.map(({ observed }) => [observed.outcome, observed.post !== null])).toEqual([
      ['refused', false],
      ['accepted', true],
    ]);
  });

  it('is not accepted if the page goes back to the IdP', () => {
    const back = pageLeft({ time: 1300, documentStart: 1200, to: 'https://idp.example.test/logged-out' });
    expect(onlySignInOf([handedOver({ time: 1 }), posted({ time: 1000 }), back]).observed.outcome).toBe('unknown');
    const elsewhere = { ...back, to: 'https://other.example.test/' };
    expect(onlySignInOf([handedOver({ time: 1 }), posted({ time: 1000 }), elsewhere]).observed.outcome).toBe(
      'accepted',
    );
  });

  it("keeps what AWS's page printed, and uses its time as AWS's clock if the answer had none", () => {
    const page = pageShown({ time: 1900, documentStart: 1200, page: null, failure: FAILURE });
    const { observed } = onlySignInOf([posted({ time: 1000 }), answered({ time: 1100 }), page]);
    expect(observed).toMatchObject({ failure: FAILURE, page: null, post: { awsTime: FAILURE.time } });
    const dated = onlySignInOf([posted({ time: 1000 }), answered({ time: 1100, awsTime: 1000 }), page]);
    expect(dated.observed.post?.awsTime).toBe(1000);
  });

  it('is unknown for a page in an unknown language without a Response before it', () => {
    expect(signInsOf([pageShown({ time: 20, documentStart: 10, page: null, failure: FAILURE })])).toEqual([]);
  });

  it('comes from the page that is drawn last', () => {
    const { observed } = onlySignInOf([
      posted({ time: 1 }),
      pageShown({ time: 20, documentStart: 10, page: 'something-went-wrong' }),
      pageShown({ time: 30, documentStart: 10, page: 'code-not-right' }),
    ]);
    expect(observed.page).toBe('code-not-right');
  });

  it('stays accepted after the messages were deleted', () => {
    const { observed } = onlySignInOf([
      posted({ time: 1, message: null, messageIs: 'deleted' }),
      pageShown({ time: 20, documentStart: 10 }),
    ]);
    expect(observed.outcome).toBe('accepted');
  });
});

describe('a request without an answer', () => {
  const request = handedOver({ time: 1000 });
  const minutes = (count: number): number => 1000 + count * 60_000;

  it('waits however long the user is at the IdP', () => {
    expect(onlySignInOf([request])).toMatchObject({ waiting: true, observed: { waitedInVain: false } });
    const answer = onlySignInOf([request, posted({ time: minutes(20) })]);
    expect(answer).toMatchObject({ waiting: false, paired: true, observed: { waitedInVain: false } });
  });

  it('has waited in vain if the tab is back at AWS', () => {
    const visit = answered({ time: minutes(3), requestId: 'visit', url: LOGIN_PAGE });
    expect(onlySignInOf([request, visit])).toMatchObject({ waiting: false, observed: { waitedInVain: true } });
  });

  it('has waited in vain if the user says so', () => {
    const kept = storedAll([request]);
    const givenUp: Observation = { ...request, kind: 'given-up', time: minutes(1), of: kept[0]?.key ?? '' };
    const [signIn] = assembleSignIns([...kept, { key: 'observation:said', observation: givenUp }]);
    expect(signIn).toMatchObject({ waiting: false, observed: { waitedInVain: true } });
  });

  it('does not count if the user soon began again', () => {
    const again = handedOver({ time: minutes(2), messageId: 'aws_2' });
    expect(onlySignInOf([request, again]).observed.requests).toHaveLength(2);
    const [waiting, inVain] = signInsOf([request, { ...again, time: minutes(2) + 1 }]);
    expect([waiting?.waiting, inVain?.observed.waitedInVain]).toEqual([true, true]);
  });
});

describe('a request that is displaced', () => {
  const request = handedOver({ time: 1000 });
  const junk = (index: number, frameId: number): Observation =>
    posted({ time: 2000 + index, requestId: `junk ${index}`, inResponseTo: null, idHash: `junk ${index}`, frameId });
  const answer = posted({ time: 9000 });

  it.each([
    ['frames', 1],
    ['the page itself', 0],
  ])('by a POST in %s of its tab still belongs only to the Response that names it', (_, frameId) => {
    const signIns = signInsOf([request, ...[1, 2, 3].map((index) => junk(index, frameId * index)), answer]);
    const [paired, ...others] = signIns;
    expect(paired).toMatchObject({ paired: true, unasked: false });
    expect(others).toHaveLength(3);
    const requestKey = storedAll([request])[0]?.key;
    expect(paired?.keys).toContain(requestKey);
    for (const other of others) {
      expect(other).toMatchObject({ paired: false, unasked: true });
      expect(other.keys).not.toContain(requestKey);
    }
  });

  it('still waits, whatever other frames post', () => {
    expect(signInsOf([request, junk(1, 5)]).map(({ waiting }) => waiting)).toEqual([false, true]);
  });

  it("does not treat what the page shows as a frame's answer", () => {
    const failure = pageShown({ time: 9500, documentStart: 9200 });
    const signIns = signInsOf([request, answer, { ...junk(7200, 5) }, failure]);
    expect(signIns.map(({ paired, observed }) => [paired, observed.outcome])).toEqual([
      [true, 'refused'],
      [false, 'unknown'],
    ]);
  });
});

describe("Identity Center's own pages", () => {
  it('show a failed password page if it sent no request', () => {
    const failed = [
      apiExecuted({ time: 100, status: 400 }),
      pageShown({ time: 200, documentStart: 50, page: 'does-not-compute' }),
    ];
    expect(onlySignInOf(failed).observed).toMatchObject({ passwordPageFailed: true, outcome: 'refused', post: null });
    expect(onlySignInOf([...failed, handedOver({ time: 60 })]).observed.passwordPageFailed).toBe(false);
    expect(onlySignInOf(failed.slice(1)).observed.passwordPageFailed).toBe(false);
  });

  it('are not a sign-in if merely visited', () => {
    const visit = answered({ time: 1, requestId: 'visit', url: LOGIN_PAGE });
    expect(signInsOf([visit, apiExecuted({ time: 2 }), pageLeft({ time: 3, documentStart: 1 })])).toEqual([]);
  });

  it('show a Response that was posted to IAM federation, and how long to wait for its page', () => {
    const signIn = onlySignInOf([posted({ time: 1, url: IAM_FEDERATION })]);
    expect(signIn.federation).toEqual({ issuer: 'https://idp.example.test', answerDueAt: 60_001 });
    expect(signIn.changesAt).toBe(60_001);
    expect(onlySignInOf([posted({ time: 1 })]).federation).toBeNull();
  });
});

describe('IAM federation', () => {
  const outcomeAfter = (...evidence: readonly Observation[]) =>
    onlySignInOf([posted({ time: 1000, url: IAM_FEDERATION, inResponseTo: null }), ...evidence]).observed.outcome;
  const redirectedTo = (url: string, status = 302) =>
    answered({ time: 1100, url: IAM_FEDERATION, status, redirectedTo: url });

  it.each([
    'https://console.aws.amazon.com/console/home',
    'https://eu-west-1.console.aws.amazon.com/connect/federate',
    'https://signin.aws.amazon.com/oauth',
    'https://app.example.test/',
  ])('lets the user in if it sends the browser on to %s', (url) => {
    expect(outcomeAfter(redirectedTo(url))).toBe('accepted');
  });

  it('does not let the user in if it passes the Response to another endpoint', () => {
    expect(outcomeAfter(redirectedTo('https://eu-west-1.signin.aws.amazon.com/saml', 307))).toBe('unknown');
  });

  it('lets the user in if its page offers roles, but not if that page is older', () => {
    expect(outcomeAfter(rolesOffered({ time: 1300, documentStart: 1200 }))).toBe('accepted');
    expect(outcomeAfter(rolesOffered({ time: 1300, documentStart: 900 }))).toBe('unknown');
  });

  it('refuses by the words of its page, whatever the status, which outweighs everything else', () => {
    const refused = pageShown({ time: 1400, documentStart: 1200, page: 'role-not-authorized' });
    expect(outcomeAfter(answered({ time: 1100, url: IAM_FEDERATION, status: 200 }), refused)).toBe('refused');
    expect(outcomeAfter(redirectedTo('https://console.aws.amazon.com/'), refused)).toBe('refused');
  });

  it('says nothing by its answer alone', () => {
    expect(outcomeAfter(answered({ time: 1100, url: IAM_FEDERATION, status: 200 }))).toBe('unknown');
  });

  it('gets the chosen role in a POST that is a separate sign-in', () => {
    const signIns = signInsOf([
      posted({ time: 1000, url: IAM_FEDERATION, inResponseTo: null }),
      rolesOffered({ time: 1300, documentStart: 1200 }),
      pageLeft({ time: 2000, documentStart: 1200, to: IAM_FEDERATION, byUser: true }),
      posted({ time: 2001, url: IAM_FEDERATION, inResponseTo: null, requestId: 'chosen' }),
      pageShown({ time: 2400, documentStart: 2200, page: 'role-not-authorized' }),
    ]);
    expect(signIns.map(({ observed }) => observed.outcome)).toEqual(['refused', 'accepted']);
  });
});
