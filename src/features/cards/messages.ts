import type { Message } from '../../display/message';
import type { StatusTroubleCode } from '../../flows/refresh-statuses';
import type { WordId } from '../../words/words';

/** The list was altered, is another one, or was made to exhaust its reader: the card's status can't be trusted. */
const bad = (title: WordId): Message => ({
  title,
  help: 'trouble.help.bad',
  owner: 'status-host',
  severity: 'stop',
});

/** The list is not there or too old: the card was not checked, and may be fine. */
const absent = (title: WordId, owner: Message['owner'] = 'status-host'): Message => ({
  title,
  help: 'trouble.help.absent',
  owner,
  severity: 'fault',
});

/** Words for everything that can be wrong with a status list; a code without words does not compile. */
export const messages: Record<StatusTroubleCode, Message> = {
  'proofs/signature': bad('trouble.proofs-signature'),
  'proofs/malformed': absent('trouble.proofs-malformed'),
  'proofs/algorithm': bad('trouble.proofs-algorithm'),
  'proofs/type': bad('trouble.proofs-type'),
  'proofs/critical': bad('trouble.proofs-critical'),
  'proofs/key-source': absent('trouble.proofs-key-source'),
  'proofs/certificate': bad('trouble.proofs-certificate'),
  'proofs/publisher': absent('trouble.proofs-malformed'),
  'status/other-signer': bad('trouble.other-signer'),
  'status/wrong-list': bad('trouble.wrong-list'),
  'status/ttl': bad('trouble.ttl'),
  'status/bits': bad('trouble.bits'),
  'status/compression': bad('trouble.compression'),
  'status/too-large': bad('trouble.too-large'),
  'status/malformed': bad('trouble.malformed'),
  'status/out-of-range': bad('trouble.out-of-range'),
  'status/rolled-back': bad('trouble.rolled-back'),
  'status/list-expired': absent('trouble.list-expired'),
  'status/list-from-future': absent('trouble.list-from-future'),
  'status/http': absent('trouble.http'),
  'status/not-a-list': absent('trouble.not-a-list'),
  'net/refused-address': absent('trouble.net-refused-address', 'issuer'),
  'net/offline': absent('trouble.net-offline', 'network'),
  'net/no-reply': absent('trouble.net-no-reply', 'network'),
  'net/timeout': absent('trouble.net-timeout', 'network'),
  'net/too-large': absent('trouble.net-too-large'),
  'net/redirected': absent('trouble.net-redirected'),
};
