import { pathKey } from '../../core/credential/claim-tree';
import { fieldsOf } from '../../core/credential/fields';
import { toDate } from '../../display/ago';
import { Cover } from '../../ui/cover';
import { ExposureStrip } from '../../ui/exposure-strip';
import { Foreign } from '../../ui/foreign';
import { KeyValues } from '../../ui/key-values';
import { Row, Stack } from '../../ui/stack';
import { Rule, SectionTitle, Text } from '../../ui/text';
import { formatDate } from '../../words/formats';
import { rich } from '../../words/rich';
import { t } from '../../words/words';
import { ConsentFooter } from './consent-footer';
import type { Consent } from './consent-model';
import type { ConsentParts } from './consent-parts';
import { keptLabels, sentence } from './sentence';

interface ConsentAsideProps extends ConsentParts {
  readonly onDecline: () => void;
}

/** Desktop: what they learn, what they do not, why, and the two answers, all in sight (mock 08). */
export function ConsentAside(props: ConsentAsideProps) {
  const { consent, stage } = props;
  const { plan, earlier } = stage.review;
  const { says, verifier } = plan.request;
  const kept = keptLabels(consent);
  const total = consent.leaving.reduce((sum, { fieldCount }) => sum + fieldCount, 0);
  const { moreStays } = consent.learned;
  const last = earlier[0];
  return (
    <>
      <SectionTitle>{t('present.will-learn')}</SectionTitle>
      <Text size="lead" weight="500">
        {sentence(consent, 'bare')}
      </Text>
      <Row gap={3}>
        <ExposureStrip ticks={ticksOf(consent)} />
        <Text as="div" size="small">
          {rich('present.fields-of', { n: consent.count, total, cards: consent.leaving.length })}
        </Text>
      </Row>
      <Rule isStrong />
      <SectionTitle size="s">{t('present.will-not-learn')}</SectionTitle>
      <Stack gap={2} as="ul">
        {kept.map((label) => (
          <li key={label}>
            <Kept>{label}</Kept>
          </li>
        ))}
        {moreStays > 0 && (
          <li>
            <Kept>{t('present.kept-more', { n: moreStays })}</Kept>
          </li>
        )}
      </Stack>
      {verifier.tier !== 'unconfirmed' && (
        <>
          <Rule />
          <KeyValues
            layout="stacked"
            rows={[
              ...(says.purpose === null
                ? []
                : [
                    {
                      label: t('present.reason'),
                      value: rich('present.quoted', { text: <Foreign text={says.purpose} /> }),
                    },
                  ]),
              ...(says.retention === null
                ? []
                : [
                    {
                      label: t('present.retention'),
                      value: rich('present.quoted', { text: <Foreign text={says.retention} /> }),
                    },
                  ]),
              {
                label: t('present.shared-before'),
                value:
                  last === undefined
                    ? t('present.never')
                    : t('present.times-last', {
                        n: earlier.length,
                        date: formatDate(toDate(last.at), 'medium'),
                      }),
              },
            ]}
          />
        </>
      )}
      <ConsentFooter {...props} />
    </>
  );
}

function Kept({ children }: { readonly children: string }) {
  return (
    <Row gap={2}>
      <Cover width={34} />
      <Text as="span" size="small">
        {children}
      </Text>
    </Row>
  );
}

/** One tick for each field of each card, in the cards' order. */
const ticksOf = (consent: Consent): readonly ('leaves' | 'hidden')[] =>
  consent.leaving.flatMap(({ credentialId, fields }) => {
    const leaves = new Set(fields.map(pathKey));
    const card = consent.review.cards.find(({ summary }) => summary.id === credentialId);
    return card === undefined
      ? []
      : fieldsOf(card.credential)
          .map(({ path }) =>
            leaves.has(pathKey(path)) ? ('leaves' as const) : ('hidden' as const),
          )
          .sort((a, b) => Number(b === 'leaves') - Number(a === 'leaves'));
  });
