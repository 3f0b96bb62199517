/**
 * The code by which WXT starts an unlisted script, without its logging of crashes (which production
 * builds leave empty) and its plug-ins (there are none): 0.2 kB gzip of each script in a page.
 */
export const bareStart = (code: string): string => {
  const definition = /^import definition from (?:"[^"]+"|'[^']+');?$/m.exec(code)?.[0];
  if (!definition) throw new Error('WXT starts unlisted scripts in another way than before.');
  return `${definition}\ndefinition.main();\n`;
};

/** Vite plugin that starts unlisted scripts by `bareStart`. */
export const bareScripts = () => ({
  name: 'skimlight-bare-scripts',
  transform: (code: string, id: string) =>
    id.includes('virtual:wxt-unlisted-script-entrypoint') ? bareStart(code) : undefined,
});
