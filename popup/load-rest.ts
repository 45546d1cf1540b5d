import type { Details } from './details/details.tsx';
import type { Place } from './place.ts';
import type { HandOverOf } from './use-hand-over.ts';

/** What is drawn after the first frame, which says what is wrong. */
export interface Rest {
  /** Null in a popup, which has no room for them. */
  readonly details: Details | null;
  /** It includes the consoles of all IdPs. */
  readonly handOverOf: HandOverOf;
}

export const loadRest = async ({ kind }: Place): Promise<Rest> => {
  const [{ handOverOf }, details] = await Promise.all([
    import('./hand-over.ts'),
    kind !== 'popup' ? import('./details/details.tsx') : null,
    // It is drawn as soon as the messages are made.
    import('./views/remedies.tsx'),
  ]);
  return { handOverOf, details };
};
