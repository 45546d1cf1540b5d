import { TROUBLESHOOTING } from '../basis.ts';
import { failing, NOT_APPLICABLE, PASS, unknown } from '../check.ts';
import type { MessageCheck } from '../definition.ts';
import { timeValue } from '../value.ts';

const TOLERANCE = 2 * 60 * 1000;

/** The device's clock differs from AWS's: AWS names it among the causes of "It's not you, it's us". */
export const deviceClockOff: MessageCheck<'device-clock-off'> = {
  code: 'device-clock-off',
  kind: 'message',
  fixedBy: ['device'],
  basis: [TROUBLESHOOTING],
  idpTopics: [],
  awsTopics: [],
  step: null,
  unlikelyUnder: 'user-unknown',
  decides: null,
  ask: ({ observed: { post } }) => {
    if (!post || post.deviceTime === null) return NOT_APPLICABLE;
    if (post.awsTime === null) return unknown('aws-time');
    const early = post.awsTime - post.deviceTime;
    const late = post.deviceTime - (post.awsTime + 999);
    if (Math.max(early, late) <= TOLERANCE) return PASS;
    return failing({
      weight: 'likely',
      field: 'device clock',
      expected: timeValue(post.awsTime),
      received: timeValue(post.deviceTime),
      expectedFrom: 'post',
    });
  },
};
