export { toDocx } from '../../design-doc/to-docx.ts';
