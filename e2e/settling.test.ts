import { writeFileSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { Girok } from './girok.ts'

const girok = new Girok()
afterAll(() => girok.remove())

test(
  'a file read anew, two codenames judged, and nothing in dispute: on the command line',
  { timeout: 240_000 },
  () => {
    expect(girok.run('new', girok.record).exit).toBe(0)
    writeFileSync(girok.path('told.txt'), 'On 3 May Sorel was shot. On 4 May Sorell was shot as well.\n')
    expect(girok.run('add', girok.path('told.txt')).exit).toBe(0)
    const sheet = [
      'source,quote,kind,act_type,victims,persons,when',
      'told.txt,On 3 May Sorel was shot,act,execution,1,Sorel,2021-05-03',
      'told.txt,On 4 May Sorell was shot as well,act,execution,1,Sorell,2021-05-04',
    ]
    writeFileSync(girok.path('sheet.csv'), `${sheet.join('\n')}\n`)
    expect(girok.run('import', girok.path('sheet.csv'), '--json').exit).toBe(0)
    const minimum = (): number => girok.run('find', '', '--only', '--json').json.minimum.value
    expect(minimum()).toBe(2)

    const judged = girok.run('judge', 'same', 'Sorel', 'Sorell', '--persons', '--why', 'one grave')
    expect(judged).toMatchObject({ exit: 0 })
    expect(minimum()).toBe(1)
    expect(girok.run('judge', 'unclear', 'Sorel', 'Sorell', '--persons', '--why', 'two graves').exit).toBe(0)
    expect(minimum()).toBe(1)
    expect(girok.run('undo').exit).toBe(0)
    expect(minimum()).toBe(1)
    expect(girok.run('judge', 'different', 'Sorel', 'Sorell', '--persons', '--why', 'r').exit).toBe(0)
    expect(minimum()).toBe(2)
    expect(girok.run('judge', 'same', 'Sorel', 'Nobody', '--persons', '--why', 'r').exit).toBe(2)
    expect(girok.run('judge', 'perhaps', 'Sorel', 'Sorell', '--persons', '--why', 'r').exit).toBe(2)

    expect(girok.run('extract', 'told.txt').out).toContain('reads as before')
    expect(girok.run('reanchor', 'told.txt', '--json').json).toMatchObject({ moved: 0, waiting: 0 })
    expect(girok.run('disagreements', '--json').json).toEqual({ waiting: 0, cards: [] })
    expect(girok.run('settle', 'told.txt', '1').exit).toBe(2)
    expect(girok.run('verify').exit).toBe(0)
  },
)
