/** The functions of distributions, as a script of its own for the pages whose formulas call them. */
export { distributions } from '../../estimates/distributions.ts';
