import { type CacheProvider, SAML, ValidateInResponseTo } from '@node-saml/node-saml';
import { judgeByIamRules, readIamFacts, rolesIn } from './iam-rules.ts';
import { type Expected, judgeMessage, judgePostUrl } from './identity-center-rules.ts';
import { IAM_FEDERATION } from './instance.ts';
import type { ErrorPageId } from './pages.ts';
import { readFacts } from './response-facts.ts';

export interface Case extends Expected {
  /** As posted, base64. */
  readonly samlResponse: string;
  /** The request that is awaited; null if the IdP began. */
  readonly requestId: string | null;
  readonly audience: string;
  /** The certificates that AWS has, PEM. */
  readonly certificates: readonly string[];
  /** Milliseconds by which the double's clock is ahead of the machine's. */
  readonly clockOffset: number;
}

export type Verdict =
  | { readonly accepted: true; readonly nameId: string }
  | {
      readonly accepted: false;
      readonly judge: 'node-saml' | 'identity-center-rules' | 'iam-rules';
      /** Verbatim. */
      readonly reason: string;
      readonly page: ErrorPageId;
    };

/** Accepts or refuses a Response: an independent service provider first, then the documented rules of Identity Center. */
export async function judge(signIn: Case): Promise<Verdict> {
  const wrongUrl = judgePostUrl(signIn);
  if (wrongUrl !== null) return { accepted: false, judge: 'identity-center-rules', ...wrongUrl };

  const reason = await judgeByNodeSaml(signIn);
  if (reason !== null) return { accepted: false, judge: 'node-saml', reason, page: pageFor(reason) };

  const facts = readFacts(Buffer.from(signIn.samlResponse, 'base64').toString('utf8'));
  const broken = judgeMessage(facts, signIn);
  if (broken !== null) return { accepted: false, judge: 'identity-center-rules', ...broken };
  return { accepted: true, nameId: facts.nameId ?? '' };
}

interface CaseAtIam {
  readonly samlResponse: string;
  readonly postedTo: string;
  readonly idp: { readonly entityId: string; readonly certificates: readonly string[] };
  readonly clockOffset: number;
}

/** The same for IAM federation, with the roles that the user may take: none where it is refused. */
export async function judgeAtIam(
  signIn: CaseAtIam,
): Promise<{ readonly verdict: Verdict; readonly roles: readonly string[] }> {
  const { samlResponse, postedTo, idp, clockOffset } = signIn;
  const reason = await judgeByNodeSaml({
    samlResponse,
    postedTo,
    audience: IAM_FEDERATION.entityId,
    certificates: idp.certificates,
    requestId: null,
    clockOffset,
  });
  if (reason !== null) {
    return { verdict: { accepted: false, judge: 'node-saml', reason, page: iamPageFor(reason) }, roles: [] };
  }
  const facts = readIamFacts(Buffer.from(samlResponse, 'base64').toString('utf8'));
  const broken = judgeByIamRules(facts, { postedTo, idpEntityId: idp.entityId });
  if (broken !== null) return { verdict: { accepted: false, judge: 'iam-rules', ...broken }, roles: [] };
  const [sessionName = ''] = facts.attributes.get('RoleSessionName') ?? [];
  return { verdict: { accepted: true, nameId: sessionName }, roles: rolesIn(facts).map(({ role }) => role) };
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_saml.html */
const iamPageFor = (reason: string): ErrorPageId => {
  if (/audience/i.test(reason)) return 'audience-not-taken';
  return /signature/i.test(reason) ? 'signature-invalid' : 'invalid-saml-response';
};

/** What node-saml says against the Response; null if it accepts. */
async function judgeByNodeSaml(
  signIn: Pick<Case, 'samlResponse' | 'postedTo' | 'audience' | 'certificates' | 'requestId' | 'clockOffset'>,
): Promise<string | null> {
  const serviceProvider = new SamlAtAwsTime(signIn.clockOffset, {
    issuer: signIn.audience,
    audience: signIn.audience,
    callbackUrl: signIn.postedTo,
    idpCert: [...signIn.certificates],
    // AWS's metadata: AuthnRequestsSigned="false" WantAssertionsSigned="true".
    wantAssertionsSigned: true,
    wantAuthnResponseSigned: false,
    validateInResponseTo: ValidateInResponseTo.ifPresent,
    cacheProvider: onlyRequest(signIn.requestId),
    acceptedClockSkewMs: 0,
  });
  try {
    const { profile } = await serviceProvider.validatePostResponseAsync({ SAMLResponse: signIn.samlResponse });
    return profile === null ? 'no profile' : null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** node-saml by the double's clock: it has no setting for what time it is. */
class SamlAtAwsTime extends SAML {
  readonly #clockOffset: number;

  constructor(clockOffset: number, options: ConstructorParameters<typeof SAML>[0]) {
    super(options);
    this.#clockOffset = clockOffset;
  }

  protected override checkTimestampsValidityError(now: number, ...times: [string, string, number?]): Error | null {
    return super.checkTimestampsValidityError(now + this.#clockOffset, ...times);
  }
}

/** Tells node-saml that this request alone is awaited. */
function onlyRequest(requestId: string | null): CacheProvider {
  const issued = new Date().toISOString();
  return {
    saveAsync: async () => null,
    getAsync: async (id) => (id === requestId ? issued : null),
    removeAsync: async (id) => id,
  };
}

/**
 * The page that AWS is documented (assertions: troubleshooting page) or reported to show
 * (stale request: https://github.com/aws/aws-cli/issues/10507).
 */
function pageFor(reason: string): ErrorPageId {
  if (/multiple assertions|decryption/i.test(reason)) return 'unexpected-error';
  if (/InResponseTo/.test(reason)) return 'does-not-compute';
  return 'not-you-its-us';
}
