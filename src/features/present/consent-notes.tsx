import type { Arrival } from '../../core/presentation/stages';
import { toggleRow } from '../../core/presentation/toggle';
import { linkability } from '../../core/policy/recognition';
import type { Linkability } from '../../core/policy/recognition';
import { sensitivityOf } from '../../core/policy/sensitivity';
import { HostText } from '../../display/host-text';
import { arrivalOf } from '../../state/request-store';
import { Band } from '../../ui/band';
import { Button } from '../../ui/button';
import { CopyButton } from '../../ui/copy-button';
import { Icon } from '../../ui/icon';
import { Row } from '../../ui/stack';
import { Text } from '../../ui/text';
import { rich } from '../../words/rich';
import { t } from '../../words/words';
import type { WordId } from '../../words/words';
import { leftOut } from './blocked-reason';
import { conflicts } from './conflicts';
import type { Consent } from './consent-model';
import type { ConsentParts } from './consent-parts';
import { setChoice } from './request-actions';
import { requesterName } from './requester-name';

const recognised: Record<Linkability, readonly [title: WordId, help: WordId]> = {
  L0: ['present.link-none', 'present.link-none-help'],
  L1: ['present.link-again', 'present.link-again-help'],
  L2: ['present.link-elsewhere', 'present.link-elsewhere-help'],
  L3: ['present.link-number', 'present.link-number-help'],
};

const arrivals: Record<Arrival, WordId> = {
  camera: 'present.arrived-camera',
  picture: 'present.arrived-camera',
  link: 'present.arrived-link',
  paste: 'present.arrived-paste',
};

/** What stands after the cards: what blocks, what disagrees, who could recognise the person, where the code was. */
export function ConsentNotes({ id, stage, consent }: ConsentParts) {
  const { plan } = stage.review;
  const { verifier } = plan.request;
  const left = leftOut(consent);
  const [title, help] = recognised[highest(consent)];
  const arrival = arrivalOf(id);
  return (
    <>
      {left !== null && (
        <Band
          tone="warn"
          title={t('present.break')}
          actionBelow
          action={
            <Row gap={4} wrap>
              <CopyButton
                text={t('present.message-to-them', {
                  who: requesterName(verifier),
                  field: left.label,
                })}
                label={t('present.copy-message')}
                doneLabel={t('failure.copied')}
                isFlush
              />
              <Button
                variant="quiet"
                isFlush
                onPress={() =>
                  setChoice(id, (choice) =>
                    toggleRow(
                      plan,
                      choice,
                      {
                        queryId: left.chosen.query.id,
                        credentialId: left.chosen.candidate.credentialId,
                        row: left.row,
                      },
                      true,
                    ),
                  )
                }
              >
                {t('present.put-back')}
              </Button>
            </Row>
          }
        >
          {t('present.break-help', { field: left.label })}
        </Band>
      )}
      {conflicts(consent).map(({ label, here, there, isHere, isThere }) => (
        <Band
          key={`${here} ${there} ${label}`}
          tone="unk"
          icon="people"
          title={t('present.conflict')}
        >
          {rich('present.conflict-help', {
            here,
            there,
            label,
            saysHere: <b>{isHere}</b>,
            saysThere: <b>{isThere}</b>,
          })}
        </Band>
      ))}
      {consent.count > 0 && (
        <Band tone="unk" icon="link" title={t(title)}>
          {t(help)}
        </Band>
      )}
      {plan.request.responseMode === 'fragment' && (
        <Band tone="unk" icon="share" title={t('present.by-address')}>
          {t('present.by-address-help')}
        </Band>
      )}
      <Row gap={2} align="start">
        <Icon name="globe" size="s" />
        <Text size="small" tone="quiet">
          {rich(arrivals[arrival], {
            host: <HostText host={verifier.host} isStrong />,
          })}
        </Text>
      </Row>
    </>
  );
}

/** The highest level over all cards of the answer. */
const highest = (consent: Consent): Linkability => {
  const levels = consent.cards.map(({ card, candidate }) => {
    const { credentialId } = candidate;
    const fields = consent.leaving.find((each) => each.credentialId === credentialId)?.fields ?? [];
    const who = requesterName(consent.review.plan.request.verifier);
    const seen = consent.review.seenBy.find((each) => each.credentialId === credentialId);
    return linkability({
      isSingleUse: false,
      seenByOthers: (seen?.names ?? []).filter((name) => name !== who).length,
      hasFixedIdentifier: fields.some((path) => sensitivityOf(path, card.credential.type) === 'A'),
    });
  });
  return levels.toSorted().at(-1) ?? 'L0';
};
