import { createHash } from 'node:crypto';
import type { Value } from './junk';

/** A card as a message that can be changed anywhere: digests stand as `#0`, `#1`… until it is put together. */
export interface CardMessage {
  readonly header: Value;
  readonly payload: Value;
  readonly disclosures: Value;
}

const encode = (text: string): string => Buffer.from(text).toString('base64url');
const decode = (part: string): string => Buffer.from(part, 'base64url').toString();
const digestOf = (disclosure: string): string =>
  createHash('sha256').update(disclosure).digest('base64url');

/** Takes a card apart. */
export const toMessage = (card: string): Value => {
  const [jwt = '', ...disclosures] = card.split('~').slice(0, -1);
  const [header = '', payload = ''] = jwt.split('.');
  const linked = (text: string): Value =>
    JSON.parse(
      disclosures.reduce(
        (all, disclosure, index) => all.replace(digestOf(disclosure), `#${String(index)}`),
        decode(text),
      ),
    ) as Value;
  return {
    header: linked(header),
    payload: linked(payload),
    disclosures: disclosures.map(linked),
  };
};

/** Puts a changed message together: every `#n` becomes the digest of what disclosure n has become. */
export const toCard = ({ header, payload, disclosures }: CardMessage): string => {
  const texts = (Array.isArray(disclosures) ? disclosures : [disclosures]).map((one) =>
    JSON.stringify(one),
  );
  const done = new Map<number, string>();
  const link = (text: string, open: ReadonlySet<number>): string =>
    text.replace(/"#(\d+)"/g, (mark, number: string) => {
      const index = Number(number);
      // A disclosure inside itself has no digest; neither has one that is gone.
      if (open.has(index) || texts[index] === undefined) return mark;
      return `"${digestOf(disclosureAt(index, open))}"`;
    });
  const disclosureAt = (index: number, open: ReadonlySet<number>): string => {
    const known = done.get(index);
    if (known !== undefined) return known;
    const made = encode(link(texts[index] ?? '', new Set([...open, index])));
    if (open.size === 0) done.set(index, made);
    return made;
  };
  const parts = [
    encode(JSON.stringify(header)),
    encode(link(JSON.stringify(payload), new Set())),
    encode('0'.repeat(64)),
  ];
  const all = texts.map((_, index) => disclosureAt(index, new Set()));
  return [parts.join('.'), ...all, ''].join('~');
};
