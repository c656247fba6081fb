import type { OfferStage } from '../../state/offer-store';
import { Steps } from '../../ui/steps';
import type { Step } from '../../ui/steps';
import type { WordId } from '../../words/words';
import { t } from '../../words/words';

const order = ['read', 'issuer', 'code', 'receive', 'review', 'saved'] as const;
type StepId = (typeof order)[number];

const labels: Record<StepId, WordId> = {
  read: 'receive.step-read',
  issuer: 'receive.step-issuer',
  code: 'receive.step-code',
  receive: 'receive.step-receive',
  review: 'receive.step-review',
  saved: 'receive.step-saved',
};

const stateLabels: Record<Step['state'], WordId> = {
  done: 'receive.step-done',
  now: 'receive.step-now',
  todo: 'receive.step-todo',
  failed: 'receive.step-failed',
};

const collectNotes: Record<'token' | 'key' | 'credential' | 'check', WordId> = {
  token: 'receive.collect-token',
  key: 'receive.collect-key',
  credential: 'receive.collect-credential',
  check: 'receive.collect-check',
};

/** Which step the person is at. */
const stepOf = (stage: OfferStage): StepId => {
  switch (stage.at) {
    case 'announced':
    case 'fetching':
      return 'read';
    case 'elsewhere':
    case 'checking-issuer':
      return 'issuer';
    case 'ready':
      return stage.review.txCode === null ? 'issuer' : 'code';
    case 'collecting':
    case 'waiting':
    case 'resuming':
      return 'receive';
    case 'reviewing':
    case 'saving':
      return 'review';
    case 'saved':
      return 'saved';
    case 'declined':
      return 'review';
    case 'failed':
      return stage.step === 'save' ? 'review' : stage.step;
  }
};

/** The way from the offer to the saved card; the code is a step only where one is asked for. */
export function OfferSteps({ stage }: { readonly stage: OfferStage }) {
  const now = stepOf(stage);
  const hasCode = 'review' in stage && stage.review.txCode !== null;
  const shown = order.filter((id) => id !== 'code' || hasCode);
  const place = shown.indexOf(now);
  const steps = shown.map((id, index): Step => {
    const state =
      index < place ? 'done' : index > place ? 'todo' : stage.at === 'failed' ? 'failed' : 'now';
    return {
      id,
      label: t(labels[id]),
      state,
      stateLabel: t(stateLabels[state]),
      note: state === 'now' ? noteOf(stage) : undefined,
    };
  });
  return <Steps label={t('receive.steps')} steps={steps} />;
}

const noteOf = (stage: OfferStage): string | undefined => {
  if (stage.at === 'collecting') return t(collectNotes[stage.step]);
  if (stage.at === 'fetching' || stage.at === 'checking-issuer') return stage.host;
  return undefined;
};
