/** A string, whose brackets do not count, or a bracket. */
const TOKEN = /"(?:[^"\\]|\\.)*"|[[\]{}]/gs;

/** Index just behind the JSON array or object that starts at `start`; -1 where it never closes. */
function endOfJson(text: string, start: number): number {
  let depth = 0;
  TOKEN.lastIndex = start;
  for (let token = TOKEN.exec(text); token !== null; token = TOKEN.exec(text)) {
    if (token[0] === '[' || token[0] === '{') depth += 1;
    else if (token[0] === ']' || token[0] === '}') depth -= 1;
    if (depth === 0) return token.index + 1;
  }
  return -1;
}

/**
 * The JSON array or object that a script assigns to a variable (`var papers = [...];`). Nothing is
 * run. `undefined` where the script does not assign it, or not as JSON.
 */
export function readAssignment(script: string, name: string): unknown {
  const opening = new RegExp(`(?:^|[\\s;,.])${name}\\s*=\\s*(?=[[{])`).exec(script);
  if (opening === null) return undefined;
  const start = opening.index + opening[0].length;
  const end = endOfJson(script, start);
  if (end < 0) return undefined;
  try {
    return JSON.parse(script.slice(start, end));
  } catch {
    return undefined; // An expression, not JSON: there is nothing to read.
  }
}
