import type { WordId } from '../../words/words';
import type { PasskeyFailure } from '../../ports/passkeys';
import type { CreateFailure, UnlockFailure, UnlockSecret } from '../../ports/vault-access';
import type { SlotChangeFailure } from '../../ports/vault-slots';

/** What a person reads when the wallet could not be made. */
export const createMessages: Record<CreateFailure['code'], WordId> = {
  'vault/exists': 'create.exists',
  'vault/write': 'create.write',
  'vault/passphrase-empty': 'create.empty',
  'vault/passphrase-long': 'create.long',
};

/** What a person reads when the wallet did not open; a wrong secret names which one. */
export const unlockMessages: Record<
  UnlockFailure['code'],
  WordId | Record<UnlockSecret['kind'], WordId>
> = {
  'vault/wrong-secret': {
    passphrase: 'unlock.wrongPassphrase',
    'recovery-code': 'unlock.wrongCode',
    passkey: 'unlock.wrongPasskey',
  },
  'vault/recovery-code-shape': 'unlock.codeShape',
  'vault/absent': 'unlock.absent',
  'vault/newer': 'unlock.newer',
  'vault/damaged': 'unlock.damaged',
};

/** What a person reads when a passkey could not be used. */
export const passkeyMessages: Record<PasskeyFailure['code'], WordId> = {
  'passkey/unavailable': 'passkey.unavailable',
  'passkey/not-used': 'passkey.notUsed',
  'passkey/no-prf': 'passkey.noPrf',
  'passkey/here-already': 'passkey.hereAlready',
  'passkey/other-site': 'passkey.otherSite',
};

/** What a person reads when a passkey could not be added while the wallet is being made. */
export const addPasskeyMessages: Record<SlotChangeFailure['code'], WordId> = {
  'vault/locked': 'confirm.gone',
  'vault/write': 'passkey.notSaved',
  'vault/damaged': 'unlock.damaged',
  'slots/not-permitted': 'passkey.notPermitted',
  'slots/too-few': 'passkey.notSaved',
  'slots/only-passkeys': 'passkey.notSaved',
  'slots/unknown': 'passkey.notSaved',
  'slots/not-the-code': 'passkey.notSaved',
};

/** What a person reads when the code they typed back did not count. */
export const confirmMessages: Record<SlotChangeFailure['code'], WordId> = {
  'vault/locked': 'confirm.gone',
  'vault/write': 'confirm.notSaved',
  'vault/damaged': 'unlock.damaged',
  'slots/not-permitted': 'confirm.gone',
  'slots/too-few': 'confirm.notSaved',
  'slots/only-passkeys': 'confirm.notSaved',
  'slots/unknown': 'confirm.gone',
  'slots/not-the-code': 'confirm.wrong',
};
