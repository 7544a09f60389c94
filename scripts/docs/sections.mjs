/** A page with its generated sections brought up to date: what stands between `<!-- made: name -->` and `<!-- end -->`. */
export function withSections(page, sections) {
  return Object.entries(sections).reduce((text, [name, body]) => {
    const begin = `<!-- made: ${name} -->`;
    const from = text.indexOf(begin);
    const to = text.indexOf("<!-- end -->", from);
    // A page without the place for it is out of date for ever, until somebody gives it one.
    if (from === -1 || to === -1) return `${text}\n${begin}\n<!-- end -->\n`;
    return `${text.slice(0, from + begin.length)}\n\n${body}\n\n${text.slice(to)}`;
  }, page);
}
