import { NOTHING_STATED, type Stated } from '../src/evidence/stated.ts';
import { failureIn, recogniseSignInPage } from '../src/identity-center/sign-in-pages.ts';
import type { Knowledge } from './knowledge.ts';
import type { Options } from './options.ts';

/** What the options say about a sign-in. A specific option takes precedence over `--observed`. */
export const statedBy = (
  { postedTo, at }: Options,
  { seen, request, page }: Pick<Knowledge, 'seen' | 'request' | 'page'>,
): Stated => {
  const observed = seen ?? NOTHING_STATED;
  const failure = failureIn(page ?? '');
  return {
    ...observed,
    post: {
      ...observed.post,
      url: postedTo ?? observed.post.url,
      awsTime: at ?? observed.post.awsTime,
    },
    timeFrom: at === null ? observed.timeFrom : 'option',
    page: page === null ? observed.page : (recogniseSignInPage(page) ?? (failure === null ? 'unknown-page' : null)),
    failure,
    request,
  };
};
