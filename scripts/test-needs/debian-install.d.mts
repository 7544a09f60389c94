export function mayInstall(env?: NodeJS.ProcessEnv, uid?: number): boolean;
export function installDebian(packageName: string, log: (text: string) => void): boolean;
