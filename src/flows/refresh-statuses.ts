import type { CredentialId } from '../core/credential/credential';
import { fail, ok, type Failure, type Result } from '../core/kernel/result';
import { utf8Decode } from '../core/kernel/utf8';
import { listsAtOnce, shuffle } from '../core/status/schedule';
import { troubleKind } from '../core/status/trouble-kind';
import type { Ports } from '../ports';
import type { NetFailure, NetReply } from '../ports/net';
import type { StatusListFailure } from '../ports/proofs';
import type { StatusListDue } from '../ports/status-list-due';
import type { WriteFailure } from '../ports/vault-access';
import { fetchIssuerKeys } from './issuer-keys';

type RefreshPorts = Pick<Ports, 'vault' | 'net' | 'clock' | 'random'>;

/**
 * `due`: on the schedule. `unread`: due and never read for some card that points there. `stale`: no longer fresh.
 * `all`: by hand. Always about lists, never about one card.
 */
export type Which = 'due' | 'unread' | 'stale' | 'all';

export interface Refreshed {
  /** Cards whose state is another than before. */
  readonly changed: readonly CredentialId[];
  /** Lists that could not be read or were not believed. */
  readonly failed: readonly string[];
}

const mebibyte = 1_048_576;
const listCap = 4 * mebibyte;
const timeoutMs = 10_000;

/**
 * Reads status lists, whole and for all cards together, in random order and four at a time, and has the vault
 * verify and record each. What could not be read is recorded as trouble; nothing becomes valid by failing.
 *
 * @see DESIGN 4, 10 (refresh); Token Status List §8, §13.8
 */
export const refreshStatuses = async (ports: RefreshPorts, which: Which): Promise<Refreshed> => {
  const lists = await ports.vault.statusLists();
  if (!lists.ok) return { changed: [], failed: [] };
  const now = ports.clock.now();
  const waiting = shuffle(lists.value.filter(wanted(which, now)), () => fraction(ports)).slice();
  const changed: CredentialId[] = [];
  const failed: string[] = [];

  const work = async (): Promise<void> => {
    for (let list = waiting.pop(); list !== undefined; list = waiting.pop()) {
      const recorded = await refreshList(ports, list);
      if (recorded.ok) changed.push(...recorded.value);
      else failed.push(list.uri);
      // Nobody is there any more to hear what the other hosts would say.
      if (!recorded.ok && recorded.error.code === 'vault/locked') waiting.length = 0;
    }
  };
  await Promise.all(Array.from({ length: listsAtOnce }, work));
  return { changed, failed };
};

const wanted =
  (which: Which, now: number) =>
  (list: StatusListDue): boolean => {
    if (which === 'all') return true;
    if (which === 'stale') return isStale(list, now);
    return list.dueAt <= now && (which === 'due' || list.fetchedAt === null);
  };

/** Whether a list was never read, or its last reading is no longer fresh. */
export const isStale = ({ freshUntil }: StatusListDue, now: number): boolean =>
  freshUntil === null || freshUntil <= now;

const fraction = ({ random }: RefreshPorts): number => {
  const [high = 0, low = 0] = random.bytes(2);
  return (high * 256 + low) / 65_536;
};

type ListFailure =
  | NetFailure
  | StatusListFailure
  | WriteFailure
  // The host answered with something else than a list.
  | Failure<'status/http' | 'status/not-a-list'>;

/** Why a list says nothing about a card, or what speaks against it; each has words in features/cards. */
export type StatusTroubleCode =
  | Exclude<ListFailure['code'], WriteFailure['code']>
  // Found by the vault, which keeps them with the card or the list.
  | 'status/out-of-range'
  | 'status/rolled-back';

/** What a vault that cannot write says about itself: no fault of the list's. */
const ownCodes: ReadonlySet<string> = new Set<WriteFailure['code']>([
  'vault/locked',
  'vault/write',
]);

/** The cards a list changed; what went wrong with the list is recorded. */
const refreshList = async (
  ports: RefreshPorts,
  list: StatusListDue,
): Promise<Result<readonly CredentialId[], ListFailure>> => {
  const read = await readList(ports, list);
  if (read.ok || ownCodes.has(read.error.code)) return read;
  const { code } = read.error;
  const trouble = { kind: troubleKind(code), code, at: ports.clock.now() };
  const recorded = await ports.vault.recordStatusTrouble(list.uri, trouble);
  return recorded.ok ? read : recorded;
};

const readList = async (
  ports: RefreshPorts,
  list: StatusListDue,
): Promise<Result<readonly CredentialId[], ListFailure>> => {
  const token = await fetchToken(ports, list.uri);
  if (!token.ok) return token;
  const keys = await fetchIssuerKeys(
    ports,
    { id: list.issuer, certificates: list.issuerCertificates },
    list.issuer ?? list.uri,
  );
  const recorded = await ports.vault.recordStatusList(
    list.uri,
    token.value,
    keys.ok ? keys.value : null,
  );
  return recorded.ok ? ok(recorded.value.changed) : recorded;
};

const fetchToken = async (
  { net }: RefreshPorts,
  uri: string,
): Promise<Result<string, ListFailure>> => {
  const reply: Result<NetReply, NetFailure> = await net.send({
    purpose: 'status-list',
    method: 'GET',
    url: uri,
    headers: { accept: 'application/statuslist+jwt' },
    maxBytes: listCap,
    timeoutMs,
    redirects: 'follow',
  });
  if (!reply.ok) return reply;
  // An error page is never read as a list (VC-4).
  if (reply.value.status !== 200) return fail({ code: 'status/http' });
  const text = utf8Decode(reply.value.body);
  return text.ok ? ok(text.value.trim()) : fail({ code: 'status/not-a-list' });
};
