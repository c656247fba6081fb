import { useQuery } from '@tanstack/react-query';
import { toDate } from '../../display/ago';
import { isDemo, version } from '../../state/build';
import { ledgerQuery, trustQuery } from '../../state/queries';
import { usePorts } from '../../state/ports';
import { KeyValues } from '../../ui/key-values';
import { Sheet } from '../../ui/sheet';
import { Stack } from '../../ui/stack';
import { SectionTitle, Text } from '../../ui/text';
import { formatDate } from '../../words/formats';
import { t } from '../../words/words';

/** What this copy of the wallet is, whom it trusts, and every call it made. */
export const About = () => (
  <Stack gap={6}>
    <Sheet isPadded>
      <KeyValues
        layout="stacked"
        rows={[
          { label: t('about.version'), value: version, isMono: true },
          { label: t('about.build'), value: t(isDemo ? 'about.demo' : 'about.production') },
          { label: t('about.licence'), value: t('about.licenceText') },
        ]}
      />
    </Sheet>
    <TrustLists />
    <Stack gap={2}>
      <SectionTitle size="s">{t('about.privacy')}</SectionTitle>
      <Stack as="ul" gap={1}>
        {t('about.privacyLines')
          .split('\n')
          .map((line) => (
            <li key={line}>{line}</li>
          ))}
      </Stack>
    </Stack>
    <Calls />
  </Stack>
);

const TrustLists = () => {
  const lists = useQuery(trustQuery(usePorts()));
  const known = lists.data?.ok ? lists.data.value : [];
  return (
    <Stack gap={2}>
      <SectionTitle size="s">{t('about.lists')}</SectionTitle>
      {known.length === 0 ? <Text>{t('about.noLists')}</Text> : null}
      {known.map((list) => (
        <Text key={list.publisher}>
          {t('about.list', {
            publisher: list.publisher,
            n: list.entries.length,
            sequence: list.sequence,
            date: formatDate(toDate(list.expiresAt), 'medium'),
          })}
          {list.isPractice ? ` ${t('about.practice')}` : ''}
        </Text>
      ))}
    </Stack>
  );
};

const Calls = () => {
  const calls = useQuery(ledgerQuery(usePorts()));
  return (
    <Stack gap={2}>
      <SectionTitle size="s">{t('about.calls')}</SectionTitle>
      {calls.data === undefined || calls.data.length === 0 ? (
        <Text>{t('about.noCalls')}</Text>
      ) : (
        <Sheet isPadded>
          <KeyValues
            layout="stacked"
            rows={calls.data.map((call) => ({
              label: call.host,
              value: t('about.call', {
                purpose: t(`purpose.${call.purpose}`),
                out: call.bytesOut,
                in: call.bytesIn,
                outcome: call.outcome,
              }),
            }))}
          />
        </Sheet>
      )}
    </Stack>
  );
};
