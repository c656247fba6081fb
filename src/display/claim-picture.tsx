import type { ValueKind } from '../core/credential/value-kind';
import type { PictureFailure } from '../ports/pictures';
import { usePicture } from '../state/use-picture';
import { Portrait } from '../ui/portrait';
import { t } from '../words/words';
import type { WordId } from '../words/words';

type Role = Extract<ValueKind, { kind: 'portrait' }>['role'];

const names: Record<Role, WordId> = {
  portrait: 'value.portrait-alt',
  signature: 'value.signature-alt',
  picture: 'value.picture',
};

/** Why a picture is not shown. */
const reasons: Record<PictureFailure['code'], WordId> = {
  'picture/not-shown': 'value.not-shown',
  'picture/too-large': 'value.many-pixels',
};

interface ClaimPictureProps {
  /** The `data:` address as the card holds it; never drawn as it is. */
  readonly value: string;
  readonly role: Role;
  readonly size?: 's' | 'm' | 'l' | undefined;
}

/** A picture of a card. Until it was decoded and encoded again here, a face stands in its place; words do where it can't be shown. */
export function ClaimPicture({ value, role, size }: ClaimPictureProps) {
  const drawn = usePicture(value);
  return (
    <Portrait
      src={drawn.at === 'shown' ? drawn.address : undefined}
      size={size}
      alt={t(names[role])}
      // A face has no room for a reason; the field below it says it.
      instead={
        drawn.at === 'refused'
          ? t(size === undefined ? reasons[drawn.code] : 'value.not-shown')
          : undefined
      }
    />
  );
}
