import type { FetchedRequest } from '../../core/presentation/stages';

/** A request under review: its bytes as fetched, so that everything can be worked out again from them. */
export interface HeldRequest {
  readonly request: FetchedRequest;
}
