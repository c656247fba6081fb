import { Fragment } from 'react';
import type { ReactNode } from 'react';
import { pathKey } from '../../core/credential/claim-tree';
import type { ClaimPath } from '../../core/credential/claim-tree';
import { fieldsOf } from '../../core/credential/fields';
import { sensitivityOf } from '../../core/policy/sensitivity';
import { fieldLabel } from '../../display/field-label';
import { inSentence } from '../../display/in-sentence';
import { Marker } from '../../ui/marker';
import { formatList } from '../../words/formats';
import { rich } from '../../words/rich';
import { t } from '../../words/words';
import { clauseOf } from './clause';
import type { Clause } from './clause';
import type { Consent } from './consent-model';
import { consentRows } from './consent-rows';

/** At most this many facts are spelled out; the rest are counted. */
const mostFacts = 4;
const mostKept = 3;

/** What would be learned, in the order of the screen: one clause for each row that leaves. */
export const clausesOf = (consent: Consent): readonly Clause[] => {
  const said = new Set<string>();
  return consent.cards.flatMap((chosen) => {
    const { needed, optional, unasked } = consentRows(chosen, chosen.card);
    return [...needed, ...optional, ...unasked]
      .filter(({ isOn, path }) => {
        const key = `${chosen.card.summary.id} ${pathKey(path)}`;
        return isOn && !said.has(key) && said.add(key) !== undefined;
      })
      .map((row) => clauseOf(row, chosen.card));
  });
};

/** Marks what leaves: the same words as a sentence on screen. */
const tags = { mk: (inside: ReactNode) => <Marker>{inside}</Marker> };

const partsOf = (consent: Consent): { shown: readonly Clause[]; rest: number } => {
  const clauses = clausesOf(consent);
  const shown = clauses.length > mostFacts + 1 ? clauses.slice(0, mostFacts) : clauses;
  return { shown, rest: clauses.length - shown.length };
};

/** "They will learn that you …, that … and that …": the plain sentence, values on marker. */
export const sentence = (consent: Consent, lead: 'will' | 'did' | 'bare' = 'will'): ReactNode => {
  const { shown, rest } = partsOf(consent);
  if (shown.length === 0) return t('present.learn-nothing');
  const nodes = shown.map(({ id, values }) => rich(id, values, tags));
  const all = rest > 0 ? [...nodes, rich('learn.more', { n: rest }, tags)] : nodes;
  const list = joinNodes(all);
  return rich(`present.learn-${lead}`, { list });
};

/** The same as plain text, to be read out after a change. */
export const sentenceText = (consent: Consent, lead: 'will' | 'did' = 'will'): string => {
  const { shown, rest } = partsOf(consent);
  if (shown.length === 0) return t('present.learn-nothing');
  const items = shown.map(({ id, values }) => withoutTags(t(id, values)));
  const all = rest > 0 ? [...items, withoutTags(t('learn.more', { n: rest }))] : items;
  return t(`present.learn-${lead}`, { list: formatList(all) });
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

/** In the order people ask about them: name, where they live, when they were born, face, numbers. */
const keptOrder = ['name', 'D', 'C', 'B', 'A'] as const;

/** Names and sensitive fields (class A to D) of the involved cards that stay, as labels. */
export const keptLabels = (consent: Consent): readonly string[] => {
  const found: { readonly label: string; readonly rank: number }[] = [];
  const leaving = new Set<string>();
  for (const { card, candidate } of consent.cards) {
    const leaves = new Set(
      consent.leaving
        .filter(({ credentialId }) => credentialId === candidate.credentialId)
        .flatMap(({ fields }) => fields.map(pathKey)),
    );
    for (const { path } of fieldsOf(card.credential)) {
      // A part of an address is spoken of as the address.
      const label = fieldLabel(path.slice(0, 1), card.display.labels);
      if (leaves.has(pathKey(path))) leaving.add(label);
      const kind = isName(path) ? 'name' : sensitivityOf(path, card.credential.type);
      const rank = keptOrder.findIndex((each) => each === kind);
      if (rank >= 0) found.push({ label, rank });
    }
  }
  const kept = found.filter(({ label }) => !leaving.has(label));
  return [...new Set(kept.toSorted((a, b) => a.rank - b.rank).map(({ label }) => label))];
};

/** Names are nobody's secret and still what people ask about first. */
const isName = (path: ClaimPath): boolean => /^(family_name|full_name|name)$/.test(String(path[0]));

/** "They will not learn your name, address or date of birth."; null when there is nothing to say. */
export const negativeLine = (consent: Consent): string | null => {
  const labels = keptLabels(consent).slice(0, mostKept).map(inSentence);
  return labels.length === 0 || consent.count === 0
    ? null
    : t('present.learn-not', { list: formatList(labels, 'or') });
};
