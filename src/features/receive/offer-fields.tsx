import type { ClaimNode } from '../../core/credential/claim-tree';
import { pathKey } from '../../core/credential/claim-tree';
import { valueKind } from '../../core/credential/value-kind';
import { ClaimValue } from '../../display/claim-value';
import { fieldLabel } from '../../display/field-label';
import { isJsonObject } from '../../core/kernel/json';
import type { JsonObject } from '../../core/kernel/json';
import type { CardView } from '../../ports/cards';
import { FieldList, FieldRow } from '../../ui/field-row';
import { t } from '../../words/words';

/** Every field of the card with its value, parts under their whole. */
export function OfferFields({ view }: { readonly view: CardView }) {
  return (
    <FieldList label={t('receive.you-will-get')}>
      {view.credential.claims.map((node) => (
        <OfferField
          key={pathKey(node.path)}
          node={node}
          view={view}
          siblings={view.credential.content}
        />
      ))}
    </FieldList>
  );
}

interface OfferFieldProps {
  readonly node: ClaimNode;
  readonly view: CardView;
  /** What it stands in: an amount is shown with the currency beside it. */
  readonly siblings: JsonObject | undefined;
}

function OfferField({ node, view, siblings }: OfferFieldProps) {
  const own = isJsonObject(node.value) ? node.value : undefined;
  const hasParts = isShownByParts(node);
  return (
    <FieldRow
      label={fieldLabel(node.path, view.display.labels)}
      value={
        hasParts ? (
          t('value.parts', { n: node.children.length })
        ) : (
          <ClaimValue path={node.path} value={node.value} siblings={siblings} />
        )
      }
      isQuiet={hasParts}
      visibility={
        node.visibility === 'always' && !hasParts
          ? { kind: 'always', text: t('receive.always') }
          : undefined
      }
    >
      {hasParts
        ? node.children.map((child) => (
            <OfferField key={pathKey(child.path)} node={child} view={view} siblings={own} />
          ))
        : undefined}
    </FieldRow>
  );
}

/** A list is one value unless something in it can stay hidden by itself; an amount with its currency always is. */
const isShownByParts = (node: ClaimNode): boolean => {
  const { kind } = valueKind(node.path, node.value);
  return kind === 'object' || (kind === 'list' && node.children.some(hasOwnDisclosure));
};

const hasOwnDisclosure = (node: ClaimNode): boolean =>
  node.disclosure !== null || node.children.some(hasOwnDisclosure);
