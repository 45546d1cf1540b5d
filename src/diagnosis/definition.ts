import type { IamConsoleTopic } from '../iam-federation/console.ts';
import type { ConsoleTopic } from '../identity-center/console.ts';
import type { AccountTopic } from '../idp/account-topics.ts';
import type { IdpTopic } from '../idp/topics.ts';
import type { CheckResults } from './ask-checks.ts';
import type { FindingCode } from './causes.ts';
import type { CheckResult } from './check.ts';
import type { Context } from './context.ts';
import type { Door } from './door.ts';
import type { Basis, Finding, Fixer } from './finding.ts';
import type { PageMeaning } from './page-says.ts';

/** The four steps of a sign-in: AWS's request, the user's login at the IdP, the POST of the Response, AWS's answer. */
export const STEPS = ['request', 'login', 'post', 'answer'] as const;
export type StepName = (typeof STEPS)[number];

/**
 * What must have been checked and be right before the program may say "nothing is wrong" or look for the cause where a
 * browser cannot see. Several checks may decide one subject.
 */
export type Subject =
  | 'audience'
  | 'issuer'
  | 'acs'
  | 'addressee'
  | 'time'
  | 'name-id-format'
  | 'signature'
  | 'algorithm'
  | 'certificate';

/** The members that every cause has. `C` is its code: a cause is one file in causes/, named after its code. */
interface Described<C extends string> {
  readonly code: C;
  readonly fixedBy: readonly Fixer[];
  readonly basis: readonly Basis[];
  /** The settings of the IdP that fix it, in the order in which they are set up. */
  readonly idpTopics: readonly (IdpTopic | AccountTopic)[];
  /** The places in AWS's consoles that fix it. */
  readonly awsTopics: readonly (ConsoleTopic | IamConsoleTopic)[];
  /**
   * The step of the sign-in at which it shows. What is wrong in a Response shows at its POST, wherever the setting
   * behind it is; null for imported files and settings, and for what does not stop a sign-in.
   */
  readonly step: StepName | null;
  /** The only door at which it is possible; absent if it is possible at any SAML receiver. */
  readonly door?: Door;
}

interface OfSignIn<C extends string> extends Described<C> {
  /** The kind of AWS page that contradicts it: under that page it does not become the cause unless it is decisive. */
  readonly unlikelyUnder: PageMeaning | null;
}

interface Check {
  readonly ask: (context: Context) => CheckResult;
}

/** One mistake that explains several findings. */
export interface Grouping {
  /** Whether this mistake was made here. */
  readonly applies: (findings: readonly Finding[], context: Context) => boolean;
  readonly explains: readonly FindingCode[];
}

/** A cause that a browser cannot see, concluded from a refused sign-in in which nothing fails. */
export interface Conclusion {
  readonly concludes: (looked: Looked, context: Context) => boolean;
}

/** The results of the message's checks, and whether every deciding subject was checked and is right. */
export interface Looked {
  readonly results: CheckResults;
  readonly allPassed: boolean;
}

/** A mistake in the message that was posted. */
export interface MessageCheck<C extends string> extends OfSignIn<C>, Check {
  readonly kind: 'message';
  readonly decides: Subject | null;
  /** It runs on the settings too, before anyone signs in. */
  readonly atPreflight?: true;
  readonly grouping?: Grouping;
  readonly conclusion?: Conclusion;
}

/** A cause that the IdP itself states, in the StatusMessage of a failed Response or on its own page. */
export interface RefusalCheck<C extends string> extends OfSignIn<C>, Check {
  readonly kind: 'refusal';
  readonly grouping: Grouping;
}

/** What happened when no Response came. */
export interface NoResponseCheck<C extends string> extends OfSignIn<C>, Check {
  readonly kind: 'no-response';
}

/** A mistake in what was imported or entered. */
export interface SettingsCheck<C extends string> extends Described<C>, Check {
  readonly kind: 'settings';
  /** AWS's console does not accept the file. */
  readonly stopsImport?: true;
}

/** One mistake that no single check finds; the findings of other checks show it together. */
export interface Group<C extends string> extends OfSignIn<C> {
  readonly kind: 'group';
  readonly grouping: Grouping;
}

/** A cause that no check can find, so it is concluded. */
export interface Concluded<C extends string> extends OfSignIn<C> {
  readonly kind: 'concluded';
  readonly conclusion?: Conclusion;
}
