import { CLAIMED_ALONE, PASSED_OVER } from './exceptions.ts';
import type { Trial } from './trials.ts';

/** One receiver's results for all sign-ins of a kind; null if it did not judge them. */
export type Vote = 'accepts' | 'refuses' | 'divided' | null;

/** All sign-ins of one kind, compared with the receivers' results. */
export interface Kind {
  readonly name: string;
  /** One for each receiver. */
  readonly votes: readonly Vote[];
  /** The weight and code of the program's cause; `silent` if it finds at most a notice. */
  readonly says: string;
  readonly verdict: 'agrees' | 'over-claim' | 'silent' | 'exception';
  readonly reason: string | null;
}

/** What the program says beyond what it says about every such sign-in. */
const saysOf = ({ diagnosis, usual }: Trial): string => {
  if (diagnosis.error) return 'decisive message-undecodable';
  const { cause } = diagnosis;
  if (cause) return `${cause.weight} ${cause.code}`;
  const found = diagnosis.findings.find(({ code, weight }) => weight !== 'notice' && !usual.includes(code));
  return found ? `${found.weight} ${found.code}` : 'silent';
};

/** A receiver's objection to each trial, in order: null if it accepts, undefined if it did not judge it. */
export type Refusals = readonly (string | null | undefined)[];

/** Groups the trials by kind and by what the program says about them, with a list of refusals for each receiver. */
export const compare = (trials: readonly Trial[], refusals: readonly Refusals[]): readonly Kind[] => {
  const kinds = new Map<string, { name: string; says: string; trials: number[] }>();
  trials.forEach((trial, index) => {
    const says = saysOf(trial);
    const key = `${trial.kind} ${says}`;
    const kind = kinds.get(key) ?? { name: trial.kind, says, trials: [] };
    kind.trials.push(index);
    kinds.set(key, kind);
  });
  return [...kinds.values()].map(({ name, says, trials: of }) =>
    kindOf(
      name,
      says,
      refusals.map((list) => voteOf(of.map((index) => list[index]))),
    ),
  );
};

const voteOf = (refusals: Refusals): Vote => {
  const asked = refusals.filter((refusal) => refusal !== undefined);
  if (asked.length === 0) return null;
  const accepted = asked.filter((refusal) => refusal === null).length;
  if (accepted === asked.length) return 'accepts';
  return accepted === 0 ? 'refuses' : 'divided';
};

const kindOf = (name: string, says: string, votes: readonly Vote[]): Kind => {
  const asked = votes.filter((vote) => vote !== null).length;
  const areMost = (which: Vote): boolean => votes.filter((vote) => vote === which).length * 2 > asked;
  const isOverClaim = says.startsWith('decisive') && areMost('accepts');
  const isSilent = says === 'silent' && areMost('refuses');
  if (!isOverClaim && !isSilent) return { name, says, votes, verdict: 'agrees', reason: null };
  const reason = (isOverClaim ? CLAIMED_ALONE[says.replace('decisive ', '')] : PASSED_OVER[name]) ?? null;
  if (reason !== null) return { name, says, votes, verdict: 'exception', reason };
  return { name, says, votes, verdict: isOverClaim ? 'over-claim' : 'silent', reason };
};
