import { readOfferUri } from '../../../src/core/issuance/read-offer-uri';
import { parseConfiguration } from '../../../src/core/issuance/parse-configuration';
import { formatOf } from '../../../src/core/formats/format-names';
import type { Json } from '../../../src/core/kernel/json';
import { decodeJws } from '../../../src/core/kernel/jws';
import type { KindRunner, Verdict } from '../case-result';
import { failed, falseAccept, passed, unsupported } from '../case-result';
import { isToBeTaken } from '../decide';
import { eachCaseOf } from '../each-case';
import { listMember, recordOf, textMember, type Members } from '../shapes';
import { judgeProof } from './example-message';
import { offerDiffers, options, readIssuerMessage } from './issuer-message';
import { judgeRead } from './judge-message';

type Duty = (first: unknown, one: Members) => Verdict;

const duties: Readonly<Record<string, Duty>> = {
  resolveCredentialOffer: judgeOffer,
  resolveIssuerMetadata: (_, one) =>
    judgePublished(recordOf(one['result'], 'the result')['credentialIssuer'], one),
  'zCredentialIssuerMetadataWithDraftVersion.safeParse': judgePublished,
  'OpenidCredentialIssuerMetadataSchema.safeParse': judgePublished,
  'OpenidAuthorizationServerMetadataSchema.safeParse': judgePublished,
  'zCredentialOfferObjectDraft11To14.safeParse': judgePublished,
  'zCredentialConfigurationSupportedWithFormats.safeParse': judgeConfiguration,
  'zSdJwtDcFormatIdentifier.safeParse': judgeFormat,
  'zLegacySdJwtVcFormatIdentifier.safeParse': judgeFormat,
  createCredentialRequestJwtProof: (_, one) => {
    const jwt = decodeJws(textMember(recordOf(one['result'], 'the result'), 'jwt'));
    return jwt.ok ? judgeProof(jwt.value.header, jwt.value.payload) : failed(jwt.error.code);
  },
};

/** Calls recorded from the libraries of other wallets and issuers. */
export const runRecordedCalls: KindRunner = (file) =>
  eachCaseOf(file, (one) => {
    const op = textMember(one, 'op');
    const duty = Object.hasOwn(duties, op) ? duties[op] : undefined;
    return duty === undefined
      ? unsupported('steps of issuers, of signing in, of drafts, and of attestations')
      : duty(listMember(one, 'args')[0], one);
  });

const isRejected = (one: Members): boolean => !isToBeTaken(one);

/** By reference the link is read here, and what was fetched by then. */
function judgeOffer(first: unknown, one: Members): Verdict {
  const read = readOfferUri(String(first), options);
  if (isRejected(one)) return read.ok ? falseAccept('it was read') : passed;
  if (!read.ok) return failed(`refused with ${read.error.code}`);
  const result = recordOf(one['result'], 'the result');
  const link = new URL(String(first));
  if (read.value.kind === 'value') {
    const differs = offerDiffers(read.value.offer, result);
    return differs === null ? passed : failed(differs);
  }
  return read.value.offerUri === link.searchParams.get('credential_offer_uri')
    ? judgePublished(result, one)
    : failed(`it leads to ${read.value.offerUri}`);
}

function judgePublished(first: unknown, one: Members): Verdict {
  const json = recordOf(first, 'the message');
  // An offer of a draft lists its cards under another name: that is what is wrong with it.
  const read = readIssuerMessage(
    'credentials' in json ? { credential_configuration_ids: null, ...json } : json,
  );
  if (read === null) return unsupported('the message is not in the case');
  return judgeRead(read, isRejected(one) ? 'refused' : 'sound');
}

function judgeConfiguration(first: unknown, one: Members): Verdict {
  const wire = recordOf(first, 'the configuration');
  if (formatOf(String(wire['format'])) === null)
    return unsupported(`cards of the kind ${String(wire['format'])} are not kept`);
  const read = parseConfiguration('c', wire as Json); // parsed JSON
  if (isRejected(one)) return read === null ? passed : falseAccept('it was read');
  return read?.type === wire['vct'] ? passed : failed('it was not read');
}

function judgeFormat(first: unknown, one: Members): Verdict {
  const isKept = formatOf(String(first)) !== null;
  if (isKept !== isRejected(one)) return passed;
  return isKept ? falseAccept('the format is kept') : failed('the format is not kept');
}
