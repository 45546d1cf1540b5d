import type { Diagnosis } from '../src/diagnosis/diagnosis.ts';
import type { Level, Report } from '../src/report/format.ts';
import { reportOf } from '../src/report/from-diagnosis.ts';
import { messageFor, type Recipient, recipientOf, recipientsOf } from '../src/report/message.ts';
import { relevel } from '../src/report/relevel.ts';
import { render } from '../src/report/render.ts';
import type { Words } from './words.ts';

/** What may leave the device when the reader asks for it: all of it is made from the redacted report. */
export interface HandOver {
  /** Whom the organisation wants written to, in its own words; null where it says nothing. */
  readonly contact: string | null;
  /** To whoever mends it. Null where no message helps: the user starts again, or more must be imported first. */
  readonly message: Message | null;
  /** To everyone who may be written to, that one first. */
  readonly messages: readonly Message[];
  readonly reports: readonly [ExportedReport, ...ExportedReport[]];
}

/** A text to hand over as it is. */
export interface Message {
  readonly to: Recipient;
  readonly text: string;
}

/** One rendering of the report. */
export interface ExportedReport {
  readonly format: 'markdown' | 'json';
  readonly fileName: string;
  /** Media type. */
  readonly type: string;
  readonly text: string;
}

/** Who made the report, 16 random bytes of its own, and what the policy says of it. */
export interface Making {
  readonly program: { readonly name: string; readonly version: string };
  readonly salt: Uint8Array;
  readonly level: Level;
  readonly contact: string | null;
}

/**
 * The message and the report of a diagnosis, at the level that holds. A report that was imported goes on as it came, or
 * stricter.
 */
export const handOverOf = (
  of: Diagnosis | Report,
  { program, salt, level, contact }: Making,
  { t }: Words,
): HandOver => {
  const report = 'format' in of ? relevel(of, level, salt) : reportOf(of, { level, file: null, program, salt });
  const to = recipientOf(report);
  const messages = recipientsOf(report).map((each) => ({
    to: each,
    text: messageFor(each, report, t, each === 'aws-support' ? null : contact),
  }));
  return {
    contact,
    message: messages.find((message) => message.to === to) ?? null,
    messages,
    reports: [
      {
        format: 'markdown',
        fileName: 'its-the-saml-report.md',
        type: 'text/markdown',
        text: render(report, 'markdown', t),
      },
      {
        format: 'json',
        fileName: 'its-the-saml-report.json',
        type: 'application/json',
        text: `${render(report, 'json', t)}\n`,
      },
    ],
  };
};
