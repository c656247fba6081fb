import type { ApproveFailure } from '../../core/presentation/approve';
import type { Message, Owner, Severity } from '../../display/message';
import type { SendFailure } from '../../flows/present';
import type { PasskeyFailure } from '../../ports/passkeys';
import type { AskFailureCode, RequestStageFailure } from '../../state/request-store';
import type { WordId } from '../../words/words';

const said =
  (title: WordId, owner: Owner, severity: Severity) =>
  (help: WordId): Message => ({ title, help, owner, severity });

// What happened, in general; the help says what was wrong and the next step.
const asker = said('failure.request.stopped', 'requester', 'fault');
const stop = said('failure.request.stopped', 'requester', 'stop');
const note = said('failure.request.stopped', 'requester', 'note');
const holder = said('failure.request.gone', 'holder', 'fault');
const expired = said('failure.request.ended', 'requester', 'fault');
const lockedW = said('failure.request.closed', 'wallet', 'fault');
const offline = said('failure.request.offline', 'network', 'fault');
const noReply = said('failure.request.no-reply', 'network', 'fault');

/** Words for everything that can stop a request before it is shown (E-REQ and its kin). */
export const openMessages: Record<RequestStageFailure['code'], Message> = {
  'request/gone': holder('failure.present.request-gone'),
  'request-uri/not-a-request': asker('failure.present.request-uri-not-a-request'),
  'request-uri/too-long': asker('failure.present.request-uri-too-long'),
  'request-uri/parameter-twice': asker('failure.present.request-uri-parameter-twice'),
  'request-uri/client-id': asker('failure.present.request-uri-client-id'),
  'request-uri/mixed': stop('failure.present.request-uri-mixed'),
  'request-uri/too-deep': stop('failure.present.request-uri-too-deep'),
  'request-uri/both': asker('failure.present.request-uri-both'),
  'request-uri/method': asker('failure.present.request-uri-method'),
  'request-uri/address': stop('failure.present.request-uri-address'),
  'request-uri/json': asker('failure.present.request-uri-json'),
  'request/fetch-status': asker('failure.present.request-fetch-status'),
  'request/not-text': asker('failure.present.request-not-text'),
  'request/malformed': asker('failure.present.request-malformed'),
  'request/too-large': stop('failure.present.request-too-large'),
  'request/nonce': stop('failure.present.request-nonce'),
  'request/response-type': asker('failure.present.request-response-type'),
  'request/response-mode': asker('failure.present.request-response-mode'),
  'request/response-uri': stop('failure.present.request-response-uri'),
  'request/redirect-uri': asker('failure.present.request-redirect-uri'),
  'request/old-protocol': asker('failure.present.request-old-protocol'),
  'request/no-query': asker('failure.present.request-no-query'),
  'request/query': asker('failure.present.request-query'),
  'request/scope': asker('failure.present.request-scope'),
  'request/transaction-data': note('failure.present.request-transaction-data'),
  'request/encryption': asker('failure.present.request-encryption'),
  'request/formats': note('failure.present.request-formats'),
  'request/client-id-differs': stop('failure.present.request-client-id-differs'),
  'request/client-id-prefix': stop('failure.present.request-client-id-prefix'),
  'request/client-id-unsupported': note('failure.present.request-client-id-unsupported'),
  'request/other-certificate': stop('failure.present.request-other-certificate'),
  'request/not-registered': stop('failure.present.request-not-registered'),
  'request/audience': stop('failure.present.request-audience'),
  'request/expired': expired('failure.present.request-expired'),
  'request/from-the-future': stop('failure.present.request-from-the-future'),
  'request/wallet-nonce': stop('failure.present.request-wallet-nonce'),
  'request/response-elsewhere': stop('failure.present.request-response-elsewhere'),
  'request/unsigned-not-allowed': stop('failure.present.request-unsigned-not-allowed'),
  'request/replayed': stop('failure.present.request-replayed'),
  'proofs/malformed': stop('failure.present.proofs-malformed'),
  'proofs/algorithm': stop('failure.present.proofs-algorithm'),
  'proofs/type': stop('failure.present.proofs-type'),
  'proofs/critical': stop('failure.present.proofs-critical'),
  'proofs/key-source': stop('failure.present.proofs-key-source'),
  'proofs/signature': stop('failure.present.proofs-signature'),
  'proofs/certificate': stop('failure.present.proofs-certificate'),
  'proofs/publisher': stop('failure.present.proofs-publisher'),
  'vault/locked': lockedW('failure.present.vault-locked'),
  'present/review-gone': lockedW('failure.present.present-review-gone'),
  'net/refused-address': stop('failure.present.net-refused-address'),
  'net/offline': offline('failure.present.net-offline'),
  'net/no-reply': noReply('failure.present.net-no-reply'),
  'net/timeout': noReply('failure.present.net-timeout'),
  'net/too-large': stop('failure.present.net-too-large'),
  'net/redirected': stop('failure.present.net-redirected'),
};

const choiceSend = said('failure.send.nothing-left', 'wallet', 'fault')('failure.send.choice');
const walletSend = said('failure.send.nothing-left', 'wallet', 'fault');
const holderSend = said('failure.send.nothing-left', 'holder', 'fault');
const askerSend = said('failure.send.nothing-left', 'requester', 'fault');
const networkSend = said('failure.send.nothing-left', 'network', 'fault');
const maybe = said('failure.send.maybe', 'network', 'fault');
const maybeWallet = said('failure.send.maybe', 'wallet', 'fault');

/** Words for a choice that could not be approved; the screen blocks Share before it comes to this. */
const choiceMessages: Record<ApproveFailure['code'], Message> = {
  'present/left-out-needed': choiceSend,
  'present/option-missing': choiceSend,
  'present/card-missing': choiceSend,
  'present/unknown-card': choiceSend,
  'present/unknown-row': choiceSend,
  'present/not-usable': choiceSend,
  'present/needs-tick': choiceSend,
  'present/stranger': choiceSend,
  'present/not-closed': choiceSend,
  'present/too-many': choiceSend,
  'present/nothing': choiceSend,
};

/** Words for a send that did not end well; whether anything left is said beside them. */
export const sendMessages: Record<SendFailure['code'], Message> = {
  ...openMessages,
  ...choiceMessages,
  'vault/write': walletSend('failure.send.vault-write'),
  'vault/confirm-needed': holderSend('failure.send.confirm-needed'),
  'vault/wrong-secret': holderSend('failure.send.confirm-needed'),
  'vault/recovery-code-shape': holderSend('failure.send.confirm-needed'),
  'vault/absent': walletSend('failure.send.vault-damaged'),
  'vault/newer': walletSend('failure.send.vault-damaged'),
  'vault/damaged': walletSend('failure.send.vault-damaged'),
  'present/changed': walletSend('failure.send.present-changed'),
  'present/read-back': walletSend('failure.send.present-read-back'),
  'present/too-long': askerSend('failure.send.present-too-long'),
  'present/encryption': askerSend('failure.send.present-encryption'),
  'net/refused-address': askerSend('failure.send.net-refused-address'),
  'net/offline': networkSend('failure.send.net-offline'),
  'net/no-reply': maybe('failure.send.net-no-reply'),
  'net/timeout': maybe('failure.send.net-timeout'),
  'net/too-large': maybe('failure.send.net-too-large'),
  'net/redirected': maybe('failure.send.net-redirected'),
  'present/not-recorded': maybeWallet('failure.send.present-not-recorded'),
};

/** What a person reads when the secret asked for before sharing did not do. */
export const askFailureWords: Record<AskFailureCode, WordId> = {
  'vault/wrong-secret': 'present.ask-again-wrong',
  'vault/recovery-code-shape': 'unlock.codeShape',
  'vault/absent': 'unlock.absent',
  'vault/newer': 'unlock.newer',
  'vault/damaged': 'unlock.damaged',
};

/** What a person reads when a passkey was not used for it. */
export const passkeyWords: Record<PasskeyFailure['code'], WordId> = {
  'passkey/unavailable': 'passkey.unavailable',
  'passkey/not-used': 'passkey.notUsed',
  'passkey/no-prf': 'passkey.noPrf',
  'passkey/here-already': 'passkey.hereAlready',
  'passkey/other-site': 'passkey.otherSite',
};
