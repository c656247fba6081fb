import type { CredentialId } from '../core/credential/credential';
import type { Result } from '../core/kernel/result';
import { utf8Decode } from '../core/kernel/utf8';
import { listsAtOnce, shuffle } from '../core/status/schedule';
import { troubleKind } from '../core/status/trouble-kind';
import type { Ports } from '../ports';
import type { NetFailure, NetReply } from '../ports/net';
import type { StatusListDue } from '../ports/vault';
import { fetchIssuerKeys } from './issuer-keys';

type RefreshPorts = Pick<Ports, 'vault' | 'net' | 'clock' | 'random'>;

/** `due`: on the schedule. `stale`: no longer fresh. `all`: by hand. Always about lists, never about one card. */
export type Which = 'due' | 'stale' | 'all';

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
      if (recorded === null) failed.push(list.uri);
      else changed.push(...recorded);
    }
  };
  await Promise.all(Array.from({ length: listsAtOnce }, work));
  return { changed, failed };
};

const wanted =
  (which: Which, now: number) =>
  ({ dueAt, freshUntil }: StatusListDue): boolean => {
    if (which === 'all') return true;
    return which === 'due' ? dueAt <= now : freshUntil === null || freshUntil <= now;
  };

const fraction = ({ random }: RefreshPorts): number => {
  const [high = 0, low = 0] = random.bytes(2);
  return (high * 256 + low) / 65_536;
};

/** Null when the list could not be read or was not believed; the reason is recorded. */
const refreshList = async (
  ports: RefreshPorts,
  list: StatusListDue,
): Promise<readonly CredentialId[] | null> => {
  const token = await fetchToken(ports, list.uri);
  if (!token.ok) return recordTrouble(ports, list.uri, token.error.code);
  const keys = await fetchIssuerKeys(
    ports,
    { id: list.issuer, certificates: list.issuerCertificates },
    list.issuer ?? list.uri,
  );
  const recorded = await ports.vault.recordStatusList(list.uri, token.value, keys);
  return recorded.ok ? recorded.value.changed : recordTrouble(ports, list.uri, recorded.error.code);
};

const recordTrouble = async (ports: RefreshPorts, uri: string, code: string): Promise<null> => {
  await ports.vault.recordStatusTrouble(uri, {
    kind: troubleKind(code),
    code,
    at: ports.clock.now(),
  });
  return null;
};

const fetchToken = async (
  { net }: RefreshPorts,
  uri: string,
): Promise<Result<string, { readonly code: string }>> => {
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
  if (reply.value.status !== 200) return { ok: false, error: { code: 'status/http' } };
  const text = utf8Decode(reply.value.body);
  return text.ok
    ? { ok: true, value: text.value.trim() }
    : { ok: false, error: { code: 'status/not-a-list' } };
};
