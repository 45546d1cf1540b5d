import { observed } from '../basis.ts';
import { failing, NOT_APPLICABLE, PASS, unknown } from '../check.ts';
import type { MessageCheck } from '../definition.ts';
import { issuedAt } from '../issued-at.ts';
import { momentOf } from '../moment.ts';
import { tooLateBy } from '../now.ts';
import { timeValue } from '../value.ts';

const LONG = 5 * 60 * 1000;

/**
 * The message is still valid, but was issued long before it was posted: receivers built on OpenSAML refuse it after 1
 * to 10 minutes.
 */
export const issuedLongAgo: MessageCheck<'issued-long-ago'> = {
  code: 'issued-long-ago',
  kind: 'message',
  fixedBy: ['user', 'idp-admin'],
  basis: [
    observed(
      'Shibboleth: clock skew and message expiration',
      'https://shibboleth.atlassian.net/wiki/spaces/SP3/pages/2065334342/SPConfig',
    ),
  ],
  idpTopics: ['clock'],
  awsTopics: [],
  step: 'post',
  unlikelyUnder: 'user-unknown',
  decides: null,
  ask: (context) => {
    const { assertion, now } = context;
    const issued = issuedAt(context);
    if (!assertion || issued === null) return NOT_APPLICABLE;
    if (!now) return unknown('time');
    const ends = [assertion, ...assertion.subjectConfirmations].map(({ notOnOrAfter }) => momentOf(notOnOrAfter));
    // Other checks report what has expired.
    if (ends.some((end) => end !== null && tooLateBy(now, end) !== null)) return NOT_APPLICABLE;
    if (now.from - issued <= LONG) return PASS;
    return failing({
      weight: 'likely-if-alone',
      field: 'Response/@IssueInstant',
      expected: timeValue(now.from),
      received: timeValue(issued),
      expectedFrom: 'post',
    });
  },
};
