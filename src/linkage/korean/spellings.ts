/**
 * How the sounds of Korean names are spelled in Latin letters: by Revised Romanization, McCune–Reischauer (without its
 * marks), the North, and by habit. Letters are folded: lower case, no diacritics, no apostrophes. The number says how
 * often in a hundred, roughly and by judgement: a prior to be learned from, and 3 or less is a spelling that
 * nobody would call usual. Sums aren't 100: what is left is whatever people think of.
 */
export type Spellings = Readonly<Record<string, number>>

export const onsetSpellings: Readonly<Record<string, Spellings>> = {
  ㄱ: { g: 45, k: 50, kh: 2, gh: 2, c: 1 },
  ㄲ: { kk: 60, gg: 15, k: 15, g: 10 },
  ㄴ: { n: 100 },
  ㄷ: { d: 65, t: 34, th: 1 },
  ㄸ: { tt: 50, dd: 30, t: 10, d: 10 },
  ㄹ: { r: 70, l: 25, rh: 2 },
  ㅁ: { m: 100 },
  ㅂ: { b: 65, p: 34, v: 1 },
  ㅃ: { pp: 50, bb: 30, p: 10, b: 10 },
  ㅅ: { s: 92, sh: 8 },
  ㅆ: { ss: 60, s: 40 },
  ㅇ: { '': 100 },
  ㅈ: { j: 70, ch: 25, z: 3, zh: 1, dj: 1 },
  ㅉ: { jj: 40, tch: 20, ch: 20, j: 20 },
  ㅊ: { ch: 95, tch: 2, c: 1, ts: 1 },
  ㅋ: { k: 85, kh: 10, c: 5 },
  ㅌ: { t: 88, th: 12 },
  ㅍ: { p: 88, ph: 11, f: 1 },
  ㅎ: { h: 98, wh: 2 },
}

export const vowelSpellings: Readonly<Record<string, Spellings>> = {
  ㅏ: { a: 96, ah: 3, ar: 1 },
  ㅐ: { ae: 80, ai: 8, e: 5, ay: 3, a: 2, eh: 1, ea: 1 },
  ㅑ: { ya: 95, ia: 3, yah: 1 },
  ㅒ: { yae: 80, ye: 15, ya: 3 },
  ㅓ: { eo: 45, u: 22, o: 25, uh: 2, ou: 2, eu: 1, er: 1, ur: 1, e: 1, eoh: 1, oe: 1, au: 1, eou: 1 },
  ㅔ: { e: 88, ae: 5, eh: 2, ei: 2, ay: 1, ey: 1 },
  ㅕ: { yeo: 40, yo: 22, you: 14, yu: 18, yuh: 1, ye: 1, yeou: 1, io: 1, yoe: 1, yeu: 1 },
  ㅖ: { ye: 80, ae: 4, yae: 4, e: 4, yeh: 2, ie: 2, ey: 1, ay: 1, ai: 1 },
  ㅗ: { o: 92, oh: 4, ou: 1, oo: 1, oe: 1, au: 1, ow: 1 },
  ㅘ: { wa: 93, oa: 4, ua: 2, wah: 1, a: 1 },
  ㅙ: { wae: 85, oae: 5, wai: 4, we: 4, ue: 1 },
  ㅚ: { oe: 55, oi: 22, we: 12, wae: 4, oy: 2, oei: 1, ui: 1, uey: 1 },
  ㅛ: { yo: 88, yoh: 3, you: 5, io: 1, yeo: 1 },
  ㅜ: { u: 55, oo: 36, ou: 4, uh: 1, wu: 1, ue: 1, o: 1 },
  ㅝ: { wo: 60, weo: 26, wu: 3, uo: 3, ou: 1, woe: 1 },
  ㅞ: { we: 80, ue: 8, wae: 6 },
  ㅟ: { wi: 75, ui: 12, wee: 6, uee: 1, we: 1, hwi: 1 },
  ㅠ: { yu: 68, yoo: 18, you: 6, iu: 2, u: 2, ew: 1, yuh: 1, yeu: 1 },
  ㅡ: { eu: 62, u: 26, e: 3, o: 2, oo: 2, ue: 1, eui: 1 },
  ㅢ: { ui: 35, ee: 22, eui: 16, i: 16, yi: 3, ey: 1, ie: 1, y: 1, uy: 1, eei: 1, hi: 1 },
  ㅣ: { i: 66, ee: 26, yi: 2, y: 1, ie: 1, ih: 1, e: 1, ea: 1, ey: 1 },
}

/** Where no consonant stands before the vowel, habit writes one. */
export const openVowelSpellings: Readonly<Record<string, Spellings>> = {
  ㅜ: { woo: 36, wu: 4, wou: 1 },
  ㅡ: { weu: 1 },
  ㅣ: { yi: 6, yee: 1, lee: 1 },
  ㅠ: { yew: 1 },
}

export const codaSpellings: Readonly<Record<string, Spellings>> = {
  '-': { '': 99, h: 1 },
  ㄱ: { k: 76, g: 20, c: 2, ck: 1 },
  ㄲ: { k: 80, kk: 10, g: 10 },
  ㄳ: { k: 80, ks: 20 },
  ㄴ: { n: 97, ne: 1, nn: 1 },
  ㄵ: { n: 90, nj: 10 },
  ㄶ: { n: 90, nh: 10 },
  ㄷ: { t: 70, d: 30 },
  ㄹ: { l: 87, r: 10, ll: 1, le: 1, rl: 1 },
  ㄺ: { k: 50, lk: 20, g: 10, l: 10, rk: 5, lg: 5 },
  ㄻ: { m: 80, lm: 20 },
  ㄼ: { l: 60, p: 20, b: 10, lb: 10 },
  ㄽ: { l: 100 },
  ㄾ: { l: 100 },
  ㄿ: { p: 60, l: 20, lp: 20 },
  ㅀ: { l: 90, lh: 10 },
  ㅁ: { m: 98, mm: 1, me: 1 },
  ㅂ: { p: 62, b: 37, pp: 1 },
  ㅄ: { p: 70, b: 20, ps: 10 },
  ㅅ: { t: 55, s: 40, d: 3, sh: 2 },
  ㅆ: { t: 55, s: 30, ss: 15 },
  ㅇ: { ng: 99, g: 0.1 },
  ㅈ: { t: 60, j: 30, d: 10 },
  ㅊ: { t: 60, ch: 40 },
  ㅋ: { k: 100 },
  ㅌ: { t: 100 },
  ㅍ: { p: 100 },
  ㅎ: { h: 50, t: 30, '': 20 },
}

/**
 * What a coda and the next onset become where they meet, in systems that write what is heard (혁룡 Hyongnyong, 신렬
 * Sillyol, 갑룡 Kamnyong). Keys: coda and onset.
 */
export const meetings: Readonly<Record<string, readonly (readonly [coda: string, onset: string])[]>> = {
  ㄱㄴ: [['ng', 'n']],
  ㄱㅁ: [['ng', 'm']],
  ㄱㄹ: [
    ['ng', 'n'],
    ['ng', 'r'],
  ],
  ㄱㅎ: [['k', '']],
  ㅂㄴ: [['m', 'n']],
  ㅂㅁ: [['m', 'm']],
  ㅂㄹ: [['m', 'n']],
  ㅂㅎ: [['p', '']],
  ㅅㅁ: [['n', 'm']],
  ㅁㄹ: [['m', 'n']],
  ㅇㄹ: [['ng', 'n']],
  ㄴㄹ: [
    ['l', 'l'],
    ['n', 'n'],
  ],
  ㄹㄴ: [['l', 'l']],
  ㄹㅎ: [['r', '']],
  ㄴㄱ: [['n', 'g']],
}
