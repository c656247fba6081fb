/** The platform's own code reader, where there is one (Shape Detection API); not in the DOM typings yet. */
export interface PlatformDetector {
  detect(picture: ImageBitmap): Promise<
    readonly {
      readonly rawValue: string;
      /** In pixels of the picture. */
      readonly cornerPoints: readonly { readonly x: number; readonly y: number }[];
    }[]
  >;
}

interface DetectorClass {
  new (options: { readonly formats: readonly string[] }): PlatformDetector;
  getSupportedFormats(): Promise<readonly string[]>;
}

/** The platform's detector for QR codes, or null: absent on Linux, in Firefox and in WebKit's web views. */
export const findPlatformDetector = async (scope: object): Promise<PlatformDetector | null> => {
  const found = (scope as { readonly BarcodeDetector?: DetectorClass }).BarcodeDetector;
  if (found === undefined) return null;
  const formats = await found.getSupportedFormats().catch((): readonly string[] => []);
  return formats.includes('qr_code') ? new found({ formats: ['qr_code'] }) : null;
};
