import 'react';

declare module 'react' {
  /** Geometry and hues that a component hands to its stylesheet. */
  interface CSSProperties {
    '--hue'?: number;
    '--second-hue'?: number;
    '--done'?: string;
    '--lane'?: number;
    '--lanes'?: number;
  }
}
