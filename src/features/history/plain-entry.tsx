import { toDate } from '../../display/ago';
import { KeyValues } from '../../ui/key-values';
import { Link } from '../../ui/link';
import { Sheet } from '../../ui/sheet';
import { Stack } from '../../ui/stack';
import { Text } from '../../ui/text';
import { formatDateTime } from '../../words/formats';
import { t } from '../../words/words';
import type { Entry } from '../../ports/activity';
import { entryWords, partyName } from './entry-words';

type Plain = Exclude<Entry, { kind: 'shared' }>;

/** An entry with nothing that left: received, declined, deleted, a status that changed. */
export const PlainEntry = ({ entry }: { readonly entry: Plain }) => {
  const { note } = entryWords(entry);
  return (
    <Stack gap={4}>
      <Sheet isPadded>
        <KeyValues
          layout="stacked"
          rows={[
            { label: t('entry.when'), value: formatDateTime(toDate(entry.at)) },
            ...(entry.kind === 'declined'
              ? [
                  { label: t('entry.who'), value: partyName(entry.verifier) },
                  { label: t('entry.host'), value: entry.verifier.host, isMono: true },
                  { label: t('entry.outcome'), value: t('entry.declinedHelp') },
                ]
              : []),
          ]}
        />
      </Sheet>
      {note === undefined ? null : <Text>{note}</Text>}
      {entry.kind === 'received' || entry.kind === 'status-changed' ? (
        <Link href={`/wallet/${entry.credentialId}`}>{t('entry.openCard')}</Link>
      ) : null}
    </Stack>
  );
};
