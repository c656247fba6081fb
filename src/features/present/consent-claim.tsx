import { useState } from 'react';
import { toggleRow } from '../../core/presentation/toggle';
import { valueKind } from '../../core/credential/value-kind';
import { needsOwnTick } from '../../core/policy/sensitivity';
import { ClaimValue } from '../../display/claim-value';
import { announce } from '../../ui/announcer';
import { ClaimRow } from '../../ui/claim-row';
import { Tag } from '../../ui/tag';
import { t } from '../../words/words';
import { claimNotes } from './claim-notes';
import type { ConsentCard, ReviewingStage } from './consent-model';
import type { ConsentRow } from './consent-rows';
import { setChoice } from './request-actions';

interface ConsentClaimProps {
  readonly id: string;
  readonly stage: ReviewingStage;
  readonly chosen: ConsentCard;
  readonly row: ConsentRow;
}

/** One field or container: on marker when it leaves; a needed one is locked until the lock is pressed. */
export function ConsentClaim({ id, stage, chosen, row }: ConsentClaimProps) {
  const [isUnlocked, setUnlocked] = useState(false);
  const { tier } = stage.review.plan.request.verifier;
  const { need, sensitivity } = row.row;
  const isAlways = need === 'always';
  // What was ticked by hand is taken back by hand: only what came ticked carries a lock.
  const cameOn = tier === 'confirmed' && !needsOwnTick(sensitivity);
  const isLocked = row.isOn && (isAlways || (need === 'needed' && cameOn && !isUnlocked));
  const isPicture = valueKind(row.path, row.value, row.siblings).kind === 'portrait';
  const at = {
    queryId: chosen.query.id,
    credentialId: chosen.candidate.credentialId,
    row: row.row.key,
  };
  const unlock = () => {
    announce(t(isAlways ? 'present.always-explained' : 'present.lock-explained'));
    if (!isAlways) setUnlocked(true);
  };
  return (
    <ClaimRow
      name={t(
        isAlways
          ? 'present.claim-always'
          : need === 'needed'
            ? 'present.claim-needed'
            : 'present.claim-optional',
        { label: row.label },
      )}
      label={row.label}
      value={
        <ClaimValue
          path={row.path}
          value={row.value}
          siblings={row.siblings}
          isStill
          isRevealed={row.isOn}
        />
      }
      isOn={row.isOn}
      isLocked={isLocked}
      isMarked={!isPicture}
      onUnlock={unlock}
      onToggle={(isOn) => setChoice(id, (choice) => toggleRow(stage.review.plan, choice, at, isOn))}
      notes={claimNotes(row, chosen, stage.review, isUnlocked)}
      trailing={
        sensitivity !== null && tier !== 'confirmed' ? (
          <Tag tone="warn" icon="tri" isSmall>
            {t('present.sensitive')}
          </Tag>
        ) : undefined
      }
    />
  );
}
