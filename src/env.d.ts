declare namespace App {
  interface Locals {
    /** Ids of the quantities that already have their anchor on the page being rendered. */
    anchoredQuantities?: Set<string>;
  }
}
