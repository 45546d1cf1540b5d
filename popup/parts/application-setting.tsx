import type { JSX } from 'preact';
import type { Finding } from '../../src/diagnosis/finding.ts';
import { applicationTexts } from '../../src/wording/application-text.ts';
import type { I18n } from '../i18n.ts';

/** How the application at the IdP is set in the respect in which the message is wrong. */
export const ApplicationSetting = ({
  finding,
  i18n,
}: {
  readonly finding: Finding;
  readonly i18n: I18n;
}): JSX.Element => (
  <>
    {applicationTexts(finding, i18n.t).map((text) => (
      <p key={text}>{text}</p>
    ))}
  </>
);
