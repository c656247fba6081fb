import { verifyStatusList } from '../../../src/adapters/proofs/verify-status-list';
import type { JsonObject } from '../../../src/core/kernel/json';
import { epochSeconds } from '../../../src/core/kernel/time';
import { entryCount } from '../../../src/core/status/token-status-list';
import type { CaseResult, KindRunner, Verdict } from '../case-result';
import { failed, passed, unsupported } from '../case-result';
import { verdictOf } from '../each-case';
import { isRecord, listMember, recordOf, textMember, type Members } from '../shapes';
import { nonzero, openList } from './list-claim';

/** The vectors of the specification: short lists entry by entry, lists of 2^20 entries, one signed token. */
export const runSpecVectors: KindRunner = async (file) => {
  const content = recordOf(file.content, 'the file');
  const cases: [string, () => Verdict | Promise<Verdict>][] = [];
  if (Array.isArray(content['small_lists']))
    for (const [index, list] of listMember(content, 'small_lists').entries())
      cases.push([`small list ${String(index)}`, () => smallList(recordOf(list, 'a list'))]);
  if ('status_list_token_jwt' in content) cases.push(['token', () => signedToken(content)]);
  for (const name of Object.keys(content).filter((each) => each.endsWith('_cwt_hex')))
    cases.push([name, () => unsupported('CWT is not read')]);
  if (isRecord(content['expected_nonzero'])) cases.push(...(await largeList(content)));
  const results: CaseResult[] = [];
  for (const [name, judge] of cases)
    results.push({ case: `${file.path}#${name}`, ...(await verdictOf(async () => judge())) });
  return results;
};

async function smallList(one: Members): Promise<Verdict> {
  const list = await openList(recordOf(one['status_list'], 'status_list'));
  if (!list.ok) return failed(`refused with ${list.error.code}`);
  const found = nonzero(list.value);
  const statuses = listMember(one, 'statuses');
  const isWhole = entryCount(list.value.bytes, list.value.bits) === statuses.length;
  return isWhole && statuses.every((status, index) => (found.get(index) ?? 0) === status)
    ? passed
    : failed(`read ${JSON.stringify([...found])}`);
}

/** One case for each entry that is not 0, and one for all the others. */
async function largeList(content: Members): Promise<[string, () => Verdict][]> {
  const list = await openList(recordOf(content['status_list'], 'status_list'));
  if (!list.ok) return [['list', () => failed(`refused with ${list.error.code}`)]];
  const found = nonzero(list.value);
  const expected = Object.entries(recordOf(content['expected_nonzero'], 'expected_nonzero'));
  const said = (index: number): string =>
    `entry ${String(index)} is ${String(found.get(index) ?? 0)}`;
  const size = entryCount(list.value.bytes, list.value.bits);
  const isRest = found.size === expected.length && size === content['entries'];
  return [
    ...expected.map(([index, value]): [string, () => Verdict] => [
      `entry ${index}`,
      () => (found.get(Number(index)) === value ? passed : failed(said(Number(index)))),
    ]),
    [
      'all other entries',
      () => (isRest ? passed : failed(`${String(size)} entries, ${String(found.size)} not 0`)),
    ],
  ];
}

async function signedToken(content: Members): Promise<Verdict> {
  const claims = recordOf(content['token_payload'], 'token_payload');
  const keys = { keys: [content['issuer_jwk']] } as JsonObject; // parsed JSON
  const uri = textMember(claims, 'sub');
  const list = await verifyStatusList({
    token: textMember(content, 'status_list_token_jwt'),
    ...{ uri, trust: [], issuerCertificates: [], keys: { issuer: uri, jwks: keys } },
    now: epochSeconds(Number(claims['iat'])),
  });
  if (!list.ok) return failed(`refused with ${list.error.code}`);
  const { entries, ...times } = list.value;
  const same = await openList(recordOf(claims['status_list'], 'status_list'));
  const isSame =
    same.ok &&
    Buffer.from(same.value.bytes).equals(Buffer.from(entries)) &&
    times.bits === same.value.bits &&
    [times.issuedAt, times.expiresAt, times.ttl].join() ===
      [claims['iat'], claims['exp'], claims['ttl']].join();
  return isSame ? passed : failed(`read as ${JSON.stringify(times)}`);
}
