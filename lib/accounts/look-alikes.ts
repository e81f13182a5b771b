/**
 * Letters that pass for others, each with the one it is folded into. The first two lists lend Latin shapes, the third those of
 * Han characters: a katakana ロ among characters is read as 口. All are small letters: case is folded before.
 */
const CYRILLIC = 'аa вb еe ёe кk мm нh оo рp сc тt уy хx ѕs іl їl јj ԁd ԛq ԝw ьb зe һh'
const GREEK = 'αa βb γy εe ζz ηn ιl κk μm νv οo ρp τt υu χx ωw ϲc'
const KANA = 'ロ口 ト卜 エ工 カ力 ニ二 タ夕 ハ八 ー一 チ千 へヘ べベ ぺペ オ才 ム厶 ヒ匕 メ乂'

const pairs = `${CYRILLIC} ${GREEK} ${KANA}`.split(' ').map((pair): [string, string] => {
  const [from = '', to = ''] = Array.from(pair)
  return [from, to]
})

/** What stands for each letter that passes for another. */
export const LOOK_ALIKES: ReadonlyMap<string, string> = new Map([
  ...pairs,
  ['0', 'o'],
  ['1', 'l'],
  ['i', 'l'],
  ['|', 'l'],
  ['ı', 'l'],
])
