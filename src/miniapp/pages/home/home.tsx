import { Text, View } from '@tarojs/components'
import { listDivisions } from '../../../client/resources/divisions-api'

export default function Home() {
  return <View aria-label='x' aria-role='main'><Text>明白村务 {String(listDivisions.length)}</Text></View>
}
