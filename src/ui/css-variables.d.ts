import 'react';

declare module 'react' {
  interface CSSProperties {
    /** Nesting depth of a field row. */
    '--level'?: number;
    /** Edge of a drawn code, in CSS pixels with unit. */
  }
}
