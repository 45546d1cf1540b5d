import type { ComponentChildren, JSX } from 'preact';

/** A list item for one of several sign-ins to choose from: how it ended, why, and when. */
export const SignInChoice = ({
  isShown,
  choose,
  chips,
  headline,
  children,
}: {
  readonly isShown: boolean;
  readonly choose: () => void;
  readonly chips: ComponentChildren;
  readonly headline: string | null;
  /** The time, with an element for each part. */
  readonly children: ComponentChildren;
}): JSX.Element => (
  <li>
    <button type="button" class="sign-in" aria-current={isShown ? 'true' : undefined} onClick={choose}>
      <span class="chips">{chips}</span>
      {headline !== null && <span>{headline}</span>}
      <span class="facts quiet small">{children}</span>
    </button>
  </li>
);
