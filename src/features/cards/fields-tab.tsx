import { exposure } from '../../core/credential/fields';
import { pathKey, type ClaimNode, type Visibility } from '../../core/credential/claim-tree';
import type { CardDisplay } from '../../core/credential/display';
import { toDate } from '../../display/ago';
import { ClaimValue } from '../../display/claim-value';
import { cardName } from '../../display/card-name';
import { fieldLabel } from '../../display/field-label';
import { ExposureStrip } from '../../ui/exposure-strip';
import { FieldList, FieldRow } from '../../ui/field-row';
import { Sheet } from '../../ui/sheet';
import { Row, Stack } from '../../ui/stack';
import { SectionTitle, Text } from '../../ui/text';
import { formatDate } from '../../words/formats';
import { t } from '../../words/words';
import { isJsonObject, type JsonObject } from '../../core/kernel/json';
import type { CardView } from '../../ports/cards';
import { hasParts } from './has-parts';

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
      <Sheet>
        <FieldList label={t('card.fieldList')}>
          {credential.claims.map((node) => (
            <Field
              key={pathKey(node.path)}
              node={node}
              labels={display.labels}
              siblings={credential.content}
            />
          ))}
        </FieldList>
      </Sheet>
      <Envelope view={view} />
    </Stack>
  );
};

interface FieldProps {
  readonly node: ClaimNode;
  readonly labels: CardDisplay['labels'];
  /** What it stands in: an amount is shown with the currency beside it. */
  readonly siblings: JsonObject | undefined;
}

/** One field, or a container with its parts below it. */
const Field = ({ node, labels, siblings }: FieldProps) => {
  const own = isJsonObject(node.value) ? node.value : undefined;
  const isContainer = hasParts(node);
  const visibility = visibilities[isContainer && hasOwnChoices(node) ? 'partial' : node.visibility];
  return (
    <FieldRow
      label={fieldLabel(node.path, labels)}
      isQuiet={isContainer}
      value={
        isContainer ? (
          t('card.parts', { n: node.children.length })
        ) : (
          <ClaimValue path={node.path} value={node.value} siblings={siblings} />
        )
      }
      visibility={{ kind: visibility.kind, text: visibility.word() }}
    >
      {isContainer
        ? node.children.map((child) => (
            <Field key={pathKey(child.path)} node={child} labels={labels} siblings={own} />
          ))
        : undefined}
    </FieldRow>
  );
};

const hasOwnChoices = ({ children }: ClaimNode): boolean =>
  children.some((child) => child.disclosure !== null);

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
      <Sheet>
        <FieldList label={t('card.envelope')}>
          {rows.map(([label, value]) => (
            <FieldRow key={label} label={label} value={value} visibility={always} />
          ))}
        </FieldList>
      </Sheet>
    </Stack>
  );
};
