import { type Json, type JsonObject, isObject } from '../json';
import { type Problem, problem } from '../verifier/problem';
import { digestOf } from './issue-sd-jwt';

export type Path = readonly (string | number)[];

/** An SD-JWT with its disclosures put back. */
export interface OpenedSdJwt {
  readonly content: JsonObject;
  /** Where each disclosure landed. */
  readonly disclosed: readonly Path[];
  readonly problems: readonly Problem[];
}

interface Disclosure {
  readonly content: readonly unknown[];
  isUsed: boolean;
}

// @see SD-JWT VC §2.2.2.3: what says who, when and whether may not be left to the holder.
const reserved = ['iss', 'nbf', 'exp', 'cnf', 'vct', 'vct#integrity', 'aka_vcts', 'status'];

function decode(text: string): readonly unknown[] | null {
  try {
    const bytes = Buffer.from(text, 'base64url');
    const content: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return Array.isArray(content) && bytes.toString('base64url') === text ? content : null;
  } catch {
    return null;
  }
}

/** Puts disclosures where their digests are, and notes everything RFC 9901 §7.1 rejects. */
class Opening {
  readonly problems: Problem[] = [];
  readonly disclosed: Path[] = [];
  private readonly disclosures = new Map<string, Disclosure>();
  private readonly digests = new Set<string>();

  constructor(texts: readonly string[]) {
    for (const text of texts) {
      const content = decode(text);
      const digest = digestOf(text);
      if (!content) this.note('malformed-disclosure', 'A disclosure cannot be read.');
      else if (this.disclosures.has(digest)) {
        this.note('duplicate-disclosure', 'A disclosure was sent twice.');
      } else this.disclosures.set(digest, { content, isUsed: false });
    }
  }

  private note(code: string, text: string): void {
    this.problems.push(problem(`sd-jwt/${code}`, text));
  }

  /** The disclosure of a digest when it was sent and has the right number of parts. */
  private take(digest: unknown, parts: number): readonly unknown[] | null {
    if (typeof digest !== 'string') {
      this.note('malformed-digest', 'A digest is not a text.');
      return null;
    }
    if (this.digests.has(digest)) this.note('duplicate-digest', 'A digest occurs twice.');
    this.digests.add(digest);
    const disclosure = this.disclosures.get(digest);
    if (!disclosure || disclosure.isUsed) return null;
    disclosure.isUsed = true;
    if (disclosure.content.length === parts && typeof disclosure.content[0] === 'string') {
      return disclosure.content;
    }
    this.note('misplaced-disclosure', 'A disclosure does not fit the place of its digest.');
    return null;
  }

  members(object: JsonObject, path: Path): JsonObject {
    const open: [string, Json][] = [];
    for (const [name, value] of Object.entries(object)) {
      if (name === '...') this.note('reserved-name', 'A member is called "...".');
      else if (name !== '_sd') open.push([name, this.value(value, [...path, name])]);
    }
    const { _sd: digests } = object;
    if (digests !== undefined && !Array.isArray(digests)) {
      this.note('malformed-digest', '"_sd" is not a list.');
    }
    for (const digest of Array.isArray(digests) ? digests : []) {
      const [, name, value] = this.take(digest, 3) ?? [];
      if (name === undefined) continue;
      if (typeof name !== 'string' || name === '_sd' || name === '...') {
        this.note('reserved-name', 'A disclosure has a name that is not allowed.');
      } else if (open.some(([taken]) => taken === name)) {
        this.note('conflicting-name', `"${name}" occurs twice in one place.`);
      } else {
        if (path.length === 0 && reserved.includes(name)) {
          this.note('reserved-claim-hidden', `"${name}" came in a disclosure.`);
        }
        this.disclosed.push([...path, name]);
        // Decoded from JSON, so it is JSON.
        open.push([name, this.value(value as Json, [...path, name])]);
      }
    }
    return Object.fromEntries(open);
  }

  private elements(elements: readonly Json[], path: Path): readonly Json[] {
    const open: Json[] = [];
    for (const element of elements) {
      const isDigest = isObject(element) && Object.keys(element).join() === '...';
      if (!isDigest) open.push(this.value(element, [...path, open.length]));
      else {
        const content = this.take(element['...'], 2);
        if (!content) continue;
        this.disclosed.push([...path, open.length]);
        open.push(this.value(content[1] as Json, [...path, open.length]));
      }
    }
    return open;
  }

  private value(value: Json, path: Path): Json {
    if (Array.isArray(value)) return this.elements(value as readonly Json[], path);
    return isObject(value) ? this.members(value, path) : value;
  }

  close(): void {
    if ([...this.disclosures.values()].some(({ isUsed }) => !isUsed)) {
      this.note('unreferenced-disclosure', 'A disclosure belongs to nothing in the card.');
    }
  }

  hash(name: Json | undefined): void {
    if (name !== undefined && name !== 'sha-256') {
      this.note('unknown-hash', 'The card uses a hash we do not know.');
    }
  }
}

/**
 * Processes an issuer-signed payload and the disclosures sent with it.
 *
 * @see RFC 9901 §7.1
 */
export function openSdJwt(payload: JsonObject, disclosures: readonly string[]): OpenedSdJwt {
  const { _sd_alg: hash, ...rest } = payload;
  const opening = new Opening(disclosures);
  opening.hash(hash);
  const content = opening.members(rest, []);
  opening.close();
  return { content, disclosed: opening.disclosed, problems: opening.problems };
}
