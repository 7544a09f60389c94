/** In place of `src/transport/routes/register.ts`: nobody here asks by HTTP. */
export function registerRoutes(): void {}
