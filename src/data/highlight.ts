import { createCssVariablesTheme, createHighlighter } from 'shiki';

/** Colours are custom properties, which the style sheet sets for light and dark. */
const theme = createCssVariablesTheme({ variablePrefix: '--astro-code-' });

const highlighter = createHighlighter({ langs: ['rust'], themes: [theme] });

/** Rust as HTML. Without a time limit, since the same code must look the same on a busy machine. */
export async function highlighted(code: string): Promise<string> {
  const { codeToHtml } = await highlighter;
  return codeToHtml(code.replace(/\n$/, ''), {
    lang: 'rust',
    theme,
    tokenizeTimeLimit: 0,
    transformers: [
      {
        pre({ properties }) {
          properties['class'] = 'astro-code css-variables';
          properties['data-language'] = 'rust';
          properties.style = `${String(properties.style)}; overflow-x: auto;`;
        },
      },
    ],
  });
}
