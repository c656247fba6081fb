import { pathKey, type ClaimPath } from '../../core/credential/claim-tree';
import { toDate } from '../../display/ago';
import { cardName } from '../../display/card-name';
import { cardTagText } from '../../display/card-tag';
import { fieldLabel } from '../../display/field-label';
import { KeyValues } from '../../ui/key-values';
import { Link } from '../../ui/link';
import { Marker } from '../../ui/marker';
import { Sheet } from '../../ui/sheet';
import { Row, Stack } from '../../ui/stack';
import { SectionTitle } from '../../ui/text';
import { formatDateTime } from '../../words/formats';
import { t } from '../../words/words';
import type { Entry, SharedCard } from '../../ports/activity';
import { hasLeftDevice, partyName } from './entry-words';
import { KeptValues } from './kept-values';

type Shared = Extract<Entry, { kind: 'shared' }>;

/** The receipt: who, why, which fields, how it ended. Values only where the person keeps them. */
export const SharedEntry = ({ entry }: { readonly entry: Shared }) => (
  <Stack gap={4}>
    <Sheet isPadded>
      <KeyValues layout="stacked" rows={rowsOf(entry)} />
    </Sheet>
    {entry.cards.map((card) => (
      <CardPart
        key={card.credentialId}
        card={card}
        at={entry.at}
        hasLeft={hasLeftDevice(entry.outcome)}
      />
    ))}
  </Stack>
);

const rowsOf = (entry: Shared) => [
  { label: t('entry.when'), value: formatDateTime(toDate(entry.at)) },
  { label: t('entry.outcome'), value: t(`entry.outcome.${entry.outcome}`) },
  ...(entry.answer === null ? [] : [{ label: t('entry.answer'), value: `“${entry.answer}”` }]),
  { label: t('entry.who'), value: partyName(entry.verifier) },
  { label: t('entry.host'), value: entry.verifier.host, isMono: true },
  { label: t('entry.trust'), value: t(`entry.trust.${entry.verifier.tier}`) },
  {
    label: t('entry.reason'),
    value: entry.purpose === null ? t('entry.noReason') : `“${entry.purpose}”`,
  },
  { label: t('entry.receipt'), value: entry.receiptNumber, isMono: true },
  { label: t('entry.hash'), value: entry.presentationHash, isMono: true },
];

const CardPart = ({
  card,
  at,
  hasLeft,
}: {
  readonly card: SharedCard;
  readonly at: Shared['at'];
  readonly hasLeft: boolean;
}) => {
  const labels = (
    paths: readonly ClaimPath[],
  ): readonly { readonly key: string; readonly text: string }[] =>
    // Elements of one list have one name; it is said once.
    [...new Map(paths.map((path) => [fieldLabel(path, card.labels), pathKey(path)] as const))].map(
      ([text, key]) => ({ key, text }),
    );
  const plain = (paths: readonly ClaimPath[]): string =>
    paths.length === 0
      ? t('entry.none')
      : labels(paths)
          .map(({ text }) => text)
          .join(', ');
  return (
    <Stack gap={2}>
      <SectionTitle size="s">
        {t('entry.card', { card: cardName(card), issuer: card.issuerName })}
      </SectionTitle>
      <Sheet isPadded>
        <KeyValues
          layout="stacked"
          rows={[
            { label: t('entry.statusThen'), value: cardTagText(card.state, at) },
            { label: t('entry.asked'), value: plain(card.asked) },
            {
              label: t('entry.sent'),
              value:
                card.sent.length === 0 ? (
                  t('entry.none')
                ) : (
                  <Row gap={1} wrap>
                    {labels(card.sent).map(({ key, text }) =>
                      hasLeft ? <Marker key={key}>{text}</Marker> : <span key={key}>{text}</span>,
                    )}
                  </Row>
                ),
            },
            ...(card.changed.length === 0
              ? []
              : [{ label: t('entry.changed'), value: plain(card.changed) }]),
            { label: t('entry.kept'), value: plain(card.kept) },
          ]}
        />
      </Sheet>
      <KeptValues card={card} />
      <Link href={`/wallet/${card.credentialId}`}>{t('entry.openCard')}</Link>
    </Stack>
  );
};
