import { BarQuote } from '../../ui/bar-quote';
import type { Consent } from './consent-model';
import { negativeLine, sentence } from './sentence';

/** The plain sentence, before any list; and what they will not learn. */
export function ConsentSentence({ consent }: { readonly consent: Consent }) {
  return <BarQuote after={negativeLine(consent) ?? undefined}>{sentence(consent)}</BarQuote>;
}
