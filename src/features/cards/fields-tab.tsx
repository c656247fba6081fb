import { exposure } from '../../core/credential/fields';
import type { Visibility } from '../../core/credential/claim-tree';
import { toDate } from '../../display/ago';
import { ClaimValue } from '../../display/claim-value';
import { cardName } from '../../display/card-name';
import { fieldLabel } from '../../display/field-label';
import { ExposureStrip } from '../../ui/exposure-strip';
import { FieldList, FieldRow } from '../../ui/field-row';
import { Row, Stack } from '../../ui/stack';
import { SectionTitle, Text } from '../../ui/text';
import { formatDate } from '../../words/formats';
import { t } from '../../words/words';
import type { CardView } from '../../ports/cards';
import { fieldRows } from './field-rows';

const visibilities: Record<
  Visibility,
  { readonly kind: 'hidden' | 'part' | 'always'; readonly word: () => string }
> = {
  hideable: { kind: 'hidden', word: () => t('card.hidden') },
  partial: { kind: 'part', word: () => t('card.partly') },
  always: { kind: 'always', word: () => t('card.always') },
};

/** What is on the card and what can stay hidden. */
export const FieldsTab = ({ view }: { readonly view: CardView }) => {
  const { credential, display } = view;
  const counts = exposure(credential);
  return (
    <Stack gap={4}>
      <Row gap={3}>
        <ExposureStrip
          ticks={[
            ...Array<'always'>(counts.total - counts.hideable).fill('always'),
            ...Array<'hidden'>(counts.hideable).fill('hidden'),
          ]}
        />
        <Text as="span" size="small">
          {counts.hideable === 0 ? (
            <b>{t('card.exposureNone')}</b>
          ) : (
            <>
              <b>{t('card.exposure', { hideable: counts.hideable, total: counts.total })}</b>{' '}
              {t('card.exposureChoose')}
            </>
          )}
        </Text>
      </Row>
      <FieldList label={t('card.fieldList')}>
        {fieldRows(credential.claims).map((row) => (
          <FieldRow
            key={JSON.stringify(row.path)}
            label={fieldLabel(row.path, display.labels)}
            level={row.level}
            isQuiet={row.content.kind === 'parts'}
            value={
              row.content.kind === 'parts' ? (
                t('card.parts', { n: row.content.count })
              ) : (
                <ClaimValue path={row.path} value={row.content.value} />
              )
            }
            visibility={{
              kind: visibilities[row.visibility].kind,
              text: visibilities[row.visibility].word(),
            }}
          />
        ))}
      </FieldList>
      <Envelope view={view} />
    </Stack>
  );
};

/** What travels with every answer, named so that nobody takes it for hidden. */
const Envelope = ({ view }: { readonly view: CardView }) => {
  const { summary, credential } = view;
  const always = { kind: 'always' as const, text: t('card.always') };
  const { issuedAt, notBefore, expiresAt } = credential.validity;
  const rows: readonly (readonly [string, string])[] = [
    [t('card.issuedBy'), summary.issuer.name],
    [t('card.kind'), cardName(summary)],
    ...(issuedAt === null
      ? []
      : [[t('card.issuedOn'), formatDate(toDate(issuedAt), 'long')] as const]),
    ...(notBefore === null
      ? []
      : [[t('card.startsOn'), formatDate(toDate(notBefore), 'long')] as const]),
    [
      t('card.endsOn'),
      expiresAt === null ? t('card.noEnd') : formatDate(toDate(expiresAt), 'long'),
    ],
    ...credential.status.map(
      ({ uri, index }) => [t('card.statusPointer'), `${uri} ${String(index)}`] as const,
    ),
    [t('card.boundKey'), view.keyFingerprint ?? t('card.notBound')],
  ];
  return (
    <Stack gap={2}>
      <SectionTitle size="s">{t('card.envelope')}</SectionTitle>
      <Text size="small" tone="quiet">
        {t('card.envelopeHelp')}
      </Text>
      <FieldList label={t('card.envelope')}>
        {rows.map(([label, value]) => (
          <FieldRow key={label} label={label} value={value} visibility={always} />
        ))}
      </FieldList>
    </Stack>
  );
};
