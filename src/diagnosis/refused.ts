import { parseAcsUrl, parseIssuerUrl } from '../identity-center/endpoints.ts';
import { REFUSAL_REASONS, type Refusal, type RefusalCause, type RefusalValueKind } from '../idp/refusals/refusal.ts';
import type { FindingCode } from './causes.ts';
import { type CheckResult, type Fault, failing, NOT_APPLICABLE } from './check.ts';
import type { Context } from './context.ts';
import type { Grouping } from './definition.ts';
import type { Value } from './finding.ts';
import { ruleValue, stated } from './value.ts';

/** Checks whether the IdP itself gives this reason for its refusal. */
export const askRefusal =
  (code: RefusalCause) =>
  (context: Context): CheckResult =>
    saysIdp(code, context) ?? NOT_APPLICABLE;

/** The IdP's own words as a finding with this code; null if it does not give this reason. */
export const saysIdp = (code: RefusalCause, context: Context): CheckResult | null => {
  const { refusal } = context;
  if (refusal === null || REFUSAL_REASONS[refusal.reason].cause !== code) return null;
  return failing(faultOf(code, refusal, context));
};

/** A refusal in the IdP's own words explains why no Response came, or why it says only that the sign-in failed. */
export const explainsRefusal = (code: FindingCode & RefusalCause): Grouping => ({
  applies: (findings) => findings.some((finding) => finding.code === code && finding.expectedFrom === 'idp-words'),
  explains: [code, 'status-not-success', 'idp-gave-no-response'],
});

const faultOf = (code: RefusalCause, refusal: Refusal, context: Context): Fault => ({
  weight: 'likely',
  field: 'IdP',
  ...valuesOf(code, refusal, context),
  expectedFrom: 'idp-words',
  fixedBy: REFUSAL_REASONS[refusal.reason].fixedBy,
});

/** What the IdP should have, from AWS's request and the settings; and what it has, or the code that it shows. */
const valuesOf = (code: RefusalCause, refusal: Refusal, context: Context): Pick<Fault, 'expected' | 'received'> => {
  const shown: Value | null = refusal.code === null ? null : ruleValue(refusal.code);
  if (code === 'acs-not-registered') {
    const asked = valueIn(refusal, 'requested-acs');
    const known = context.expectations.acsUrls?.values[0] ?? (parseAcsUrl(asked ?? '') ? asked : null);
    return { expected: stated('url', known), received: stated('url', valueIn(refusal, 'configured-acs')) ?? shown };
  }
  if (code === 'application-unknown-to-idp') {
    const asked = valueIn(refusal, 'entity-id');
    const known = context.expectations.audience?.values[0] ?? (parseIssuerUrl(asked ?? '') ? asked : null);
    return { expected: stated('audience', known), received: shown };
  }
  return { expected: null, received: shown };
};

const valueIn = ({ values }: Refusal, kind: RefusalValueKind): string | null =>
  values.find((value) => value.kind === kind)?.text ?? null;
