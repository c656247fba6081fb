import { ok } from '../../core/kernel/result';
import type { Keys } from '../../ports/keys';
import type { Vault } from '../../ports/vault';
import { listActivity } from './list-activity';
import { repairIndex } from './health';
import { forgetCard, listCards, searchCards, showCard, verifyCardAgain } from './cards';
import { listStatusLists } from './due-lists';
import { forgetEntries } from './forget-entries';
import { createKey, proveKey } from './holder-keys';
import type { VaultDeps } from './open-vault';
import { changeSettings } from './preferences';
import { discardPending, keepCard, reviewCredential } from './receive';
import { measureVault } from './measure-vault';
import {
  beginReceiving,
  forgetReceiving,
  listReceivings,
  noteReceiving,
  showReceiving,
} from './receiving';
import { forgetOldLists } from './old-lists';
import { present } from './present';
import { decline, refreshReview, reviewRequest } from './review';
import { createBackups } from './backup/backups';
import { acceptDamage } from './repair';
import { prepareNewRoot, sealAllAnew } from './reseal-all';
import { runSelfTest } from './self-test';
import { createSession } from './session';
import { scrubNow } from './upkeep';
import { settle } from './settle';
import { startSending } from './start-sending';
import {
  addPasskey,
  confirmRecoveryCode,
  listSlots,
  newRecoveryCode,
  permitSlotChanges,
  removeSlot,
  renamePasskey,
  trySecret,
} from './slots';
import { tell } from './tell';
import { recordStatusList, recordStatusTrouble } from './record-status-list';
import { addTrustList, listTrust } from './trust';

/**
 * The vault and the holder keys in it, over IndexedDB, in the thread it is called in.
 *
 * Methods are own functions of plain objects, which is what a channel exposes. What writes runs one at a time.
 */
export const createVault = (deps: VaultDeps): { readonly vault: Vault; readonly keys: Keys } => {
  const session = createSession(deps);
  const { presence, prepare, create, unlock, lock, changePassphrase, passkeys } = session;
  const { erase, subscribe } = session;
  const { reading, writing } = session;
  const vault: Vault = {
    presence,
    prepare,
    create,
    unlock,
    lock,
    changePassphrase,
    erase,
    subscribe,
    ...createBackups(deps, session),
    selfTest: () => runSelfTest(deps),

    passkeys,
    slots: () => reading(listSlots),
    trySecret: (secret) => reading((open) => trySecret(open, secret)),
    permitSlotChanges: (secret) => reading((open) => permitSlotChanges(open, secret)),
    addPasskey: (made, name) => writing((open) => addPasskey(open, made, name)),
    renamePasskey: (slotId, name) => writing((open) => renamePasskey(open, slotId, name)),
    removeSlot: (slotId) => writing((open) => removeSlot(open, slotId)),
    newRecoveryCode: () => writing(newRecoveryCode),
    confirmRecoveryCode: (groups) => writing((open) => confirmRecoveryCode(open, groups)),
    health: session.health,
    repairIndex: () => writing(repairIndex),
    scrub: () => reading(scrubNow),
    acceptDamage: () => writing(acceptDamage),
    prepareNewRoot: (passphrase) => writing((open) => prepareNewRoot(open, passphrase)),
    sealAllAnew: async (groups) => {
      let locked: Promise<void> | undefined;
      const lock = (): void => {
        locked = session.lock();
      };
      const sealed = await writing((open) => sealAllAnew(open, groups, lock));
      // Only now: the lock waits for what is under way, which was this.
      await locked;
      return sealed;
    },

    cards: () => reading(listCards),
    card: (id) => reading((open) => showCard(open, id)),
    search: (text, inValues) => reading((open) => searchCards(open, text, inValues)),
    forgetCard: (id) => writing((open) => forgetCard(open, id)),
    verifyAgain: (id) => writing((open) => verifyCardAgain(open, id)),

    reviewCredential: (input) => reading((open) => reviewCredential(open, input)),
    keep: (pendingId, replaces) => writing((open) => keepCard(open, pendingId, replaces)),
    discardPending: async (pendingId) => {
      await writing((open) => discardPending(open, pendingId));
    },

    receivings: () => reading(listReceivings),
    receiving: (id) => reading((open) => showReceiving(open, id)),
    beginReceiving: (review) => writing((open) => beginReceiving(open, review)),
    noteReceiving: (id, step) => writing((open) => noteReceiving(open, id, step)),
    forgetReceiving: (id) => writing((open) => forgetReceiving(open, id)),

    reviewRequest: (request) => reading((open) => reviewRequest(open, request)),
    refreshReview: (reviewId) => reading((open) => refreshReview(open, reviewId)),
    tellRefusal: (refusalId) => writing((open) => tell(open, refusalId)),
    present: (input) => writing((open) => present(open, input)),
    startSending: (entryId) => writing((open) => startSending(open, entryId)),
    settle: (entryId, outcome, answer) =>
      writing((open) => settle(open, { entryId, outcome, answer })),
    decline: async (reviewId) => {
      await writing((open) => decline(open, reviewId));
    },

    statusLists: () => reading(listStatusLists),
    recordStatusList: (uri, token, keys) =>
      writing((open) => recordStatusList(open, uri, token, keys)),
    recordStatusTrouble: (uri, trouble) =>
      writing((open) => recordStatusTrouble(open, uri, trouble)),

    activity: () => reading(listActivity),
    forgetEntries: (ids) => writing((open) => forgetEntries(open, ids)),
    settings: () => reading(async (open) => ok(open.settings)),
    changeSettings: (patch) => writing((open) => changeSettings(open, patch)),

    sizes: () => reading(measureVault),
    forgetOldLists: () => writing(forgetOldLists),

    trustLists: () => reading(listTrust),
    addTrustList: (jws, publisherKey, options) =>
      writing((open) => addTrustList(open, jws, publisherKey, options?.isPractice ?? false)),
  };
  const keys: Keys = {
    create: (receiving) => writing((open) => createKey(open, receiving ?? null)),
    prove: (keyId, input) => reading((open) => proveKey(open, keyId, input)),
  };
  return { vault, keys };
};
