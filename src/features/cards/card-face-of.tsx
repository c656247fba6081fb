import type { CardState } from '../../core/credential/card-state';
import { findPortrait } from '../../core/credential/find-portrait';
import type { EpochSeconds } from '../../core/kernel/time';
import { agoText, toDate } from '../../display/ago';
import { cardName } from '../../display/card-name';
import { ClaimPicture } from '../../display/claim-picture';
import { CardTag } from '../../display/card-tag';
import { valueText } from '../../display/value-text';
import { CardFace } from '../../ui/card-face';
import { inkFor, initialsOf } from '../../ui/ink';
import { formatDate } from '../../words/formats';
import { t } from '../../words/words';
import type { CardView } from '../../ports/cards';

/** The face of a card: who gave it, the two lines worth seeing, its state in words. */
export const CardFaceOf = ({
  view,
  state,
  now,
}: {
  readonly view: CardView;
  readonly state: CardState;
  readonly now: EpochSeconds;
}) => {
  const { summary, credential } = view;
  const portrait = findPortrait(credential);
  return (
    <CardFace
      ink={inkFor(summary.issuerKey)}
      initials={initialsOf(summary.issuer.name)}
      title={cardName(summary)}
      issuer={summary.issuer.name}
      lines={summary.highlights.map(({ path, text }) => valueText(path, text))}
      portrait={
        portrait === null ? undefined : <ClaimPicture value={portrait} role="portrait" size="m" />
      }
      status={<CardTag state={state} now={now} isBrief />}
      statusNote={noteOf(state, credential.validity.expiresAt, now)}
    />
  );
};

const noteOf = (
  state: CardState,
  expiresAt: EpochSeconds | null,
  now: EpochSeconds,
): string | undefined => {
  const checkedAt = 'checkedAt' in state ? state.checkedAt : null;
  const date = expiresAt === null ? null : formatDate(toDate(expiresAt), 'medium');
  if (checkedAt !== null) {
    const time = agoText(checkedAt, now);
    return date === null ? t('card.checkedNoEnd', { time }) : t('card.checkedNote', { time, date });
  }
  return date === null || state.kind === 'ended' ? undefined : t('card.endsNote', { date });
};
