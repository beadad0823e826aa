import { fireEvent, render, screen } from '@testing-library/react'
import { ContactCard } from '../../../src/miniapp/components/contact-card'
import { Screen } from '../../../src/miniapp/components/screen'
import { TextSizeSwitch } from '../../../src/miniapp/components/text-size-switch'
import { TopicFilter } from '../../../src/miniapp/components/topic-filter'
import { VillageChooser } from '../../../src/miniapp/components/village-chooser'
import { findVillages, groupByTownship } from '../../../src/miniapp/stores/division-search'
import { buildDivisions } from '../support/build-divisions'

const divisions = buildDivisions()
const showChooser = (chosenCode: string | null, onChoose = jest.fn()) =>
  render(<VillageChooser groups={groupByTownship(divisions)} find={(text) => findVillages(divisions, text)} chosenCode={chosenCode} onChoose={onChoose} />)

describe('choosing a village', () => {
  test('by opening its township', () => {
    const onChoose = jest.fn()
    showChooser(null, onChoose)
    expect(screen.queryByText('淮滨村')).toBeNull()
    const township = screen.getByRole('button', { name: /山王镇/ })
    fireEvent.click(township)
    expect(township.getAttribute('aria-expanded')).toBe('true')
    fireEvent.click(screen.getByRole('button', { name: '淮滨村' }))
    expect(onChoose.mock.calls).toEqual([['340405121206']])
  })

  test('by the first letters of its pinyin', () => {
    showChooser(null)
    fireEvent.change(screen.getByRole('textbox', { name: '村名或拼音首字母' }), { target: { value: 'hbc' } })
    expect(screen.getByRole('status').textContent).toBe('淮滨村山王镇')
  })

  test('a name that is none of ours says what to do', () => {
    showChooser(null)
    fireEvent.change(screen.getByRole('textbox'), { target: { value: '外地村' } })
    expect(screen.getByRole('status').textContent).toBe('没有找到“外地村”。请换个写法，或清空后按镇街选择。')
  })

  test('the village chosen before is shown as such', () => {
    showChooser('340405121206')
    expect(screen.getByRole('button', { name: /淮滨村/ }).textContent).toBe('淮滨村现在选的')
  })
})

describe('other choices', () => {
  test('the text size says which one is chosen', () => {
    const onChoose = jest.fn()
    render(<TextSizeSwitch textSize="large" onChoose={onChoose} />)
    expect(screen.getAllByRole('radio').map((radio) => [radio.textContent, radio.getAttribute('aria-checked')])).toEqual([['标准', 'false'], ['大', 'true'], ['特大', 'false'], ['超大', 'false']])
    fireEvent.click(screen.getByRole('radio', { name: '超大' }))
    expect(onChoose.mock.calls).toEqual([['largest']])
  })

  test('a topic can be chosen and left again', () => {
    const onChoose = jest.fn()
    render(<TopicFilter topics={[{ code: 'safety', name: '安全与防汛' }]} chosen="safety" onChoose={onChoose} />)
    fireEvent.click(screen.getByRole('radio', { name: '全部' }))
    fireEvent.click(screen.getByRole('radio', { name: '安全与防汛' }))
    expect(onChoose.mock.calls).toEqual([[null], ['safety']])
  })

  test('the call button says whom it calls', () => {
    const onDial = jest.fn()
    render(<ContactCard purpose="问这份名单" office="淮滨村村民委员会" phone="0554-0000001" onDial={onDial} />)
    fireEvent.click(screen.getByRole('button', { name: '给淮滨村村民委员会打电话，0554-0000001' }))
    expect(onDial.mock.calls).toEqual([['0554-0000001']])
  })
})

describe('the frame of a page', () => {
  test('says that entries are made up when they are', () => {
    const { rerender } = render(<Screen title="公告" textSize="standard" demonstration>内容</Screen>)
    expect(screen.getByText('演示数据，不是真实信息')).toBeTruthy()
    rerender(<Screen title="公告" textSize="standard" demonstration={false}>内容</Screen>)
    expect(screen.queryByText('演示数据，不是真实信息')).toBeNull()
  })

  test('carries the text size, the main part and the way back', () => {
    const onBack = jest.fn()
    const { container } = render(<Screen title="公告" textSize="largest" demonstration={false} onBack={onBack}>内容</Screen>)
    expect(container.firstElementChild?.className).toBe('screen size-largest')
    expect(screen.getByRole('main').textContent).toBe('内容')
    fireEvent.click(screen.getByRole('button', { name: '返回' }))
    expect(onBack).toHaveBeenCalledTimes(1)
  })
})
