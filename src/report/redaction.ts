import type { TextKind } from './classes.ts';
import type { SharedLevel } from './format.ts';
import type { Personal } from './personal/personal.ts';
import type { Placeholders } from './placeholders.ts';

/** How one report is redacted. */
export interface Redaction {
  readonly level: SharedLevel;
  readonly placeholders: Placeholders;
  readonly personal: Personal;
  /** Host names in the report's URLs, in lower case. */
  readonly hosts: ReadonlySet<string>;
  /**
   * The moment to which times are relative at level `public`, milliseconds since the epoch; null if the report has
   * none.
   */
  readonly moment: number | null;
  /**
   * Whether the report was redacted before, so that it may contain placeholders. In a message, a text like a
   * placeholder may be anybody's words.
   */
  readonly hasPlaceholders: boolean;
  /** Whether this program has just made the report, so that its figures can be trusted. */
  readonly isMadeHere: boolean;
  /** The replacement of each text of a kind, because a message may repeat a text thousands of times. */
  readonly made: Map<TextKind, Map<string, string | null>>;
}
