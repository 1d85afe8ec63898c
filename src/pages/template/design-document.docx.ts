import type { APIRoute } from 'astro';
import { documentTemplate } from '../../design-doc/builder-template.ts';
import { blankDocx, docxType } from '../../design-doc/to-docx.ts';

/** The blank document as a Word file, with the guiding questions under each heading. */
export const GET: APIRoute = async () => new Response(await blankDocx(documentTemplate()), { headers: { 'Content-Type': docxType } });
