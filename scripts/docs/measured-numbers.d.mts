export function measuredNumbers(root: string, load: (file: string) => Promise<unknown>): Promise<string>;
