import { pathKey } from '../../core/credential/claim-tree';
import { fieldsOf } from '../../core/credential/fields';
import { shownFields } from '../../core/presentation/shown-fields';
import { inSentence } from '../../display/in-sentence';
import { fieldLabel } from '../../display/field-label';
import { Cover } from '../../ui/cover';
import { ExposureStrip } from '../../ui/exposure-strip';
import { SheetFoot } from '../../ui/sheet';
import { Row, Stack } from '../../ui/stack';
import { Text } from '../../ui/text';
import { formatList } from '../../words/formats';
import { t } from '../../words/words';
import type { ConsentCard } from './consent-model';

const mostNamed = 2;

/** How much of the card leaves, as a strip and in words; and what was not asked for. */
export function CardExposure({ chosen }: { readonly chosen: ConsentCard }) {
  const { card, candidate, pick } = chosen;
  const leaves = new Set(shownFields(candidate, pick.rows).map(pathKey));
  const fields = fieldsOf(card.credential);
  const ticks = fields
    .map(({ path }) => (leaves.has(pathKey(path)) ? ('leaves' as const) : ('hidden' as const)))
    .sort((a, b) => Number(b === 'leaves') - Number(a === 'leaves'));
  const unasked = [
    ...new Set(
      candidate.neverAsked.map((path) => fieldLabel(path.slice(0, 1), card.display.labels)),
    ),
  ];
  const named = unasked
    .slice(0, mostNamed)
    .map((label, index) => (index === 0 ? label : inSentence(label)));
  const rest = unasked.length - named.length;
  return (
    <SheetFoot>
      <Stack gap={2}>
        <Row gap={2}>
          <ExposureStrip ticks={ticks} />
          <Text as="span" size="small" weight="650">
            {t('present.fields-leave', { n: leaves.size, total: fields.length })}
          </Text>
        </Row>
        {unasked.length > 0 && (
          <Row gap={2} align="start">
            <Cover />
            <Text as="span" size="small" tone="quiet">
              {t('present.not-asked', {
                n: unasked.length,
                list: formatList(
                  rest > 0 ? [...named, t('present.more-fields', { n: rest })] : named,
                ),
              })}
            </Text>
          </Row>
        )}
      </Stack>
    </SheetFoot>
  );
}
