/** What is said before the rest of the screen is there. */
export const waiting = {
  en: { loading: 'Opening…', failed: 'This screen could not be loaded. Load the page again.' },
  ko: { loading: '여는 중…', failed: '이 화면을 불러오지 못했습니다. 페이지를 다시 불러오십시오.' },
}
