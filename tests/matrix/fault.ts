import type { GeneratorName } from '../../fixtures/matrix/generators.ts';
import type { cleanSignIn, Message, Settings, SignIn } from '../../fixtures/matrix/sign-in.ts';
import type { Code } from '../../src/diagnosis/causes.ts';
import type { IdpProductId } from '../../src/idp/product.ts';

/** One mistake: what it changes in a clean sign-in, and the expected diagnosis. */
export interface Fault {
  readonly name: string;
  /** The clean sign-in that it changes; by default one to Identity Center. */
  readonly from?: typeof cleanSignIn;
  readonly make: (clean: SignIn) => SignIn;
  /** The cause, or null: a notice, a near miss, or an accepted sign-in. */
  readonly cause: Code | null;
  /** The codes of all findings that the clean sign-in does not have. */
  readonly findings: readonly Code[];
  /** The codes that the mistake leads to; by default only the cause. */
  readonly explains?: readonly Code[];
  readonly runs: readonly Run[];
}

/** The style, the generator, who began it, and whether settings were imported. */
export interface Run {
  readonly generator: GeneratorName;
  readonly idpStyle: IdpProductId;
  readonly initiatedBy: 'sp' | 'idp';
  readonly withSettings: boolean;
}

const WHO = { sp: ['sp', 'sp', 'sp'], idp: ['idp', 'idp', 'idp'], either: ['sp', 'idp', 'sp'] } as const;
const SETTINGS = { with: [true, true, true], without: [false, false, false], either: [false, true, true] } as const;

/** The runs of a fault: one for each generator, each in another style. */
export const runs = (
  idpStyles: readonly IdpProductId[],
  {
    by = ['xml-crypto', 'xmlsec1'],
    initiatedBy = 'either',
    settings = 'either',
  }: {
    readonly by?: readonly GeneratorName[];
    readonly initiatedBy?: keyof typeof WHO;
    readonly settings?: keyof typeof SETTINGS;
  } = {},
): readonly Run[] =>
  idpStyles.map((idpStyle, index) => ({
    idpStyle,
    generator: by[index % by.length] ?? 'xml-crypto',
    initiatedBy: WHO[initiatedBy][index % 3] ?? 'sp',
    withSettings: SETTINGS[settings][index % 3] ?? true,
  }));

/** Our own templates with both signers, and SimpleSAMLphp's library, for faults in the fields of a message. */
export const FIELDS = { by: ['xml-crypto', 'xmlsec1', 'simplesamlphp'] } as const;

export const withMessage =
  (change: (message: Message) => Partial<Message>) =>
  (signIn: SignIn): SignIn => ({
    ...signIn,
    message: signIn.message && { ...signIn.message, ...change(signIn.message) },
  });

export const withSettings =
  (change: (settings: Settings) => Partial<Settings>) =>
  (signIn: SignIn): SignIn => ({
    ...signIn,
    settings: signIn.settings && { ...signIn.settings, ...change(signIn.settings) },
  });

/** Posts to this URL, with Destination and Recipient to match. */
export const postingTo = (url: string): ((signIn: SignIn) => SignIn) => {
  const addressed = withMessage(() => ({ destination: url, recipient: url }));
  return (signIn) => ({ ...addressed(signIn), postedTo: url });
};

/** Changes the XML before it is signed; throws if the pattern does not occur, because the case is then defective. */
export const altered =
  (pattern: RegExp, replacement: string) =>
  (signIn: SignIn): SignIn => ({ ...signIn, alter: (xml) => replaced(signIn.alter(xml), pattern, replacement) });

/** Changes the message after it was signed. */
export const tampered =
  (pattern: RegExp, replacement: string) =>
  (signIn: SignIn): SignIn => ({ ...signIn, tamper: (xml) => replaced(signIn.tamper(xml), pattern, replacement) });

const replaced = (xml: string, pattern: RegExp, replacement: string): string => {
  const result = xml.replace(pattern, replacement);
  if (result === xml) throw new Error(`the message contains nothing like ${pattern}`);
  return result;
};

export const all =
  (...changes: readonly ((signIn: SignIn) => SignIn)[]) =>
  (signIn: SignIn): SignIn =>
    changes.reduce((changed, change) => change(changed), signIn);

export const shows =
  (page: SignIn['page']) =>
  (signIn: SignIn): SignIn => ({ ...signIn, page, outcome: 'refused' });
