import { randomUUID } from 'node:crypto';
import { type AuthnRequest, makeAuthnRequest, makeRequestId, postFields, redirectUrl } from './authn-request.ts';
import type { FaultId } from './faults.ts';
import { type SignInAtIdp, USER } from './idp.ts';
import { acsUrl, IAM_FEDERATION, isPortalHost, isSignInHost, type LabInstance, urlsOf } from './instance.ts';
import { type Case, judge, judgeAtIam, type Verdict } from './judge.ts';
import {
  alertOf,
  ERROR_PAGES,
  type ErrorPage,
  errorPage,
  goingOnPage,
  type HandOver,
  lateErrorPage,
  locationPage,
  metaRefreshPage,
  type Printed,
  portalPage,
  postFormPage,
  rolesPage,
  workflowCookie,
} from './pages.ts';
import type { LabAnswer, LabRequest } from './server.ts';
import type { ServiceProvider } from './service-providers/service-provider.ts';

export const REFUSALS = ['inline', 'redirect', 'late-script'] as const;
/**
 * Where a refusal shows: in the ACS's own answer, on the sign-in page after a redirect, or there but drawn late by a
 * script.
 */
export type Refusal = (typeof REFUSALS)[number];

/**
 * How an accepted sign-in continues: by a 303 to a sign-in page whose script navigates on, as since January 2026, or by
 * a 302.
 */
export type Acceptance = 'page' | 'redirect';

/** The name that AWS's other services use; nobody has published the ACS's own header. */
export const REQUEST_ID_HEADER = 'x-amzn-requestid';

/** The page to which IAM federation leads without a RelayState. */
const CONSOLE = 'https://us-east-1.console.aws.amazon.com/console/home';

/** The behaviour of the double, which is read again for each sign-in. */
export interface AwsSettings {
  readonly instance: LabInstance;
  readonly fault: FaultId;
  readonly handOver: HandOver;
  readonly refusal: Refusal;
  /** HTTP status of a refusal in the ACS's own answer. */
  readonly refusalStatus: number;
  /** The page to show instead of the one for the refusal: in another language, or unknown. */
  readonly refusalPage: ErrorPage | null;
  readonly acceptance: Acceptance;
  /** Where an accepted sign-in leads; null for the instance's portal. */
  readonly landing: string | null;
  /** How many milliseconds AWS's clock is ahead of this machine's. */
  readonly clockOffset: number;
  /** Users of Identity Center. */
  readonly userNames: readonly string[];
  readonly refusesSha1: boolean;
  /** The IdP's data that was uploaded to AWS. */
  readonly idp: {
    readonly entityId: string;
    readonly singleSignOnUrl: string;
    readonly certificates: readonly string[];
  };
}

export const AWS_DEFAULTS = {
  handOver: 'redirect',
  refusal: 'inline',
  refusalStatus: 200,
  refusalPage: null,
  acceptance: 'page',
  landing: null,
  clockOffset: 0,
  userNames: [USER.name, 'admin@example.test'],
  refusesSha1: false,
} as const satisfies Partial<AwsSettings>;

/** What the double decided about one POST, and why. */
export interface Decision {
  /** By the double's clock. */
  readonly at: Date;
  readonly postedTo: string;
  readonly verdict: Verdict;
  readonly status: number;
  readonly requestId: string;
  /** As posted, base64. */
  readonly samlResponse: string;
  /** The request that AWS had sent; null if the sign-in began at the IdP. */
  readonly authnRequest: string | null;
}

/** One visit to the sign-in page. */
interface Workflow {
  readonly handle: string;
  readonly instance: LabInstance;
  readonly fault: FaultId;
  /** The latest request that waits for its answer. */
  request: AuthnRequest | null;
  refused: { readonly page: ErrorPage; readonly printed: Printed; readonly late: boolean } | null;
  /** Its Response was accepted, and the next page navigates on. */
  isAccepted: boolean;
}

/** AWS's side: portal, sign-in page, ACS, and IAM's endpoint for federation. */
export class AwsDouble {
  readonly log: Decision[] = [];
  readonly #settings: () => AwsSettings;
  readonly #serviceProviders: readonly ServiceProvider[];
  readonly #workflows = new Map<string, Workflow>();
  /** The IDs of all requests, in order. */
  readonly #requestIds: string[] = [];

  constructor(settings: () => AwsSettings, serviceProviders: readonly ServiceProvider[]) {
    this.#settings = settings;
    this.#serviceProviders = serviceProviders;
  }

  /** Answers a request to one of AWS's host names. */
  async handle(request: LabRequest): Promise<LabAnswer> {
    const { url } = request;
    const handle = url.searchParams.get('workflowStateHandle') ?? '';
    if (request.method === 'POST' && url.href === IAM_FEDERATION.acs) return this.#iamFederation(request);
    if (isSignInHost(url.hostname)) {
      if (request.method === 'POST' && url.pathname.startsWith('/platform/saml/acs/')) return this.#acs(request);
      if (url.pathname.endsWith('/api/execute')) return this.#api(handle);
      if (url.pathname.endsWith('/login')) return this.#signInPage(handle);
    }
    // A browser does not send the fragment.
    const landing = this.#settings().landing?.split('#')[0];
    if (url.href === CONSOLE || url.href === landing) return this.#html(portalPage());
    if (isPortalHost(url.hostname)) return this.#portal(url);
    return this.#answer(404, {}, '');
  }

  /** The sign-in with this RelayState or AuthnRequest ID; without one, the sign-in that began at the IdP. */
  signInAtIdp(relayStateOrId: string | null): SignInAtIdp {
    const workflow =
      this.#workflows.get(relayStateOrId ?? '') ??
      [...this.#workflows.values()].find(({ request }) => request?.id === relayStateOrId);
    const { instance, fault } = workflow ?? this.#settings();
    const earlierRequestId = this.#requestIds.at(-2) ?? makeRequestId();
    return { instance, fault, urls: urlsOf(instance), earlierRequestId };
  }

  #portal(url: URL): LabAnswer {
    if (url.searchParams.has('workflowResultHandle')) return this.#html(portalPage());
    const workflow = this.#newWorkflow();
    return this.#redirect(signInPageOf(workflow));
  }

  #newWorkflow(): Workflow {
    const { instance, fault } = this.#settings();
    const workflow: Workflow = {
      handle: randomUUID(),
      instance,
      fault,
      request: null,
      refused: null,
      isAccepted: false,
    };
    this.#workflows.set(workflow.handle, workflow);
    return workflow;
  }

  #signInPage(handle: string): LabAnswer {
    const workflow = this.#workflows.get(handle);
    if (workflow === undefined) return this.#html(errorPage(ERROR_PAGES['does-not-compute'], this.#printed()));
    if (workflow.isAccepted) return this.#html(goingOnPage());
    const { refused } = workflow;
    if (refused === null) return this.#handOver(workflow);
    if (!refused.late) return this.#html(errorPage(refused.page, refused.printed));
    const { directoryId } = workflow.instance;
    return this.#html(lateErrorPage(`/platform/${directoryId}/api/execute?workflowStateHandle=${handle}`));
  }

  #handOver(workflow: Workflow): LabAnswer {
    const { idp, handOver } = this.#settings();
    const request = makeAuthnRequest(urlsOf(workflow.instance), idp.singleSignOnUrl, this.#now());
    workflow.request = request;
    this.#requestIds.push(request.id);
    const url = redirectUrl(idp.singleSignOnUrl, request, workflow.handle);
    switch (handOver) {
      case 'redirect':
        return this.#redirect(url);
      case 'location':
        return this.#html(locationPage(url));
      case 'meta-refresh':
        return this.#html(metaRefreshPage(url));
      case 'post-form':
        return this.#html(postFormPage(idp.singleSignOnUrl, postFields(request, workflow.handle)));
    }
  }

  /** The answer to the sign-in page's script after a refusal. */
  #api(handle: string): LabAnswer {
    const refused = this.#workflows.get(handle)?.refused;
    if (refused === undefined || refused === null) return this.#answer(404, {}, '');
    const message = { markup: alertOf(refused.page, refused.printed), errorCode: 'INVALID' };
    return this.#answer(400, { 'content-type': 'application/json' }, JSON.stringify({ message }));
  }

  async #acs(request: LabRequest): Promise<LabAnswer> {
    const settings = this.#settings();
    const form = new URLSearchParams(request.body.toString());
    const workflow = this.#workflows.get(form.get('RelayState') ?? '') ?? this.#newWorkflow();
    const { request: awaited } = workflow;
    const urls = urlsOf(workflow.instance);
    const samlResponse = form.get('SAMLResponse') ?? '';
    const signIn: Case = {
      samlResponse,
      postedTo: request.url.href,
      acsUrls: awaited === null ? urls.allAcs : [acsUrl(workflow.instance)],
      requestId: awaited?.id ?? null,
      audience: urls.issuer,
      idpEntityId: settings.idp.entityId,
      certificates: settings.idp.certificates,
      userNames: settings.userNames,
      clockOffset: settings.clockOffset,
      refusesSha1: settings.refusesSha1,
    };
    const verdict = await judge(signIn, this.#serviceProviders);
    // A request can be answered only once, so none waits for a Response that is posted again (saml-profiles 4.1.4.5).
    if (verdict.accepted) workflow.request = null;
    const printed = this.#printed();
    const answer = verdict.accepted
      ? this.#accept(workflow)
      : this.#refuse(workflow, settings.refusalPage ?? ERROR_PAGES[verdict.page], printed);
    return this.#decided(request, samlResponse, verdict, answer, awaited, printed);
  }

  #accept(workflow: Workflow): LabAnswer {
    const { acceptance, landing } = this.#settings();
    const goesTo = landing ?? `${urlsOf(workflow.instance).portal}?workflowResultHandle=${randomUUID()}`;
    if (acceptance === 'redirect') return this.#redirect(goesTo);
    workflow.isAccepted = true;
    return this.#answer(303, { location: signInPageOf(workflow), 'set-cookie': workflowCookie(goesTo) }, '');
  }

  #refuse(workflow: Workflow, page: ErrorPage, printed: Printed): LabAnswer {
    const { refusal, refusalStatus } = this.#settings();
    if (refusal === 'inline') return this.#html(errorPage(page, printed), refusalStatus);
    workflow.refused = { page, printed, late: refusal === 'late-script' };
    return this.#redirect(signInPageOf(workflow));
  }

  /** IAM federation: a single role leads to the console at once, several are offered first. */
  async #iamFederation(request: LabRequest): Promise<LabAnswer> {
    const form = new URLSearchParams(request.body.toString());
    const samlResponse = form.get('SAMLResponse') ?? '';
    const { idp, clockOffset, landing, refusalStatus } = this.#settings();
    const signIn = { samlResponse, postedTo: request.url.href, idp, clockOffset };
    const { verdict, roles } = await judgeAtIam(signIn, this.#serviceProviders);
    const printed = this.#printed();
    const answer = !verdict.accepted
      ? this.#html(errorPage(ERROR_PAGES[verdict.page], printed), refusalStatus)
      : roles.length > 1 && !form.has('roleIndex')
        ? this.#html(rolesPage(roles, samlResponse))
        : this.#redirect(landing ?? CONSOLE);
    return this.#decided(request, samlResponse, verdict, answer, null, printed);
  }

  #decided(
    request: LabRequest,
    samlResponse: string,
    verdict: Verdict,
    answer: LabAnswer,
    authnRequest: AuthnRequest | null,
    { requestId, time }: Printed,
  ): LabAnswer {
    this.log.push({
      at: time,
      postedTo: request.url.href,
      verdict,
      status: answer.status,
      requestId,
      samlResponse,
      authnRequest: authnRequest?.xml ?? null,
    });
    return { ...answer, headers: { ...answer.headers, [REQUEST_ID_HEADER]: requestId } };
  }

  /** What a failure page prints about the request that it answers. */
  #printed(): Printed {
    return { requestId: randomUUID(), time: this.#now() };
  }

  #now(): Date {
    return new Date(Date.now() + this.#settings().clockOffset);
  }

  #html(body: string, status = 200): LabAnswer {
    return this.#answer(status, { 'content-type': 'text/html; charset=utf-8' }, body);
  }

  #redirect(location: string): LabAnswer {
    return this.#answer(302, { location }, '');
  }

  #answer(status: number, headers: LabAnswer['headers'], body: string): LabAnswer {
    return { status, headers: { ...headers, date: this.#now().toUTCString(), 'cache-control': 'no-store' }, body };
  }
}

const signInPageOf = ({ handle, instance }: Workflow): string =>
  `${urlsOf(instance).signInPage}?workflowStateHandle=${handle}`;
