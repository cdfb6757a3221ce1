import { config } from 'zod';

/*
 * Imported before anything else: zod otherwise tries `new Function` once, which the content security
 * policy refuses and reports.
 */
config({ jitless: true });
