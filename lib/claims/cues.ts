/**
 * Where a ratio may stand. Three small patterns instead of a grammar: a number with a ratio or
 * percent sign near it, a word that is a ratio, a word that makes a bare number one.
 *
 * `2.5x` `2.5 X` `2.5×` `$2.5\times$` `2.5$\times$` `2.5times` `5-fold` `16\%` `10+%` `7x-9x` `5 percent`
 */
export const NUMBER_CUE =
  /[×%]|\\times|\d[\s~$+\\{}-]{0,4}(?:[x×X%]|times|fold|percent|per cent|pct|\{\\times)/g;
/** `twice` `tenfold` `three times` `doubles` `halved` `half` `one fifth` `an order of magnitude` `factor of 3` `speedup of 2` */
export const WORD_CUE =
  /twice|thrice|fold|times (?:fast|few|less|low|high|more|small|great|quick|short|large|better|cheap|speed|as )|doubl|tripl|quadrupl|hal(?:v|f)|magnitude|factor|speed-?up|by (?:two|three|four|five|ten) times|one[ -](?:third|quarter|fourth|fifth|sixth|eighth|tenth)|a (?:third|quarter|fifth|tenth)|from (?:about |around |~)?\d/gi;
