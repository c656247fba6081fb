import type { Practice } from '../practice';
import { type Session, standingOf } from './session';
import type { ReceivedCard } from './verify-presentation';

const cardMessage = (card: ReceivedCard): Record<string, unknown> => ({
  query: card.query,
  type: card.type,
  issuer: card.issuer,
  status: card.status,
  fields: card.fields.map(({ path, value, isDisclosed }) => ({
    path,
    value,
    disclosed: isDisclosed,
  })),
  disclosed: card.disclosed,
});

/** What became of a session, for the page and for tests. */
export function sessionMessage(practice: Practice, session: Session): Record<string, unknown> {
  const { state, problems } = standingOf(session, practice.now());
  const cards = session.outcome?.cards ?? [];
  return {
    session: session.id,
    scene: session.scene.id,
    state,
    received: cards.map(cardMessage),
    reasons: problems,
    paths: Object.fromEntries(
      cards.map((card) => [card.query, card.fields.map(({ path }) => path)]),
    ),
  };
}
