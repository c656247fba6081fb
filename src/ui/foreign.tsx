import { cleanText } from './clean-text';

export interface ForeignProps {
  readonly text: string;
  /** The language the other side named for it. */
  readonly lang?: string | undefined;
  /** In characters. */
  readonly limit?: number | undefined;
}

/** Text from an issuer or requester: isolated, cleaned and cut, so that it cannot dress up as ours. */
export function Foreign({ text, lang, limit }: ForeignProps) {
  return <bdi lang={lang}>{cleanText(text, limit)}</bdi>;
}
