import { createNet } from '../../../src/adapters/net/net';
import { verifyStatusList } from '../../../src/adapters/proofs/verify-status-list';
import type { StatusPointer } from '../../../src/core/credential/credential';
import { jwtVcIssuerUrl } from '../../../src/core/issuance/well-known';
import { ok } from '../../../src/core/kernel/result';
import { epochSeconds, type EpochSeconds } from '../../../src/core/kernel/time';
import { judgeStatus } from '../../../src/core/status/judge';
import type {
  StatusObservation,
  StatusStanding,
  StatusTrouble,
} from '../../../src/core/status/standing';
import { entryCount, readEntry } from '../../../src/core/status/token-status-list';
import { refreshStatuses } from '../../../src/flows/refresh-statuses';
import { fakePorts } from '../../../src/testing/fake-ports';
import type { KindRunner, Verdict } from '../case-result';
import { failed, falseAccept, passed } from '../case-result';
import { eachCaseOf } from '../each-case';
import { recordOf, type Members } from '../shapes';
import { pointerOf } from './list-claim';
import { servedBy } from './served-list';

/** One list fetched over HTTP for one credential: what the wallet then knows and says of the credential. */
export const runHttpScenarios: KindRunner = (file) =>
  eachCaseOf(file, async (one) => {
    const expected = recordOf(one['expected'], 'expected');
    const pointer = pointerOf(one['reference']);
    const found = pointer.ok ? await check(one, pointer.value) : { code: pointer.error.code };
    return judge(found, expected);
  });

type Found = {
  readonly value?: number;
  readonly standing?: StatusStanding;
  /** Why there is no value. */
  readonly code: string;
};

function judge({ value, standing, code }: Found, expected: Members): Verdict {
  const mayTolerate = JSON.stringify(expected).includes('tolerate');
  if (value === undefined) {
    if (standing?.kind === 'good') return falseAccept('nothing was read and the card stands well');
    return mayTolerate || expected['error'] !== undefined ? passed : failed(`refused with ${code}`);
  }
  if (expected['error'] !== undefined)
    return mayTolerate ? passed : falseAccept(`the list was believed and said ${String(value)}`);
  const kind = value === 0 ? 'good' : value === 1 ? 'withdrawn' : 'paused';
  if (value !== expected['status']) return failed(`read ${String(value)}`);
  return standing?.kind === kind ? passed : failed(`stands as ${String(standing?.kind)}`);
}

/** Fetches the list as the wallet does, with a vault that verifies and keeps what one card needs. */
async function check(one: Members, pointer: StatusPointer): Promise<Found> {
  const { uri, index } = pointer;
  const now = epochSeconds(Number(one['now']));
  const issuer = new URL(uri).origin;
  const published = { issuer, jwks: { keys: [one['issuer_jwk']] } };
  const net = createNet({
    isOnline: () => true,
    allowLoopbackHttp: false,
    fetch: servedBy(one, new Map([[jwtVcIssuerUrl(issuer), published]])),
  });
  let seen: StatusObservation | null = null;
  let trouble: StatusTrouble | null = null;
  const { ports } = fakePorts({
    clock: { now: () => now },
    vault: {
      statusLists: () => Promise.resolve(ok([due(uri, issuer, now)])),
      recordStatusList: async (_uri, token, keys) => {
        const list = await verifyStatusList({
          ...{ token, uri, keys, now, trust: [], issuerCertificates: [] },
        });
        if (!list.ok) return list;
        const { entries, bits, issuedAt, expiresAt, ttl } = list.value;
        const entry = readEntry(entries, index, bits);
        if (!entry.ok) {
          trouble = { kind: 'untrusted', code: entry.error.code, at: now };
          return ok({ changed: [] });
        }
        const listSize = entryCount(entries, bits);
        seen = {
          value: entry.value,
          listUri: uri,
          index,
          issuedAt,
          expiresAt,
          ttl,
          listSize,
          fetchedAt: now,
        };
        return ok({ changed: [] });
      },
      recordStatusTrouble: (_uri, told) => {
        trouble = told;
        return Promise.resolve(ok(undefined));
      },
    },
  });
  await refreshStatuses({ ...ports, net }, 'all');
  return standingOf(pointer, seen, trouble, now);
}

const due = (uri: string, issuer: string, now: EpochSeconds) => ({
  ...{ uri, issuer, fetchedAt: null, dueAt: now, freshUntil: null },
  ...{ issuerCertificates: [], cardCount: 1 },
});

function standingOf(
  pointer: StatusPointer,
  seen: StatusObservation | null,
  trouble: StatusTrouble | null,
  now: EpochSeconds,
): Found {
  const standing = judgeStatus(
    {
      pointers: [pointer],
      observations: seen === null ? [] : [seen],
      troubles: new Map(trouble === null ? [] : [[pointer.uri, trouble]]),
    },
    now,
  );
  return {
    standing,
    code: trouble?.code ?? '',
    ...(seen === null ? {} : { value: seen.value }),
  };
}
