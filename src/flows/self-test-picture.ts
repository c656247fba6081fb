/** A PNG of 116 by 116 pixels with a code that says "FACET SELF TEST". */
const picture =
  'iVBORw0KGgoAAAANSUhEUgAAAHQAAAB0AQAAAAB84SuKAAAAlElEQVR42uXVQQrEMAxD0X8D3f+WuoEGmwykS7vLppTwNqZxLEoey3zPgIhqW1mJ5N52RuqC2tt+53rXTuQ8zzdxNbIq3v2d+O39ywDdkJVtBxOW7nFCgewconrOfUxtSxjr1Ju6Vn2Sl+48YfnO18CdJ5l/vbFrllNXorVFTUPWTodJO59IcZ1v4s5TzYN3/vT/4wcVZ3sJG/8dwQAAAABJRU5ErkJggg==';

/** A picture file whose one code is known. */
export const selfTestPicture = (): { readonly file: Blob; readonly text: string } => {
  const bytes = Uint8Array.from(atob(picture), (byte) => byte.charCodeAt(0));
  return { file: new Blob([bytes], { type: 'image/png' }), text: 'FACET SELF TEST' };
};
