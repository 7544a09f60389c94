export interface ChannelNames {
  readonly signals: string;
  readonly publicationsPrefix: string;
  publications(channel: string): string;
  probe(index: number): string;
  /** -1 where it is none of this instance's. */
  probeOf(name: string): number;
}

/** What a deployment, and in it each instance, calls its channels in Redis. */
export function channelNames(prefix: string, self: string): ChannelNames {
  const publicationsPrefix = `${prefix}:log:`;
  const probePrefix = `${prefix}:probe:${self}:`;
  return {
    signals: `${prefix}:signals`,
    publicationsPrefix,
    publications: (channel) => publicationsPrefix + channel,
    probe: (index) => probePrefix + index,
    probeOf: (name) => (name.startsWith(probePrefix) ? Number(name.slice(probePrefix.length)) : -1),
  };
}
