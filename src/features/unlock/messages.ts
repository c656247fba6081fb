import type { WordId } from '../../words/words';
import type { CreateFailure, UnlockFailure, UnlockSecret } from '../../ports/vault';

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
  },
  'vault/recovery-code-shape': 'unlock.codeShape',
  'vault/absent': 'unlock.absent',
  'vault/newer': 'unlock.newer',
  'vault/damaged': 'unlock.damaged',
};
