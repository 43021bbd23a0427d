import { fileURLToPath } from 'node:url';

/** The data set that comes with the program. */
export const seedFolder = fileURLToPath(new URL('../../seed', import.meta.url));
