import { AUTH0_REFUSALS } from '../auth0/refusals.ts';
import { ENTRA_CODES } from '../entra/refusal-codes.ts';
import { GOOGLE_STATUSES } from '../google/refusal-statuses.ts';
import { ZITADEL_REFUSALS } from '../zitadel/refusals.ts';
import type { ProductRefusals } from './refusal.ts';

/**
 * What products say in a failed Response. The worker recognises only these. What a page shows comes from a pasted text
 * or a recording, which other programs read whose size does not matter.
 */
export const ANSWERED_REFUSALS: readonly ProductRefusals[] = [
  ENTRA_CODES,
  GOOGLE_STATUSES,
  AUTH0_REFUSALS,
  ZITADEL_REFUSALS,
];
