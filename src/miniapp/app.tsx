import type { ReactNode } from 'react'
import './styles/tokens.css'

export default function App({ children }: { children?: ReactNode }) {
  return children
}
