import { Fragment } from 'react';
import type { ReactNode } from 'react';
import type { LearnedFact } from '../../core/policy/learned-fact';
import { inSentence } from '../../display/in-sentence';
import { Marker } from '../../ui/marker';
import { formatList } from '../../words/formats';
import { rich } from '../../words/rich';
import { t } from '../../words/words';
import { cardOf } from './consent-model';
import type { Consent } from './consent-model';
import { factLabel, phraseOf } from './phrase';
import type { Phrase } from './phrase';

/** Marks what leaves: the same words as a sentence on screen. */
const tags = { mk: (inside: ReactNode) => <Marker>{inside}</Marker> };

/** The parts of the sentence; what is not spelled out is counted. */
const phrasesOf = ({ learned, review }: Consent): readonly Phrase[] => {
  const named = learned.facts.flatMap((fact) => {
    const card = cardOf(review, fact.credentialId);
    return card === undefined ? [] : [phraseOf(fact, card)];
  });
  return learned.moreFields === 0
    ? named
    : [...named, { id: 'learn.more', values: { n: learned.moreFields } }];
};

/** "They will learn that you …, that … and that …": the plain sentence, values on marker. */
export const sentence = (consent: Consent, lead: 'will' | 'did' | 'bare' = 'will'): ReactNode => {
  const phrases = phrasesOf(consent);
  if (phrases.length === 0) return t('present.learn-nothing');
  const list = joinNodes(phrases.map(({ id, values }) => rich(id, values, tags)));
  return rich(`present.learn-${lead}`, { list });
};

/** The same as plain text, to be read out after a change. */
export const sentenceText = (consent: Consent, lead: 'will' | 'did' = 'will'): string => {
  const phrases = phrasesOf(consent);
  if (phrases.length === 0) return t('present.learn-nothing');
  const list = formatList(phrases.map(({ id, values }) => withoutTags(t(id, values))));
  return t(`present.learn-${lead}`, { list });
};

const withoutTags = (text: string): string => text.replace(/<\/?mk>/g, '');

/** Joins drawn parts as the language joins a list. */
const joinNodes = (nodes: readonly ReactNode[]): ReactNode => {
  const places = nodes.map((_, index) => `\u{f0010}${String(index)}\u{f0010}`);
  return formatList(places)
    .split('\u{f0010}')
    .map((piece, index) => (
      <Fragment key={index}>{index % 2 === 1 ? nodes[Number(piece)] : piece}</Fragment>
    ));
};

/** What people ask about that stays, by name. */
export const keptLabels = ({ learned, review }: Consent): readonly string[] => {
  const labelOf = (fact: LearnedFact): readonly string[] => {
    const card = cardOf(review, fact.credentialId);
    return card === undefined ? [] : [factLabel(fact, card)];
  };
  return [...new Set(learned.stays.flatMap(labelOf))];
};

/** "They will not learn your name, address or date of birth."; null when there is nothing to say. */
export const negativeLine = (consent: Consent): string | null => {
  const labels = keptLabels(consent).map(inSentence);
  return labels.length === 0 || consent.count === 0
    ? null
    : t('present.learn-not', { list: formatList(labels, 'or') });
};
