import type { Planted } from '../counterpart/planted';
import { Hidden, type Claim, type ClaimMembers } from '../counterpart/sdjwt/claim';
import { randomText, textCanary, type Canary } from './scan/canary';

/** Names and values that stand nowhere else, and every secret the counterpart gives out. */
export interface Planting {
  readonly planted: Planted;
  readonly domain: string;
  /** What was planted so far. */
  readonly canaries: () => readonly Canary[];
  /** A value of a card, for the search. */
  readonly valueOf: (path: string) => string;
}

/** Long enough in the middle of a picture's bytes to be no other picture's. */
const pictureSlice = { from: 400, length: 60 } as const;

/** What the wallet keeps of the secrets: the salts, inside the disclosures. */
const isSalt = (name: string): boolean => name.startsWith('salt');

export const createPlanting = (): Planting => {
  const canaries: Canary[] = [];
  const names = new Map<string, string>();
  const values = new Map<string, string>();
  const add = (name: string, text: string, isKept: boolean): string => {
    canaries.push(textCanary(name, text, isKept));
    return text;
  };
  const label = randomText();
  add('host of the counterpart', label, true);

  const plant = (claim: Claim, path: string): Claim => {
    if (claim instanceof Hidden) return new Hidden(plant(claim.claim, path));
    if (Array.isArray(claim))
      return (claim as readonly Claim[]).map((one, at) => plant(one, `${path}.${at}`));
    if (typeof claim === 'object' && claim !== null) return members(claim as ClaimMembers, path);
    if (typeof claim === 'string' && claim.startsWith('data:')) {
      const { from, length } = pictureSlice;
      add(`picture ${path}`, claim.slice(from, from + length), true);
      return claim;
    }
    const text = add(`value ${path}`, randomText(), true);
    values.set(path, text);
    // What is not ASCII is written differently in JSON, addresses and databases.
    return `${text} ü"`;
  };
  const members = (plain: ClaimMembers, path = ''): ClaimMembers =>
    Object.fromEntries(
      Object.entries(plain).map(([name, claim]) => [
        name,
        plant(claim, path === '' ? name : `${path}.${name}`),
      ]),
    );

  return {
    planted: {
      name: (plain) => {
        const known = names.get(plain);
        if (known !== undefined) return known;
        const name = `${plain} ${add(`name of ${plain}`, randomText(), met.has(plain))}`;
        names.set(plain, name);
        return name;
      },
      claims: (plain) => members(plain),
      drawn: (name, text) => {
        if (!name.startsWith('decoy')) add(`secret ${name}`, text, isSalt(name));
      },
    },
    domain: `${label}.example`,
    canaries: () => [...canaries],
    valueOf: (path) => values.get(path) ?? '',
  };
};

/** Those whose cards are received or whose requests are answered or declined in the tour. */
const met: ReadonlySet<string> = new Set([
  'Demo Registry Office',
  'Demo Transport Agency',
  'Harbour Sports',
  'Demo Tax Office',
  'Aalto Car Share',
]);
