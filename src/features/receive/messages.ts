import type { Message, Owner, Severity } from '../../display/message';
import type { OfferStageFailure } from '../../state/offer-store';
import type { WordId } from '../../words/words';
import type { FileFailure } from './read-file';

const said =
  (help: WordId, owner: Owner, severity: Severity) =>
  (title: WordId): Message => ({ title, help, owner, severity });

// The next step, by who has to take it.
const issuerFault = said('failure.help.ask-issuer', 'issuer', 'fault');
const issuerStop = said('failure.help.stopped-issuer', 'issuer', 'stop');
const issuerNew = said('failure.help.new-offer', 'issuer', 'fault');
const issuerLater = said('failure.help.later-issuer', 'issuer', 'fault');
const issuerNote = said('failure.help.nothing-saved', 'issuer', 'note');
const walletFault = said('failure.help.report', 'wallet', 'fault');
const write = said('failure.help.write', 'wallet', 'stop');
const network = said('failure.help.connect', 'network', 'fault');
const room = said('failure.help.room', 'holder', 'stop');
const fleeting = said('failure.help.fleeting', 'holder', 'stop');
const holder = said('failure.help.offer-again', 'holder', 'fault');

/** Words for everything that can end an offer; a code without words does not compile. */
export const messages: Record<OfferStageFailure['code'], Message> = {
  'offer/gone': holder('failure.receive.offer-gone'),
  'offer/code-tries': issuerNew('failure.receive.offer-code-tries'),
  'offer/not-an-offer': issuerFault('failure.receive.offer-not-an-offer'),
  'offer/too-large': issuerStop('failure.receive.offer-too-large'),
  'offer/code-too-long': issuerStop('failure.receive.offer-code-too-long'),
  'offer/value-and-reference': issuerFault('failure.receive.offer-value-and-reference'),
  'offer/too-deep': issuerStop('failure.receive.offer-too-deep'),
  'offer/json': issuerFault('failure.receive.offer-json'),
  'offer/malformed': issuerFault('failure.receive.offer-malformed'),
  'offer/insecure': issuerStop('failure.receive.offer-insecure'),
  'offer/local-address': issuerStop('failure.receive.offer-local-address'),
  'offer/address': issuerStop('failure.receive.offer-address'),
  'offer/sign-in-needed': issuerNote('failure.receive.offer-sign-in-needed'),
  'issuer/too-large': issuerStop('failure.receive.issuer-too-large'),
  'issuer/too-deep': issuerStop('failure.receive.issuer-too-deep'),
  'issuer/json': issuerFault('failure.receive.issuer-json'),
  'issuer/malformed': issuerFault('failure.receive.issuer-malformed'),
  'issuer/other-issuer': issuerStop('failure.receive.issuer-other-issuer'),
  'issuer/insecure': issuerStop('failure.receive.issuer-insecure'),
  'issuer/local-address': issuerStop('failure.receive.issuer-local-address'),
  'issuer/address': issuerStop('failure.receive.issuer-address'),
  'issuer/endpoint-elsewhere': issuerStop('failure.receive.issuer-endpoint-elsewhere'),
  'issuer/encryption-required': issuerNote('failure.receive.issuer-encryption-required'),
  'issuer/server-not-listed': issuerStop('failure.receive.issuer-server-not-listed'),
  'issuer/server-malformed': issuerFault('failure.receive.issuer-server-malformed'),
  'issuer/server-other': issuerStop('failure.receive.issuer-server-other'),
  'issuer/server-grant': issuerFault('failure.receive.issuer-server-grant'),
  'receive/gone': holder('failure.receive.receive-gone'),
  'receive/metadata-status': issuerFault('failure.receive.receive-metadata-status'),
  'receive/unknown-configuration': issuerFault('failure.receive.receive-unknown-configuration'),
  'receive/unsupported-format': issuerNote('failure.receive.receive-unsupported-format'),
  'token/offer-used': issuerNew('failure.receive.token-offer-used'),
  'token/answer-lost': issuerNew('failure.receive.token-answer-lost'),
  'token/wrong-code': holder('failure.receive.token-wrong-code'),
  'token/request-refused': walletFault('failure.receive.token-request-refused'),
  'token/client-refused': issuerNote('failure.receive.token-client-refused'),
  'token/grant-refused': issuerFault('failure.receive.token-grant-refused'),
  'token/not-ready': issuerLater('failure.receive.token-not-ready'),
  'token/type': issuerNote('failure.receive.token-type'),
  'token/server': issuerLater('failure.receive.token-server'),
  'token/refused': issuerFault('failure.receive.token-refused'),
  'token/malformed': issuerFault('failure.receive.token-malformed'),
  'issue/deferred': issuerNote('failure.receive.issue-deferred'),
  'issue/nonce-expired': issuerNew('failure.receive.issue-nonce-expired'),
  'issue/no-nonce': issuerFault('failure.receive.issue-no-nonce'),
  'issue/proof-refused': issuerFault('failure.receive.issue-proof-refused'),
  'issue/unknown-card': issuerFault('failure.receive.issue-unknown-card'),
  'issue/denied': issuerFault('failure.receive.issue-denied'),
  'issue/request-refused': walletFault('failure.receive.issue-request-refused'),
  'issue/encryption': issuerNote('failure.receive.issue-encryption'),
  'issue/token-refused': issuerNew('failure.receive.issue-token-refused'),
  'issue/answer-lost': issuerNew('failure.receive.issue-answer-lost'),
  'issue/server': issuerLater('failure.receive.issue-server'),
  'issue/refused': issuerFault('failure.receive.issue-refused'),
  'issue/old-protocol': issuerNote('failure.receive.issue-old-protocol'),
  'issue/not-text': issuerFault('failure.receive.issue-not-text'),
  'issue/too-many': issuerStop('failure.receive.issue-too-many'),
  'issue/malformed': issuerFault('failure.receive.issue-malformed'),
  'issuer-keys/too-many': issuerStop('failure.receive.issuer-keys-too-many'),
  'keys/unknown': walletFault('failure.receive.keys-unknown'),
  'storage/full': room('failure.receive.storage-full'),
  'storage/fleeting': fleeting('failure.receive.storage-fleeting'),
  'vault/locked': holder('failure.receive.vault-locked'),
  'vault/write': write('failure.receive.vault-write'),
  'vault/no-such-card': issuerNew('failure.receive.vault-no-such-card'),
  'vault/code-not-confirmed': said(
    'failure.help.write-code-down',
    'holder',
    'fault',
  )('failure.receive.vault-code-not-confirmed'),
  'receive/other-type': issuerStop('failure.receive.receive-other-type'),
  'receive/other-format': issuerStop('failure.receive.receive-other-format'),
  'receive/other-key': issuerStop('failure.receive.receive-other-key'),
  'receive/other-issuer': issuerStop('failure.receive.receive-other-issuer'),
  'receive/from-the-future': issuerStop('failure.receive.receive-from-the-future'),
  'credential/grammar': issuerStop('failure.receive.credential-grammar'),
  'credential/key-binding-present': issuerStop('failure.receive.credential-key-binding-present'),
  'credential/plain-jwt': issuerStop('failure.receive.credential-plain-jwt'),
  'credential/base64': issuerStop('failure.receive.credential-base64'),
  'credential/name-twice': issuerStop('failure.receive.credential-name-twice'),
  'credential/json': issuerStop('failure.receive.credential-json'),
  'credential/too-large': issuerStop('failure.receive.credential-too-large'),
  'credential/unsigned': issuerStop('failure.receive.credential-unsigned'),
  'credential/shared-secret': issuerStop('failure.receive.credential-shared-secret'),
  'credential/typ': issuerStop('failure.receive.credential-typ'),
  'credential/header': issuerStop('failure.receive.credential-header'),
  'credential/disclosure-shape': issuerStop('failure.receive.credential-disclosure-shape'),
  'credential/disclosure-name': issuerStop('failure.receive.credential-disclosure-name'),
  'credential/name-taken': issuerStop('failure.receive.credential-name-taken'),
  'credential/digest-twice': issuerStop('failure.receive.credential-digest-twice'),
  'credential/digest-unknown': issuerStop('failure.receive.credential-digest-unknown'),
  'credential/digest-algorithm': issuerStop('failure.receive.credential-digest-algorithm'),
  'credential/hidden-protected': issuerStop('failure.receive.credential-hidden-protected'),
  'credential/type-missing': issuerStop('failure.receive.credential-type-missing'),
  'credential/claim-kind': issuerStop('failure.receive.credential-claim-kind'),
  'credential/key-elsewhere': issuerStop('failure.receive.credential-key-elsewhere'),
  'credential/format-unknown': issuerNote('failure.receive.credential-format-unknown'),
  'proofs/malformed': issuerStop('failure.receive.proofs-malformed'),
  'proofs/algorithm': issuerStop('failure.receive.proofs-algorithm'),
  'proofs/type': issuerStop('failure.receive.proofs-type'),
  'proofs/critical': issuerStop('failure.receive.proofs-critical'),
  'proofs/key-source': issuerStop('failure.receive.proofs-key-source'),
  'proofs/signature': issuerStop('failure.receive.proofs-signature'),
  'proofs/certificate': issuerStop('failure.receive.proofs-certificate'),
  'proofs/publisher': issuerStop('failure.receive.proofs-publisher'),
  'net/refused-address': issuerStop('failure.receive.net-refused-address'),
  'net/offline': network('failure.receive.net-offline'),
  'net/no-reply': network('failure.receive.net-no-reply'),
  'net/timeout': network('failure.receive.net-timeout'),
  'net/too-large': issuerStop('failure.receive.net-too-large'),
  'net/redirected': issuerStop('failure.receive.net-redirected'),
};

/** The same refusal where another window wrote in between: trying again cannot help. */
export const overtakenMessages: Record<'vault/write', Message> = {
  'vault/write': said('notice.overtakenHelp', 'holder', 'stop')('failure.receive.vault-write'),
};

const another = said('failure.help.another-file', 'holder', 'note');

/** Words for a picture or file that nothing could be taken from. */
export const fileMessages: Record<FileFailure['code'], Message> = {
  'scan/nothing-found': said(
    'failure.help.clearer-picture',
    'holder',
    'note',
  )('failure.receive.scan-nothing-found'),
  'scan/unreadable': another('failure.receive.scan-unreadable'),
  'file/empty': another('failure.receive.file-empty'),
  'file/too-large': another('failure.receive.file-too-large'),
  'file/not-text': another('failure.receive.file-not-text'),
};
