import type { Value } from '../diagnosis/finding.ts';
import { WORDED_RULES, type WordedRule } from '../diagnosis/value.ts';
import type { MessageKey } from '../message-key.ts';
import { timeText } from './time-text.ts';
import type { Translate } from './translate.ts';

/** The words for what a rule requires. */
const RULE_KEYS: Readonly<Record<WordedRule, MessageKey>> = {
  'a byte order mark': 'rule_a_byte_order_mark',
  'a condition that SAML defines': 'rule_a_condition_that_saml_defines',
  'a name without #EXT#': 'rule_a_name_without_ext',
  'a name without a tab, a line break or one of <|>;:%': 'rule_a_name_without_tab_line_break_and',
  "a role that is not one of Identity Center's own": 'rule_a_role_that_is_not_one_of_identity_center_s_own',
  'a Signature without Object': 'rule_a_signature_without_object',
  'a value that is not empty': 'rule_a_value_that_is_not_empty',
  'a value without an XML comment': 'rule_a_value_without_an_xml_comment',
  'an ID that begins with a letter or _': 'rule_an_id_that_begins_with_a_letter_or',
  'an ID that was not posted before': 'rule_an_id_that_was_not_posted_before',
  'at least one Attribute': 'rule_at_least_one_attribute',
  'at least one AuthnStatement': 'rule_at_least_one_authnstatement',
  'base64 of deflated XML': 'rule_base_of_deflated_xml',
  'base64 that is percent-encoded once too often': 'rule_base_that_is_percent_encoded_once_too_often',
  'base64 without = at its end': 'rule_base_without_at_its_end',
  'base64url (with - and _)': 'rule_base_url_with_and',
  'bearer, with Recipient and NotOnOrAfter': 'rule_bearer_with_recipient_and_notonorafter',
  'each Name once': 'rule_each_name_once',
  'entityID of the external IdP': 'rule_entityid_of_the_external_idp',
  'enveloped signature and exclusive canonicalization only':
    'rule_enveloped_signature_and_exclusive_canonicalization_only',
  'exactly one Assertion': 'rule_exactly_one_assertion',
  'no encryption': 'rule_no_encryption',
  'no NameQualifier': 'rule_no_namequalifier',
  'no white space': 'rule_no_white_space',
  'one AttributeValue': 'rule_one_attributevalue',
  'one element of this name': 'rule_one_element_of_this_name',
  'one Reference to the ID of the signed element': 'rule_one_reference_to_the_id_of_the_signed_element',
  'raw (DER)': 'rule_raw_der',
  'Signature in the Assertion': 'rule_signature_in_the_assertion',
  text: 'rule_text',
  'the ARN of a role and the ARN of a SAML provider, with a comma between them':
    'rule_the_arn_of_a_role_and_the_arn_of_a_saml_provider_with_a_comma_between_them',
  'the key of a tag that is sent': 'rule_the_key_of_a_tag_that_is_sent',
  'the order of the SAML schema': 'rule_the_order_of_the_saml_schema',
  'the Response as it was posted': 'rule_the_response_as_it_was_posted',
  'two ARNs of one AWS account': 'rule_two_arns_of_one_aws_account',
  'two ARNs of one AWS partition': 'rule_two_arns_of_one_aws_partition',
  'UTF-8 without a byte order mark': 'rule_utf_without_a_byte_order_mark',
  'what the SAML schema allows': 'rule_what_the_saml_schema_allows',
  'XML without base64': 'rule_xml_without_base',
};

/** A value by itself, exactly as written; only a rule in words is translated. */
export const valueAlone = ({ kind, text }: Value, t: Translate): string => {
  if (kind === 'time') return timeText(text, t);
  const rule = kind === 'rule' ? WORDED_RULES.find((worded) => worded === text) : undefined;
  return rule === undefined ? text : t(RULE_KEYS[rule]);
};

/** Longer values would bury the sentence; they are shown in full below it. */
const LONGEST = 120;

/** The separators of host labels, path segments, parts of a query, and words. */
const SEPARATORS = '/?&=.:,; ';

/** The beginning of a long value, cut after a whole host label, path segment or word if possible. */
const beginningOf = (text: string): string => {
  const cut = text.slice(0, LONGEST);
  const end = Math.max(...[...SEPARATORS].map((separator) => cut.lastIndexOf(separator))) + 1;
  return `${end > LONGEST / 2 ? cut.slice(0, end) : cut}…`;
};

/** Kinds of words and figures that read better without quotation marks. */
const UNQUOTED: readonly Value['kind'][] = ['time', 'number', 'rule', 'element'];

/** Characters that are read from right to left, or change the direction of what follows (Unicode Annex 9). */
const TURNS = /[\p{Bidi_Control}\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * Isolates the value from the direction of the sentence (FSI, PDI), so that the words keep their order whatever it
 * contains.
 */
const isolated = (text: string): string =>
  TURNS.test(text) ? `\u2068${text.replaceAll(CONTROL, codePointName)}\u2069` : text;

/** The character could end the isolation. */
const CONTROL = /\p{Bidi_Control}/gu;

/** A character that cannot be drawn, by its number: `U+200B`. */
export const codePointName = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** A value within a sentence, quoted so that white space at its ends is visible. */
export const valueText = (value: Value | null, t: Translate): string => {
  if (value === null) return t('value_none');
  const alone = valueAlone(value, t);
  if (value.kind === 'duration') return t('value_seconds', { seconds: alone });
  const text = isolated(alone.length > LONGEST ? beginningOf(alone) : alone);
  return UNQUOTED.includes(value.kind) ? text : t('value_quoted', { text });
};

/** A separate line with a value's label and the value. */
export const labelled = (label: string, value: string, t: Translate): string => t('value_labelled', { label, value });
