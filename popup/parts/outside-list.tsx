import type { JSX } from 'preact';
import { meaningOf, outsideBrowserText } from '../../src/wording/code-texts.ts';
import type { OutsideItem } from '../hand-over.ts';
import type { I18n } from '../i18n.ts';
import { CopyBox } from './copy-box.tsx';
import { Steps } from './steps.tsx';

/** Questions that only AWS can answer, each with the command or the console page that answers it. */
export const OutsideList = ({
  outside,
  i18n,
}: {
  readonly outside: readonly OutsideItem[];
  readonly i18n: I18n;
}): JSX.Element => (
  <ul class="rows">
    {outside.map(({ code, command, steps }) => (
      <li key={code} class="step-body">
        <p>
          <strong>{outsideBrowserText(code, i18n.t)}</strong>
        </p>
        {command !== null && <CopyBox text={command} i18n={i18n} />}
        <Steps steps={steps} i18n={i18n} />
        <p class="quiet small">{meaningOf(code, i18n.t)}</p>
      </li>
    ))}
  </ul>
);
