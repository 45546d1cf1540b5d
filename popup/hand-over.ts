import type { Diagnosis, OutsideBrowser } from '../src/diagnosis/diagnosis.ts';
import { consoleWords } from '../src/report/console-words.ts';
import type { Report, SharedLevel } from '../src/report/format.ts';
import { type ReportOptions, reportOf } from '../src/report/from-diagnosis.ts';
import { type Addable, addableFor, addableOf, NOTHING_ADDED } from '../src/report/included.ts';
import { type Mark, marked, type Part, partsOf, unmarked } from '../src/report/marked.ts';
import { letterFor, letterText, type Recipient, recipientOf, recipientsOf } from '../src/report/message.ts';
import { levelsOf, relevel } from '../src/report/relevel.ts';
import { outsideSteps, type Remedy, type RemedyStep, remediesFor } from '../src/report/remedies.ts';
import { type Rendering, render } from '../src/report/render.ts';
import type { WriteValues } from '../src/wording/sentence.ts';
import type { I18n } from './i18n.ts';
import { mailUrl } from './mail-url.ts';

/** What may leave the device if the reader asks for it; all of it is made from the redacted report. */
export interface HandOver {
  /** Whom users should write to, in the organisation's own words; null if it says nothing. */
  readonly contact: string | null;
  /**
   * The message to the person who can fix it. Null if no message helps, because the user starts again or must import
   * more first.
   */
  readonly message: Message | null;
  /** The messages to everyone who may get one, that person first. */
  readonly messages: readonly Message[];
  /** What the sender may include in the message to this recipient; null members if there is nothing. */
  readonly addable: (to: Recipient) => Addable;
  /** The message with what the sender chose to include. */
  readonly messageWith: (to: Recipient, added: Addable) => Message;
  /** The first message with the certificate that AWS has to import; null where that does not fix the cause. */
  readonly messageWithCertificate: Message | null;
  /** What only AWS can tell. People paste its commands elsewhere, so they contain no name. */
  readonly outside: readonly OutsideItem[];
  /** Who fixes the cause, in which console, step by step. */
  readonly remedies: readonly Remedy[];
  /** Names the settings of the IdP's application in its console's words. */
  readonly inConsole: WriteValues;
  /** The levels at which the report can be handed over, the least strict first. */
  readonly levels: readonly SharedLevel[];
  /** The report as it leaves the device. */
  readonly exported: (level: SharedLevel, format: Rendering) => ExportedReport;
}

/** What only AWS can tell, and the steps in its console that show it. */
export interface OutsideItem extends OutsideBrowser {
  readonly steps: readonly RemedyStep[];
}

/** A text to hand over as it is. */
export interface Message {
  readonly to: Recipient;
  /** With its subject on the first line. */
  readonly text: string;
  /** A `mailto:` URL that opens it in the mail program; null for AWS Support, which accepts no mail. */
  readonly mail: string | null;
}

export interface ExportedReport {
  readonly fileName: string;
  /** Media type. */
  readonly type: string;
  /** The joined parts are what leaves the device. */
  readonly parts: readonly Part[];
}

/** Who made the report, and what the policy says about it. */
export interface Making {
  readonly program: ReportOptions['program'];
  /** The least strict level that is allowed. */
  readonly level: SharedLevel;
  readonly contact: string | null;
}

const FILES: Readonly<Record<Rendering, { readonly extension: string; readonly type: string }>> = {
  markdown: { extension: 'md', type: 'text/markdown' },
  html: { extension: 'html', type: 'text/html' },
  text: { extension: 'txt', type: 'text/plain' },
  json: { extension: 'json', type: 'application/json' },
};

/** The messages, commands and reports of a diagnosis. An imported report leaves as it came, or at a stricter level. */
export const handOverOf = (
  of: Diagnosis | Report,
  { program, level: least, contact }: Making,
  { t }: I18n,
): HandOver => {
  const at = (level: SharedLevel, mark: Mark): Report =>
    'format' in of ? relevel(of, level, { mark }) : reportOf(of, { level, file: null, program, mark });
  const levels = levelsOf([least, ...('format' in of ? [of.level] : [])]);
  const report = at(least, unmarked);
  const to = recipientOf(report);
  const addable = 'format' in of ? NOTHING_ADDED : addableOf(of);
  const messageWith = (each: Recipient, added: Addable): Message => {
    const isSupport = each === 'aws-support';
    const letter = letterFor(each, report, t, isSupport ? null : contact, added);
    return { to: each, text: letterText(letter, t), mail: isSupport ? null : mailUrl(letter, contact) };
  };
  const messages = recipientsOf(report).map((each) => messageWith(each, NOTHING_ADDED));
  const message = messages.find((each) => each.to === to) ?? null;
  const certificate = message !== null && isSignedWithNew(of) ? addableFor(message.to, addable).certificate : null;
  return {
    contact,
    message,
    messages,
    addable: (each) => addableFor(each, addable),
    messageWith,
    messageWithCertificate:
      message === null || certificate === null ? null : messageWith(message.to, { ...NOTHING_ADDED, certificate }),
    outside: 'error' in report ? [] : report.outsideBrowser.map((each) => withSteps(each, of)),
    remedies: 'cause' in of ? remediesFor(of) : [],
    inConsole: consoleWords('error' in report ? null : (report.idp?.product ?? null), t),
    levels,
    exported: (level, format) => {
      const leaving = at(levels.includes(level) ? level : 'public', marked);
      const { extension, type } = FILES[format];
      const text = render(leaving, format, t);
      return {
        fileName: `its-the-saml-${subjectOf(leaving)}-${leaving.level}.${extension}`,
        type,
        parts: partsOf(text.endsWith('\n') ? text : `${text}\n`),
      };
    },
  };
};

/** Importing the certificate of this Response fixes it: an expired one, for example, would have to be replaced first. */
const isSignedWithNew = (of: Diagnosis | Report): boolean =>
  'cause' in of && (of.cause?.code === 'signature-key-mismatch' || of.cause?.code === 'certificate-changed');

const withSteps = (outside: OutsideBrowser, of: Diagnosis | Report): OutsideItem => ({
  ...outside,
  steps: 'cause' in of ? outsideSteps(outside.code, of) : [],
});

/** The subject of the report, for its file name. */
const subjectOf = (report: Report): string => {
  if ('error' in report) return report.error.code;
  return report.cause?.code ?? 'no-cause';
};
