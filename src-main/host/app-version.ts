import packageJson from '../../package.json' with { type: 'json' };

/** Version of the program, as people see it. */
export const APP_VERSION: string = packageJson.version;
