const known: Readonly<Record<string, 'F' | 'M'>> = {
  ...{ f: 'F', female: 'F', woman: 'F', girl: 'F', w: 'F', 여: 'F', 여자: 'F', 여성: 'F', 녀: 'F', 女: 'F' },
  ...{ m: 'M', male: 'M', man: 'M', boy: 'M', 남: 'M', 남자: 'M', 남성: 'M', 男: 'M' },
}

/** `F` or `M` where a folded text says so, in English or Korean; else the text itself. */
export const sexOf = (text: string): string => known[text] ?? text
