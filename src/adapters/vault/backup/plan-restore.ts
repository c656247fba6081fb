import type { Result } from '../../../core/kernel/result';
import { ok } from '../../../core/kernel/result';
import { moreCareful } from '../../../core/policy/ask-again';
import type { OpenBackupFailure, RestorePreview } from '../../../ports/vault-backup';
import type { Settings } from '../../../ports/settings';
import { loadEntries } from '../activity-log';
import type { OpenVault } from '../open-vault';
import { settingsId } from '../settings-record';
import { namedCard } from './backup-cards';
import { planCards } from './plan-cards';
import type { PlannedCards } from './plan-cards';
import { planEntries } from './plan-entries';
import type { PlannedEntry } from './plan-entries';
import { planTrust } from './plan-trust';
import type { PlannedTrust } from './plan-trust';
import { readValues } from './read-backup';
import type { BackupValues } from './read-backup';
import type { UnlockedFile } from './read-chunks';

/** What a restore would write, decided once for the preview and again for the restore itself. */
export interface RestorePlan {
  readonly values: BackupValues;
  readonly cards: PlannedCards;
  readonly entries: readonly PlannedEntry[];
  readonly trust: PlannedTrust;
  /** Those of the backup, unless both sides have the same. */
  readonly settings: { readonly value: Settings; readonly isFirst: boolean } | null;
}

export const settingsDifference = 'settings';

const planSettings = async (
  open: OpenVault,
  { settings: stored }: BackupValues,
): Promise<RestorePlan['settings']> => {
  const isFirst = (await open.database.getKey('settings', settingsId)) === undefined;
  if (stored === null) return null;
  // A file must not switch off what takes a secret to switch off.
  const askBeforeSharing = moreCareful(stored.askBeforeSharing, open.settings.askBeforeSharing);
  const value = { ...stored, askBeforeSharing };
  return JSON.stringify(value) === JSON.stringify(open.settings) ? null : { value, isFirst };
};

/** Reads a backup and compares it with what is here; writes nothing. */
export const planRestore = async (
  open: OpenVault,
  unlocked: UnlockedFile,
): Promise<Result<RestorePlan, OpenBackupFailure>> => {
  const read = await readValues(unlocked);
  if (!read.ok) return read;
  const values = read.value;
  const cards = await planCards(open, values);
  return ok({
    values,
    cards,
    entries: await planEntries(open, values, cards.renamed),
    trust: planTrust(open, values),
    settings: await planSettings(open, values),
  });
};

/** When anything here was last changed by the person: cards that came, lines of Activity. */
const lastChange = async (open: OpenVault): Promise<number> => {
  const entries = await loadEntries(open);
  return Math.max(
    0,
    ...[...open.index.byId.values()].map(({ addedAt }) => addedAt),
    ...entries.map((record) => (record.kind === 'entry' ? record.entry.at : 0)),
  );
};

/** Lines of Activity as a person counts them. */
export const linesIn = (entries: readonly PlannedEntry[]): number =>
  entries.filter(({ value }) => value.kind === 'entry').length;

/** The plan in the words of the port. */
export const previewOf = async (open: OpenVault, plan: RestorePlan): Promise<RestorePreview> => {
  const { values, cards, entries, trust, settings } = plan;
  const differs = settings !== null && !settings.isFirst;
  const isOlder = (await lastChange(open)) > values.start.madeAt;
  return {
    contents: values.contents,
    isOlder,
    newCards: cards.fresh.map(({ card, history, credential }) =>
      namedCard(card, history, credential.type),
    ),
    sameCards: cards.same,
    onlyHere: cards.onlyHere,
    newEntries: linesIn(entries),
    newTrustLists: trust.fresh.map(({ list }) => list.publisher),
    bringsSettings: settings?.isFirst ?? false,
    differences: [
      ...cards.differing.map(({ difference }) => difference),
      ...trust.differing.map(({ difference }) => difference),
      ...(differs
        ? [
            {
              kind: 'settings' as const,
              id: settingsDifference,
              newer: isOlder ? ('here' as const) : ('backup' as const),
            },
          ]
        : []),
    ],
  };
};
