import * as v from 'valibot';
import { originAndPath } from '../../src/address.ts';
import { isFederationSignInUrl } from '../../src/iam-federation/sign-in-url.ts';
import { signInHostOf } from '../../src/identity-center/endpoints.ts';
import { SignInPageSchema } from '../../src/observations/observation.ts';
import type { PageReport } from '../../src/observations/page-report.ts';

const address = v.pipe(v.string(), v.maxLength(2048));
const time = v.pipe(v.number(), v.finite());

const PageReportSchema: v.GenericSchema<unknown, PageReport> = v.variant('kind', [
  v.object({
    kind: v.literal('authn-request'),
    time,
    message: v.pipe(v.string(), v.maxLength(256 * 1024)),
    sentTo: v.nullable(address),
  }),
  v.object({
    kind: v.literal('page-shown'),
    time,
    documentStart: time,
    page: v.nullable(SignInPageSchema),
    failure: v.nullable(v.object({ requestId: v.pipe(v.string(), v.uuid()), time })),
  }),
  v.object({ kind: v.literal('roles-offered'), time, documentStart: time }),
  v.object({
    kind: v.literal('page-left'),
    time,
    documentStart: time,
    to: address,
    byUser: v.boolean(),
    isActive: v.boolean(),
  }),
]);

/** The members of `runtime.MessageSender` that matter. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?: { readonly id?: number | undefined; readonly incognito: boolean } | undefined;
}

export interface ReportedPage {
  readonly report: PageReport;
  readonly tabId: number;
  readonly frameId: number;
  /** Origin and path of the page. */
  readonly url: string | null;
  readonly private: boolean;
}

/**
 * Reads a message from the content script; null if it comes from anywhere else: another extension, an extension page, a
 * page that is not an AWS sign-in page.
 *
 * @param extensionId this extension's own
 */
export const readPageReport = (message: unknown, sender: Sender, extensionId: string): ReportedPage | null => {
  const { frameId } = sender;
  const tabId = sender.tab?.id;
  const isOwnContentScript =
    sender.id === extensionId && frameId !== undefined && tabId !== undefined && isSignInPlatform(sender.url ?? '');
  const parsed = isOwnContentScript ? v.safeParse(PageReportSchema, message) : null;
  if (!parsed?.success || tabId === undefined || frameId === undefined) return null;
  return {
    report: withoutQueries(parsed.output),
    tabId,
    frameId,
    url: originAndPath(sender.url ?? ''),
    private: sender.tab?.incognito === true,
  };
};

const isSignInPlatform = (url: string): boolean =>
  isFederationSignInUrl(url) || (signInHostOf(url) !== null && new URL(url).pathname.startsWith('/platform/'));

/** Reduced to origin and path once more, because a renderer cannot be trusted. */
const withoutQueries = (report: PageReport): PageReport => {
  if (report.kind === 'authn-request') return { ...report, sentTo: report.sentTo && originAndPath(report.sentTo) };
  return report.kind === 'page-left' ? { ...report, to: originAndPath(report.to) ?? '' } : report;
};
