import type { Brand } from '../core/kernel/brand';
import type { Failure, Result } from '../core/kernel/result';
import type { EpochSeconds } from '../core/kernel/time';
import type { Localized } from '../core/credential/display';
import type { PendingId } from './pending-id';
import type { LockedFailure, UnlockFailure, UnlockSecret, WriteFailure } from './vault-access';

/** An opened backup, held in the vault until it is closed or the wallet locks. */
export type BackupId = Brand<string, 'BackupId'>;

/** What opens a backup: the secrets the wallet had when it was made, or the passphrase it was given. */
export type BackupSecret =
  | { readonly kind: 'passphrase'; readonly text: string }
  | { readonly kind: 'recovery-code'; readonly text: string };

/** A card as a backup names it. */
export interface BackedUpCard {
  readonly names: Localized;
  readonly type: string;
  readonly issuerName: string;
  /** Where it can be asked for again. */
  readonly issuerUrl: string;
}

/** What is in a backup, found by reading all of it. */
export interface BackupContents {
  readonly madeAt: EpochSeconds;
  /** Everything, or the one card that could not be saved (M-WRITE). */
  readonly kind: 'whole' | 'card';
  readonly cards: number;
  /** Lines of Activity. */
  readonly entries: number;
  readonly trustLists: number;
  /** Cards that go without their key: to be looked at, and to be received again. */
  readonly deviceBound: readonly BackedUpCard[];
  /** Records this version of the wallet cannot read; they are left alone. */
  readonly unreadable: number;
}

/** A sealed file that was read back whole after it was written. */
export interface WrittenBackup {
  readonly file: Blob;
  /** To save it under; says the day and nothing of what is inside. */
  readonly name: string;
  readonly contents: BackupContents;
  /** Records of this wallet that are damaged and so are not in it. */
  readonly leftOut: number;
}

/** How a card stands on one of two sides. */
export interface CardStanding {
  readonly verifiedAt: EpochSeconds;
  readonly issuerName: string;
  readonly isConfirmed: boolean;
  readonly isIntact: boolean;
  /** The last status read, and when; null when none was. */
  readonly lastReading: { readonly value: number; readonly at: EpochSeconds } | null;
}

/** Something that is in the backup and here, and not the same; what is here stays unless it is chosen. */
export type RestoreDifference = { readonly id: string; readonly newer: 'here' | 'backup' } & (
  | {
      readonly kind: 'card';
      readonly card: BackedUpCard;
      readonly here: CardStanding;
      readonly there: CardStanding;
    }
  | {
      readonly kind: 'trust-list';
      readonly publisher: string;
      readonly here: { readonly sequence: number; readonly isEnabled: boolean };
      readonly there: { readonly sequence: number; readonly isEnabled: boolean };
    }
  | { readonly kind: 'settings' }
);

/** What restoring would do. Nothing is ever deleted by it. */
export interface RestorePreview {
  readonly contents: BackupContents;
  /** The wallet was changed after the backup was made. */
  readonly isOlder: boolean;
  readonly newCards: readonly BackedUpCard[];
  readonly sameCards: number;
  /** Cards that are here and not in the backup: they stay. */
  readonly onlyHere: number;
  readonly newEntries: number;
  readonly newTrustLists: readonly string[];
  /** Settings that come with it, because nothing is set here yet. */
  readonly bringsSettings: boolean;
  readonly differences: readonly RestoreDifference[];
}

/** What a restore did. */
export interface Restored {
  readonly cards: number;
  readonly entries: number;
  readonly trustLists: number;
  readonly changed: number;
  readonly deviceBound: readonly BackedUpCard[];
}

/** One line of the history of backups. */
export interface BackupNote {
  readonly kind: 'made' | 'checked' | 'restored';
  readonly at: EpochSeconds;
  /** When the file was made. */
  readonly madeAt: EpochSeconds;
  readonly cards: number;
}

/** What is known of this wallet's backups; kept sealed. */
export interface BackupHistory {
  /** Newest first. */
  readonly notes: readonly BackupNote[];
  /** Cards that came since the last one was made; all of them when there is none. */
  readonly newCards: number;
  /** When the first of those came; null when there are none. */
  readonly firstNewAt: EpochSeconds | null;
}

/**
 * - `vault/confirm-needed`: opened more than 5 minutes ago, and no secret came along (SECURITY 3.3, row 8)
 * - `backup/read-back`: what was written did not read back as what was meant; nothing was handed out
 */
export type WriteBackupFailure =
  | LockedFailure
  | UnlockFailure
  | Failure<
      | 'vault/confirm-needed'
      | 'vault/passphrase-empty'
      | 'vault/passphrase-long'
      | 'backup/read-back'
      | 'vault/no-such-card'
    >;

/**
 * - `backup/not-ours`: another kind of file
 * - `backup/newer`: its format is a later one
 * - `backup/cost`: its passphrase would cost far too little or far too much to try; nothing was derived
 * - `backup/too-large`: over a cap. facts: cap
 * - `backup/cut`: its end is missing
 * - `backup/altered`: a part is not what was written
 * - `backup/unreadable-file`: the browser could not read it
 */
export type OpenBackupFailure = Failure<
  | 'backup/not-ours'
  | 'backup/newer'
  | 'backup/cost'
  | 'backup/too-large'
  | 'backup/cut'
  | 'backup/altered'
  | 'backup/unreadable-file'
  | 'backup/wrong-secret'
  | 'vault/recovery-code-shape'
>;

/**
 * - `backup/gone`: it was closed, or the wallet was locked in between
 * - `vault/code-not-confirmed`: no card comes in before the recovery code was typed back
 */
export type RestoreFailure =
  WriteFailure | OpenBackupFailure | Failure<'backup/gone' | 'vault/code-not-confirmed'>;

/** Making, checking and restoring backups; format in docs/formats.md. The page carries sealed bytes only. */
export interface VaultBackup {
  /** Seals everything into a file and reads it back before it is handed out. */
  writeBackup(input: {
    /** One more passphrase that opens it, beside the wallet's own secrets. */
    readonly ownPassphrase: string | null;
    /** Needed when the wallet was opened more than 5 minutes ago. */
    readonly confirmation: UnlockSecret | null;
  }): Promise<Result<WrittenBackup, WriteBackupFailure>>;
  /** Seals a card that could not be saved, with its key, into a file of the same kind (M-WRITE). */
  writePending(pendingId: PendingId): Promise<Result<WrittenBackup, WriteBackupFailure>>;
  /** Opens a backup and reads all of it; nothing is restored. Also works where there is no wallet yet. */
  openBackup(
    file: Blob,
    secret: BackupSecret,
  ): Promise<
    Result<{ readonly backupId: BackupId; readonly contents: BackupContents }, OpenBackupFailure>
  >;
  previewRestore(backupId: BackupId): Promise<Result<RestorePreview, RestoreFailure>>;
  /** Merges in one strict write, all or nothing. `chosen` names the differences to take from the backup. */
  restore(backupId: BackupId, chosen: readonly string[]): Promise<Result<Restored, RestoreFailure>>;
  closeBackup(backupId: BackupId): Promise<void>;
  backupHistory(): Promise<Result<BackupHistory, LockedFailure>>;
}
