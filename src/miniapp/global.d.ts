/** Address of the server, set when the mini-program is built (API_BASE); empty on H5, where page and API share one origin. */
declare const API_BASE: string

declare module '*.css'
