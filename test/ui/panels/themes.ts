/** The variables of four of VS Code's own themes that the panels read, and the class that VS Code sets on the body. */
export interface Theme {
  readonly name: string;
  readonly bodyClass: string;
  readonly variables: Readonly<Record<string, string>>;
}

const FONTS = {
  'font-family': 'system-ui, "DejaVu Sans", sans-serif',
  'font-size': '13px',
  'editor-font-family': '"DejaVu Sans Mono", monospace',
};

export const THEMES = {
  light: {
    name: 'light',
    bodyClass: 'vscode-light',
    variables: {
      ...FONTS,
      foreground: '#3b3b3b',
      descriptionForeground: '#3b3b3b',
      'editor-background': '#ffffff',
      'button-background': '#005fb8',
      'button-foreground': '#ffffff',
      'button-hoverBackground': '#0258a8',
      'button-border': '#0000001a',
      'button-secondaryBackground': '#e5e5e5',
      'button-secondaryForeground': '#3b3b3b',
      'button-secondaryHoverBackground': '#cccccc',
      'textLink-foreground': '#005fb8',
      focusBorder: '#005fb8',
      errorForeground: '#f85149',
      'charts-blue': '#1a85ff',
      'charts-orange': '#d18616',
      'charts-green': '#388a34',
      'charts-yellow': '#bf8803',
      'list-hoverBackground': '#f2f2f2',
    },
  },
  dark: {
    name: 'dark',
    bodyClass: 'vscode-dark',
    variables: {
      ...FONTS,
      foreground: '#cccccc',
      descriptionForeground: '#9d9d9d',
      'editor-background': '#1f1f1f',
      'button-background': '#0078d4',
      'button-foreground': '#ffffff',
      'button-hoverBackground': '#026ec1',
      'button-border': '#ffffff12',
      'button-secondaryBackground': '#313131',
      'button-secondaryForeground': '#cccccc',
      'button-secondaryHoverBackground': '#3c3c3c',
      'textLink-foreground': '#4daafc',
      focusBorder: '#0078d4',
      errorForeground: '#f85149',
      'charts-blue': '#3794ff',
      'charts-orange': '#d18616',
      'charts-green': '#89d185',
      'charts-yellow': '#cca700',
      'list-hoverBackground': '#2a2d2e',
    },
  },
  contrast: {
    name: 'high-contrast',
    bodyClass: 'vscode-high-contrast',
    variables: {
      ...FONTS,
      foreground: '#ffffff',
      descriptionForeground: '#ffffffb3',
      'editor-background': '#000000',
      'button-background': '#000000',
      'button-foreground': '#ffffff',
      'button-border': '#6fc3df',
      'button-secondaryForeground': '#ffffff',
      'textLink-foreground': '#21a6ff',
      contrastBorder: '#6fc3df',
      focusBorder: '#f38518',
      errorForeground: '#f48771',
      'charts-blue': '#3794ff',
      'charts-orange': '#d18616',
      'charts-green': '#89d185',
      'charts-yellow': '#ffcc00',
    },
  },
} as const satisfies Readonly<Record<string, Theme>>;
