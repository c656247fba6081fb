import { walkClaims } from '../../../src/core/formats/sdjwt-vc/claim-walk';
import {
  decodeDisclosure,
  splitCompact,
  type DecodedDisclosure,
} from '../../../src/core/formats/sdjwt-vc/codec';
import { openSdJwt, type OpenSdJwt } from '../../../src/core/formats/sdjwt-vc/open-sd-jwt';
import type { JsonObject } from '../../../src/core/kernel/json';
import { decodeJws } from '../../../src/core/kernel/jws';
import { isSame, jsonOf } from '../json-of';
import { CaseShapeError, isRecord, listMember, recordOf, type Members } from '../shapes';
import { chosenDisclosures } from './chosen-disclosures';
import { framePaths, presentCall } from './recorded-presentation';

/** What the wallet's function made of a recorded call: a refusal's code, or how its result differs. */
export type Made = {
  readonly code: string | null;
  readonly fault: string | null;
  /** For exemptions. */
  readonly rule?: string;
};

export const refused = (code: string, rule?: string): Made => ({
  code,
  fault: null,
  ...(rule === undefined ? {} : { rule }),
});
export const made = (fault: string | null): Made => ({ code: null, fault });

type Call = (one: Members) => Made | Promise<Made>;

/** The operations a wallet has a function for, by the names of the record. */
export const calls: Readonly<Record<string, Call>> = {
  decode: (one) =>
    withSdJwt(one, (opened) => decodedFault(opened, recordOf(one['result'], 'result'))),
  'get-claims': (one) =>
    typeof listMember(one, 'args')[0] === 'string' ? claimsCall(one) : unpackCall(one),
  getClaims: claimsCall,
  keys: claimsCall,
  'presentable-keys': claimsCall,
  verify: (one) =>
    withSdJwt(one, ({ content, header }) => {
      const result = isRecord(one['result']) ? one['result'] : {};
      const { payload, header: signed } = isRecord(result['data']) ? result['data'] : result;
      if (!isSame(header, signed)) return 'reads another header';
      return isSame(content, payload) ? null : 'reads another payload';
    }),
  present: (one) => withSdJwt(one, (opened, text) => presentCall(one, opened, text)),
  split: splitCall,
  'decode-jwt': jwtCall,
  'parse-kb-jwt': jwtCall,
  'parse-disclosure': disclosureCall,
  'unpack-with-digest-map': unpackCall,
  'select-disclosures': selectCall,
};

function firstText(one: Members): string {
  const [text] = listMember(one, 'args');
  if (typeof text !== 'string') throw new CaseShapeError('the first argument is no text');
  return text;
}

/** Two forms are refused by the grammar of the compact form, whatever a lenient reader makes of them. */
async function withSdJwt(
  one: Members,
  faultOf: (opened: OpenSdJwt, text: string) => string | null | Promise<string | null>,
): Promise<Made> {
  const text = firstText(one);
  const opened = openSdJwt(text);
  if (opened.ok)
    return made(one['expected'] === 'reject' ? null : await faultOf(opened.value, text));
  return refused(opened.error.code, text.includes('~') ? undefined : 'no-tilde');
}

function claimsCall(one: Members): Promise<Made> {
  return withSdJwt(one, ({ content }) =>
    isSame(content, one['result']) ? null : 'reads another payload',
  );
}

function decodedFault(opened: OpenSdJwt, result: Members): string | null {
  const jwt = recordOf(result['jwt'], 'jwt');
  const jws = decodeJws(opened.issuerJwt);
  if (!isSame(opened.header, jwt['header'])) return 'reads another header';
  if (!jws.ok || !isSame(jws.value.payload, jwt['payload'])) return 'reads another payload';
  const theirs = listMember(result, 'disclosures').map((one) => recordOf(one, 'a disclosure'));
  const isEqual =
    theirs.length === opened.disclosures.length &&
    opened.disclosures.every(
      ({ name, value }, index) =>
        (theirs[index]?.['key'] ?? null) === name && isSame(value, theirs[index]?.['value']),
    );
  if (!isEqual) return 'reads other disclosures';
  const { kbJwt } = result;
  if (!isRecord(kbJwt)) return opened.keyBinding === null ? null : 'reads a key binding';
  const binding = decodeJws(opened.keyBinding ?? '');
  return binding.ok && isSame(binding.value.payload, kbJwt['payload'])
    ? null
    : 'reads another key binding';
}

function splitCall(one: Members): Made {
  const text = firstText(one);
  const parts = splitCompact(text);
  if (!parts.ok) return refused(parts.error.code, text.includes('~') ? undefined : 'no-tilde');
  const { issuerJwt: jwt, disclosures } = parts.value;
  return made(isSame({ jwt, disclosures }, one['result']) ? null : 'splits otherwise');
}

function jwtCall(one: Members): Made {
  const text = firstText(one);
  const jws = decodeJws(text);
  if (!jws.ok) {
    const isStray = jws.error.code === 'jws/base64' && jws.error.facts?.['part'] === 'signature';
    return refused(jws.error.code, isStray ? 'signature-is-not-base64url' : undefined);
  }
  const { header, payload } = isRecord(one['result']) ? one['result'] : {};
  const isEqual = isSame(jws.value.header, header) && isSame(jws.value.payload, payload);
  return made(isEqual ? null : 'reads another header or payload');
}

function disclosureCall(one: Members): Made {
  const decoded = decodeDisclosure(firstText(one), 'sha-256');
  if (!decoded.ok) return refused(decoded.error.code);
  const { key, value, _digest: digest } = recordOf(one['result'], 'result');
  if (decoded.value.digest !== digest) return made('gives another digest');
  const isEqual = decoded.value.name === (key ?? null) && isSame(decoded.value.value, value);
  return made(isEqual ? null : 'reads another name or value');
}

/** Their disclosures in memory as the wallet's walk takes them, from a map by digest or a list. */
function disclosuresIn(value: unknown): DecodedDisclosure[] {
  return Object.values(recordOf(Array.isArray(value) ? { ...value } : value, 'disclosures')).map(
    (item) => {
      const { key, value: claim, ...rest } = recordOf(item, 'a disclosure');
      return {
        text: String(rest['_encoded'] ?? rest['encoded']),
        digest: String(rest['_digest'] ?? rest['digest']),
        name: typeof key === 'string' ? key : null,
        value: jsonOf(claim),
      };
    },
  );
}

function unpackCall(one: Members): Made {
  const [payload, disclosures] = listMember(one, 'args');
  const walked = walkClaims(jsonOf(payload) as JsonObject, disclosuresIn(disclosures));
  if (!walked.ok) return refused(walked.error.code);
  const { result } = one;
  const expected = isRecord(result) && 'unpackedObj' in result ? result['unpackedObj'] : result;
  return made(isSame(walked.value.content, expected) ? null : 'reads another payload');
}

function selectCall(one: Members): Made {
  const [payload, held, frame] = listMember(one, 'args');
  const disclosures = disclosuresIn(held);
  const walked = walkClaims(jsonOf(payload) as JsonObject, disclosures);
  if (!walked.ok) return refused(walked.error.code);
  const texts = chosenDisclosures(walked.value.nodes, framePaths(frame))
    .map((index) => disclosures[index]?.text)
    .sort();
  const theirs = listMember(one, 'result').map((item) => recordOf(item, 'a disclosure')['encoded']);
  return made(isSame(texts as string[], theirs.sort()) ? null : 'selects other disclosures');
}
