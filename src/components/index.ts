/** The components that pages may use: `import { Exercise, Q } from '~/components';` */
export { default as Answer } from './exercise/Answer.astro';
export { default as BibliographyList } from './bibliography/BibliographyList.astro';
export { default as Exercise } from './exercise/Exercise.astro';
export { default as GlossaryList } from './glossary/GlossaryList.astro';
export { default as Incident } from './incident/Incident.astro';
export { default as Changelog } from './changelog/Changelog.astro';
export { default as Home } from './home/Home.astro';
export { default as Chart } from './chart/Chart.astro';
export { default as Arithmetic } from './quantity/Arithmetic.astro';
export { default as Q } from './quantity/Q.astro';
