import type { PasskeyFailure } from '../../ports/passkeys';
import type { LockedFailure, UnlockFailure } from '../../ports/vault-access';
import type { NewRootFailure } from '../../ports/vault-slots';
import type { WordId } from '../../words/words';

type SlotsFailure = PasskeyFailure | NewRootFailure | UnlockFailure | LockedFailure;

/** What a person reads when what opens the wallet stays as it was. */
export const slotMessages: Record<SlotsFailure['code'], WordId> = {
  'passkey/unavailable': 'passkey.unavailable',
  'passkey/not-used': 'passkey.notUsed',
  'passkey/no-prf': 'passkey.noPrf',
  'passkey/here-already': 'passkey.hereAlready',
  'passkey/other-site': 'passkey.otherSite',
  'slots/not-permitted': 'passkey.notPermitted',
  'slots/too-few': 'security.tooFew',
  'slots/only-passkeys': 'security.onlyPasskeys',
  'slots/unknown': 'security.slotGone',
  'slots/not-the-code': 'confirm.wrong',
  'vault/wrong-secret': 'security.wrongSecret',
  'vault/recovery-code-shape': 'unlock.codeShape',
  'vault/locked': 'security.lockedMeanwhile',
  'vault/write': 'settings.notSaved',
  'vault/passphrase-empty': 'create.empty',
  'vault/passphrase-long': 'create.long',
  'vault/absent': 'unlock.absent',
  'vault/newer': 'unlock.newer',
  'vault/damaged': 'unlock.damaged',
};
