/** One line that is written over on a terminal, and lines in a file. */
export function createProgress(stream: NodeJS.WriteStream): { tell(text: string): void; done(): void } {
  const inPlace = stream.isTTY === true;
  return {
    tell: (text) => void stream.write(inPlace ? `\r\u001b[2K${text}` : `${text}\n`),
    done: () => void (inPlace && stream.write("\r\u001b[2K")),
  };
}
