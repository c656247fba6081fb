import { epochSeconds } from '../../core/kernel/time';
import { agoText } from '../../display/ago';
import { healthOutcomes, type HealthFinding, type HealthOutcome } from '../../flows/health-codes';
import { usePorts } from '../../state/ports';
import { FindingRow } from '../../ui/finding-row';
import { Sheet } from '../../ui/sheet';
import { StatusTag, type StatusShape } from '../../ui/status-tag';
import { t } from '../../words/words';
import { lineTitle } from './line-titles';
import { findingWords } from './messages';

const shapes: Record<HealthOutcome, StatusShape> = {
  good: 'valid',
  attention: 'attention',
  bad: 'broken',
  unknown: 'unknown',
};

/** One line for each part of the wallet: its name, how it stands, and a sentence. */
export const FindingList = ({ findings }: { readonly findings: readonly HealthFinding[] }) => {
  const now = usePorts().clock.now();
  return (
    <Sheet>
      <ul aria-label={t('health.list')}>
        {findings.map(({ code, facts }) => {
          const outcome = healthOutcomes[code];
          const ago = 'at' in facts ? agoText(epochSeconds(Number(facts['at'])), now) : '';
          return (
            <FindingRow
              key={code}
              title={t(lineTitle(code))}
              tag={
                <StatusTag shape={shapes[outcome]} isSmall>
                  {t(`health.outcome.${outcome}`)}
                </StatusTag>
              }
            >
              {t(findingWords[code], { ...facts, ago })}
            </FindingRow>
          );
        })}
      </ul>
    </Sheet>
  );
};
