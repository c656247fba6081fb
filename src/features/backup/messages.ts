import type { Message, Owner, Severity } from '../../display/message';
import type {
  OpenBackupFailure,
  RestoreFailure,
  WriteBackupFailure,
} from '../../ports/vault-backup';

type Name = Parameters<typeof titleOf>[0];
type BackupCode = (OpenBackupFailure | RestoreFailure | WriteBackupFailure)['code'];

const titleOf = (
  name:
    | 'not-ours'
    | 'newer'
    | 'cost'
    | 'too-large'
    | 'cut'
    | 'altered'
    | 'unreadable-file'
    | 'wrong-secret'
    | 'code-shape'
    | 'code-pending'
    | 'gone'
    | 'locked'
    | 'write'
    | 'read-back'
    | 'damaged'
    | 'confirm'
    | 'passphrase'
    | 'wrong-passphrase'
    | 'no-card',
) => `failure.backup.${name}` as const;

const said = (name: Name, owner: Owner, severity: Severity): Message => ({
  title: titleOf(name),
  help: `failure.backup.${name}-help`,
  owner,
  severity,
});

/** Words for everything that can end the making, opening or restoring of a backup. */
export const messages: Record<BackupCode, Message> = {
  'backup/not-ours': said('not-ours', 'holder', 'fault'),
  'backup/newer': said('newer', 'holder', 'fault'),
  'backup/cost': said('cost', 'holder', 'stop'),
  'backup/too-large': said('too-large', 'holder', 'stop'),
  'backup/cut': said('cut', 'holder', 'stop'),
  'backup/altered': said('altered', 'holder', 'stop'),
  'backup/unreadable-file': said('unreadable-file', 'holder', 'fault'),
  'backup/wrong-secret': said('wrong-secret', 'holder', 'fault'),
  'backup/gone': said('gone', 'holder', 'fault'),
  'backup/read-back': said('read-back', 'wallet', 'fault'),
  'vault/recovery-code-shape': said('code-shape', 'holder', 'fault'),
  'vault/code-not-confirmed': said('code-pending', 'holder', 'fault'),
  'vault/locked': said('locked', 'holder', 'fault'),
  'vault/write': said('write', 'wallet', 'stop'),
  'vault/damaged': said('damaged', 'wallet', 'stop'),
  'vault/absent': said('locked', 'holder', 'fault'),
  'vault/newer': said('damaged', 'wallet', 'stop'),
  'vault/confirm-needed': said('confirm', 'holder', 'note'),
  'vault/wrong-secret': said('wrong-passphrase', 'holder', 'fault'),
  'vault/passphrase-empty': said('passphrase', 'holder', 'fault'),
  'vault/passphrase-long': said('passphrase', 'holder', 'fault'),
  'vault/no-such-card': said('no-card', 'holder', 'note'),
};
