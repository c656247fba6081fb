import { QueryClient, queryOptions } from '@tanstack/react-query';
import type { CredentialId } from '../core/credential/credential';
import { readBackupStanding } from '../flows/back-up';
import type { Ports } from '../ports';
import type { VaultChange } from '../ports/vault';
import { mergeBursts } from './merge-bursts';

/**
 * The cache of last reads. Nothing is retried and nothing waits for the network: by default a mutation made
 * offline is kept and sent later, and that would be a disclosure with nobody looking.
 */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: false,
        staleTime: Infinity,
        gcTime: 300_000,
        // Whole cards are new each time; comparing them to keep the old one costs more than drawing.
        structuralSharing: false,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });

type Reads = Pick<Ports, 'vault'>;

/** Every card in the wallet, as rows. */
export const cardsQuery = ({ vault }: Reads) =>
  queryOptions({ queryKey: ['cards'], queryFn: () => vault.cards() });

/** One card, opened. */
export const cardQuery = ({ vault }: Reads, id: CredentialId) =>
  queryOptions({ queryKey: ['cards', id], queryFn: () => vault.card(id) });

/** Ids of cards that answer a search. */
export const searchQuery = ({ vault }: Reads, text: string, inValues: boolean) =>
  queryOptions({
    queryKey: ['cards', 'search', text, inValues],
    queryFn: () => vault.search(text, inValues),
  });

/** Every status list that some card points to, and when it is due; changes with the cards. */
export const statusListsQuery = ({ vault }: Reads) =>
  queryOptions({ queryKey: ['cards', 'status-lists'], queryFn: () => vault.statusLists() });

/** What left, came and changed, newest first. */
export const activityQuery = ({ vault }: Reads) =>
  queryOptions({ queryKey: ['activity'], queryFn: () => vault.activity() });

/** Cards that were being received when the wallet was left. */
export const receivingsQuery = ({ vault }: Reads) =>
  queryOptions({ queryKey: ['receivings'], queryFn: () => vault.receivings() });

export const settingsQuery = ({ vault }: Reads) =>
  queryOptions({ queryKey: ['settings'], queryFn: () => vault.settings() });

/** What opens the wallet; changes with the settings. */
export const slotsQuery = ({ vault }: Reads) =>
  queryOptions({ queryKey: ['settings', 'slots'], queryFn: () => vault.slots() });

/** What passkeys are asked with. */
export const passkeyAsksQuery = ({ vault }: Reads) =>
  queryOptions({ queryKey: ['settings', 'passkeys'], queryFn: () => vault.passkeys() });

export const trustQuery = ({ vault }: Reads) =>
  queryOptions({ queryKey: ['trust'], queryFn: () => vault.trustLists() });

/** How the wallet stands with its backups. */
export const backupsQuery = (ports: Pick<Ports, 'vault' | 'clock'>) =>
  queryOptions({
    queryKey: ['settings', 'backups'],
    queryFn: () => readBackupStanding(ports),
    staleTime: 0,
  });

/** What the vault takes of the disk; measured anew each time it is looked at. */
export const vaultSizesQuery = ({ vault }: Reads) =>
  queryOptions({ queryKey: ['sizes'], queryFn: () => vault.sizes(), staleTime: 0 });

/** What the browser says of its room. */
export const storageQuery = ({ storage }: Pick<Ports, 'storage'>) =>
  queryOptions({ queryKey: ['storage'], queryFn: () => storage.measure(), staleTime: 0 });

/** The same without the app's files, which have to be read to be measured. */
export const roomQuery = ({ storage }: Pick<Ports, 'storage'>) =>
  queryOptions({ queryKey: ['storage', 'room'], queryFn: () => storage.room(), staleTime: 0 });

/** Calls made in this session. */
export const ledgerQuery = ({ net }: Pick<Ports, 'net'>) =>
  queryOptions({ queryKey: ['ledger'], queryFn: () => net.ledger(), staleTime: 0 });

/** Status lists come in many at a time, and each changes the cards. */
const burstMs = 250;

/**
 * Makes a vault change visible: what was read of it before is read again. The cards are asked for as it opens, before there
 * is a screen for them: they take the longest.
 */
export const followVault = (
  client: QueryClient,
  { vault, pictures }: Pick<Ports, 'vault' | 'pictures'>,
): void => {
  const changes = mergeBursts(
    (kind: VaultChange['kind']) => void client.invalidateQueries({ queryKey: [kind] }),
    burstMs,
  );
  vault.subscribe(({ kind }) => {
    // It says how far something is; nothing changed yet.
    if (kind === 'progress') return;
    if (kind === 'opened') return void client.query(cardsQuery({ vault })).catch(() => undefined);
    if (kind !== 'locked') return changes.say(kind);
    changes.clear();
    client.clear();
    pictures.forget();
  });
};
