declare namespace App {
  interface Locals {
    /** Ids of the quantities that already have their anchor on the page being rendered. */
    anchoredQuantities?: Set<string>;
    /** Ids of the inputs that a calculator of the page being rendered shows. */
    embeddedInputs?: Set<string>;
  }
}

/** The address of a script that is loaded on demand; see src/integrations/lazy-scripts.ts. */
declare module 'lazy:*' {
  const url: string;
  export default url;
}
