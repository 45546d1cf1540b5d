import { judgeByIamRules, readIamFacts, rolesIn } from './iam-rules.ts';
import { type Expected, judgeMessage, judgePostUrl } from './identity-center-rules.ts';
import { IAM_FEDERATION } from './instance.ts';
import type { ErrorPageId } from './pages.ts';
import { readFacts } from './response-facts.ts';
import type { Posted, ServiceProvider } from './service-providers/service-provider.ts';

export interface Case extends Expected {
  /** As posted, base64. */
  readonly samlResponse: string;
  readonly audience: string;
  /** The certificates that AWS has, PEM. */
  readonly certificates: readonly string[];
  /** How many milliseconds the double's clock is ahead of the machine's. */
  readonly clockOffset: number;
}

export type Verdict =
  | {
      readonly accepted: true;
      readonly nameId: string;
      /** The service provider that alone refused, without a documented rule behind it; null if all accepted. */
      readonly dissent: string | null;
    }
  | {
      readonly accepted: false;
      readonly judge: 'service-providers' | 'identity-center-rules' | 'iam-rules';
      /** Verbatim. */
      readonly reason: string;
      readonly page: ErrorPageId;
    };

/**
 * Accepts or refuses a Response. It refuses what every service provider refuses. If they disagree, or all accept, the
 * documented rules of Identity Center decide, so that nothing depends on what one library happens to check.
 */
export async function judge(signIn: Case, serviceProviders: readonly ServiceProvider[]): Promise<Verdict> {
  const wrongUrl = judgePostUrl(signIn);
  if (wrongUrl !== null) return { accepted: false, judge: 'identity-center-rules', ...wrongUrl };

  const { samlResponse, postedTo, requestId, audience, idpEntityId, certificates, clockOffset } = signIn;
  const { unanimous, dissent } = await refusalsOf(serviceProviders, {
    message: samlResponse,
    postedTo,
    requestId,
    audience,
    issuer: idpEntityId,
    certificates,
    now: nowBy(clockOffset),
  });
  if (unanimous !== null) {
    return { accepted: false, judge: 'service-providers', reason: unanimous, page: pageFor(unanimous) };
  }

  const facts = readFacts(Buffer.from(samlResponse, 'base64').toString('utf8'));
  const broken = judgeMessage(facts, signIn);
  if (broken !== null) return { accepted: false, judge: 'identity-center-rules', ...broken };
  return { accepted: true, nameId: facts.nameId ?? '', dissent };
}

interface CaseAtIam {
  readonly samlResponse: string;
  readonly postedTo: string;
  readonly idp: { readonly entityId: string; readonly certificates: readonly string[] };
  readonly clockOffset: number;
}

/** The same for IAM federation, with the roles that the user may assume: none if it is refused. */
export async function judgeAtIam(
  signIn: CaseAtIam,
  serviceProviders: readonly ServiceProvider[],
): Promise<{ readonly verdict: Verdict; readonly roles: readonly string[] }> {
  const { samlResponse, postedTo, idp, clockOffset } = signIn;
  const { unanimous, dissent } = await refusalsOf(serviceProviders, {
    message: samlResponse,
    postedTo,
    requestId: null,
    audience: IAM_FEDERATION.entityId,
    issuer: idp.entityId,
    certificates: idp.certificates,
    now: nowBy(clockOffset),
  });
  if (unanimous !== null) {
    const page = iamPageFor(unanimous);
    return { verdict: { accepted: false, judge: 'service-providers', reason: unanimous, page }, roles: [] };
  }
  const facts = readIamFacts(Buffer.from(samlResponse, 'base64').toString('utf8'));
  const broken = judgeByIamRules(facts, { postedTo, idpEntityId: idp.entityId });
  if (broken !== null) return { verdict: { accepted: false, judge: 'iam-rules', ...broken }, roles: [] };
  const [sessionName = ''] = facts.attributes.get('RoleSessionName') ?? [];
  return { verdict: { accepted: true, nameId: sessionName, dissent }, roles: rolesIn(facts).map(({ role }) => role) };
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_saml.html */
const iamPageFor = (reason: string): ErrorPageId => {
  if (/audience/i.test(reason)) return 'audience-not-taken';
  return /signature/i.test(reason) ? 'signature-invalid' : 'invalid-saml-response';
};

const nowBy = (clockOffset: number): number => (Date.now() + clockOffset) / 1000;

/** The objection of all service providers, in the words of the first; else that of some of them. */
async function refusalsOf(
  serviceProviders: readonly ServiceProvider[],
  posted: Posted,
): Promise<{ readonly unanimous: string | null; readonly dissent: string | null }> {
  const reasons: string[] = [];
  const dissenters: string[] = [];
  for (const { name, refusalOf } of serviceProviders) {
    const reason = await refusalOf(posted);
    if (reason === null) continue;
    reasons.push(reason);
    dissenters.push(`${name}: ${reason}`);
  }
  const [first = null] = reasons;
  if (reasons.length === serviceProviders.length) return { unanimous: first, dissent: null };
  return { unanimous: null, dissent: dissenters.length === 0 ? null : dissenters.join('; ') };
}

/**
 * The page that AWS is documented (assertions: https://docs.aws.amazon.com/singlesignon/latest/userguide/troubleshooting.html) or
 * reported to show (stale request: https://github.com/aws/aws-cli/issues/10507).
 */
function pageFor(reason: string): ErrorPageId {
  if (/multiple assertions|decryption/i.test(reason)) return 'unexpected-error';
  if (/InResponseTo/.test(reason)) return 'does-not-compute';
  return 'not-you-its-us';
}
