import type { Failure, Result } from '../core/kernel/result';

/**
 * - `picture/not-shown`: not PNG, JPEG or WebP, or its bytes do not decode
 * - `picture/too-large`: says of itself that it has more than 4 megapixels; never decoded
 */
export type PictureFailure = Failure<'picture/not-shown' | 'picture/too-large'>;

/** Other people's images, decoded and encoded again in `pixels.worker` before the page draws them. */
export interface Pictures {
  /**
   * @param dataAddress a base64 `data:` address that `valueKind` called a portrait
   * @returns an object address good until `forget`
   */
  redraw(dataAddress: string): Promise<Result<string, PictureFailure>>;
  /** Ends every address given out; called at each lock. */
  forget(): void;
}
