import type { Context } from './context.ts';
import { momentOf } from './moment.ts';

/** When the IdP says it issued the message: by the IdP's own clock. */
export const issuedAt = ({ response, assertion }: Pick<Context, 'response' | 'assertion'>): number | null =>
  momentOf(response?.issueInstant ?? null) ?? momentOf(assertion?.issueInstant ?? null);
