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

const outcomeOf = (entry: Extract<Plain, { kind: 'declined' | 'told' }>): string => {
  if (entry.kind === 'declined') return t('entry.declinedHelp');
  return t(entry.outcome === 'accepted' ? 'entry.toldHelp' : `entry.outcome.${entry.outcome}`);
};

/** An entry with nothing of the holder's that left: received, declined, told, deleted, a status that changed. */
export const PlainEntry = ({ entry }: { readonly entry: Plain }) => {
  const { note } = entryWords(entry);
  return (
    <Stack gap={4}>
      <Sheet isPadded>
        <KeyValues
          layout="stacked"
          rows={[
            { label: t('entry.when'), value: formatDateTime(toDate(entry.at)) },
            ...(entry.kind === 'declined' || entry.kind === 'told'
              ? [
                  { label: t('entry.who'), value: partyName(entry.verifier) },
                  { label: t('entry.host'), value: entry.verifier.host, isMono: true },
                  { label: t('entry.outcome'), value: outcomeOf(entry) },
                  ...(entry.kind === 'told'
                    ? [{ label: t('entry.toldWhat'), value: entry.error, isMono: true }]
                    : []),
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
