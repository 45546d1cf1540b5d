import type { TextKind } from './classes.ts';
import type { SharedLevel } from './format.ts';
import type { Personal } from './personal/personal.ts';
import type { Placeholders } from './placeholders.ts';

/** How one report is redacted. */
export interface Redaction {
  readonly level: SharedLevel;
  readonly placeholders: Placeholders;
  readonly personal: Personal;
  /** Names of hosts in the report's URLs, in lower case. */
  readonly hosts: ReadonlySet<string>;
  /** The moment that times are relative to at level `public`, milliseconds since the epoch; null if the report has none. */
  readonly moment: number | null;
  /** Whether the report was redacted before, so that it may contain our placeholders. In a message they are anybody's words. */
  readonly hasStandIns: boolean;
  /** Whether this program has just made the report, so that its figures are not anybody's words. */
  readonly isMadeHere: boolean;
  /** What was made of each text of a kind: a message may repeat one thousands of times. */
  readonly made: Map<TextKind, Map<string, string | null>>;
}
