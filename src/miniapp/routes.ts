export const ROUTES = {
  home: 'pages/home/home',
} as const
