import type { Context } from './context.ts';
import { momentOf } from './moment.ts';

/** When the IdP says that it issued the message, by its own clock. */
export const issuedAt = ({ response, assertion }: Pick<Context, 'response' | 'assertion'>): number | null =>
  momentOf(response?.issueInstant ?? null) ?? momentOf(assertion?.issueInstant ?? null);
